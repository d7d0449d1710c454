package io.wirewatch.app.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.wirewatch.app.backend.Backend;
import io.wirewatch.app.backend.BackendExtension;
import io.wirewatch.app.pipeline.DashboardClient;
import io.wirewatch.schemas.Namespace;
import io.wirewatch.schemas.StableId;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What became of feeds and their links, in a real Chromium, from real feeds to real pages. */
@ExtendWith({BrowserExtension.class, BackendExtension.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ITSourcesPage {

  private WatchedSites watched;

  @BeforeAll
  void watch(Backend backend, Namespace namespace, @TempDir Path state) throws Exception {
    watched = WatchedSites.afterAnHour(backend, namespace, state);
  }

  @AfterAll
  void close() {
    if (watched != null) {
      watched.close();
    }
  }

  @Test
  void listsBrokenSourcesFirstAndSaysWhatToDo(Browser browser) {
    try (Window window = Window.wide(browser, watched.dashboard())) {
      Page page = window.open("/");
      page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("Pages"))
          .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Sources"))
          .click();

      Locator rows = page.getByTestId("source-row");
      assertThat(rows).hasCount(4);
      assertThat(rows.locator(".source-name"))
          .hasText(
              new String[] {
                watched.feed(2), watched.feed(3), "Loopback Post 0", "Loopback Post 1"
              });
      assertThat(rows.getByTestId("condition"))
          .hasText(new String[] {"broken", "broken", "well", "well"});
      assertThat(rows.nth(0).getByTestId("advice"))
          .containsText("There is no feed at this address any more (404)");
      assertThat(rows.nth(0).getByTestId("advice").locator("code"))
          .hasText("wirewatch sources add " + watched.feed(2).replace("feed.xml", ""));
      assertThat(rows.nth(1).getByTestId("advice")).containsText("A web page is served");
      assertFigures(rows.nth(2), 4, 2, 2, 1, 1);
      assertFigures(rows.nth(3), 2, 1, 1, 0, 0);
      assertThat(rows.locator("td[data-label='Next poll'] time")).hasCount(4);
      window.assertFits(page.locator(".scroll"));
      window.assertNoErrors();
    }
  }

  private static void assertFigures(
      Locator row, int discovered, int fetched, int indexed, int refused, int failed) {
    assertThat(cell(row, "Discovered")).hasText(Integer.toString(discovered));
    assertThat(cell(row, "Fetched")).hasText(Integer.toString(fetched));
    assertThat(cell(row, "Indexed")).hasText(Integer.toString(indexed));
    assertThat(cell(row, "Refused")).hasText(Integer.toString(refused));
    assertThat(cell(row, "Failed")).hasText(Integer.toString(failed));
    assertThat(cell(row, "Pending")).hasText("0");
  }

  private static Locator cell(Locator row, String label) {
    return row.locator("td[data-label='" + label + "']");
  }

  @Test
  void narrowsTheListToTheBrokenOnes(Browser browser) {
    try (Window window = Window.wide(browser, watched.dashboard())) {
      Page page = window.open("/sources");
      page.getByTestId("state-broken").click();

      assertThat(page.getByTestId("state-broken")).hasAttribute("aria-current", "true");
      assertThat(page.getByTestId("source-row").locator(".source-url"))
          .hasText(new String[] {watched.feed(2), watched.feed(3)});
      window.assertNoErrors();
    }
  }

  @Test
  void accountsForEveryLinkOfASource(Browser browser) {
    try (Window window = Window.wide(browser, watched.dashboard())) {
      Page page = window.open("/sources");
      page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Loopback Post 0")).click();

      assertThat(page.getByTestId("tile-discovered")).containsText("4");
      Locator links = page.getByTestId("links").locator("tbody tr");
      assertThat(links).hasCount(4);
      assertThat(links.getByTestId("link-status").getByText("article")).hasCount(2);
      Locator robots = links.filter(new Locator.FilterOptions().setHasText("minutes of the board"));
      assertThat(robots.getByTestId("link-status")).hasText("refused");
      assertThat(robots.locator("code")).hasText("robots");
      assertThat(robots).containsText("robots.txt does not allow it");

      page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("Which links"))
          .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("failed"))
          .click();
      assertThat(links).hasCount(1);
      assertThat(links).containsText("for members only");
      assertThat(links.locator("code")).hasText("http-403");
      assertThat(links).containsText("2 attempts");
      window.assertNoErrors();
    }
  }

  @Test
  void leadsFromTheSearchToTheOriginal(Browser browser) {
    try (Window window = Window.wide(browser, watched.dashboard())) {
      Page page = window.open("/");
      page.getByTestId("search-box").fill("library bequest");
      page.getByTestId("search-box").press("Enter");

      Locator card = page.getByTestId("article-card");
      assertThat(card).hasCount(1);
      assertThat(card.locator(".publisher")).hasText("Loopback Post 1");
      card.getByRole(AriaRole.LINK).first().click();
      assertThat(page.getByTestId("article-title")).hasText("rookhaven opens its library");
      assertThat(page.locator("a.external").first())
          .hasAttribute("href", watched.feed(1).replace("feed.xml", "rookhaven-opens-its-library"));
      assertThat(page.getByTestId("article-change")).hasCount(0);
      window.assertNoErrors();
    }
  }

  @Test
  void showsWhatARevisionChanged(Browser browser) {
    try (Window window = Window.wide(browser, watched.dashboard())) {
      Page page = window.open("/search?q=ferry");
      Locator card = page.getByTestId("article-card");
      assertThat(card).hasCount(1);
      assertThat(card).containsText("revision 2");
      card.getByRole(AriaRole.LINK).first().click();

      assertThat(page.getByTestId("article-title")).hasText("Ferry sails twice a day");
      Locator change = page.getByTestId("article-change");
      assertThat(change.getByRole(AriaRole.HEADING)).hasText("What changed");
      assertThat(change.locator("del").filter(new Locator.FilterOptions().setHasText("forty")))
          .isVisible();
      assertThat(change.locator("ins").filter(new Locator.FilterOptions().setHasText("sixty")))
          .isVisible();
      assertThat(change.getByTestId("appeared-actors")).containsText("Wang Yi");
      window.assertNoErrors();
    }
  }

  @Test
  void fitsANarrowScreenInTheDark(Browser browser) {
    try (Window window = Window.narrowAndDark(browser, watched.dashboard())) {
      String ferry = watched.feed(0).replace("feed.xml", "ferry-sails-again");
      for (String path :
          List.of(
              "/sources",
              "/sources/" + StableId.of(watched.feed(0)),
              "/sources/" + StableId.of(watched.feed(2)),
              "/articles/" + StableId.of(ferry))) {
        Page page = window.open(path);
        assertThat(page.getByRole(AriaRole.HEADING).first()).isVisible();
        window.assertFits();
        assertThat(page.locator("body"))
            .hasCSS("background-color", Pattern.compile("rgb\\((\\d{1,2}, ){2}\\d{1,2}\\)"));
      }
      window.assertNoErrors();
    }
  }

  @Test
  void tellsProgramsTheSameFigures() throws Exception {
    DashboardClient client = new DashboardClient(watched.dashboard());
    JsonNode all = client.json("/api/v1/sources");
    assertThat(all.at("/total").asInt()).isEqualTo(4);
    assertThat(all.at("/standing/broken").asInt()).isEqualTo(2);
    assertThat(all.at("/standing/ok").asInt()).isEqualTo(2);
    assertThat(all.at("/links").toString())
        .isEqualTo(
            "{\"total\":6,\"fetched\":3,\"article\":3,\"duplicate\":1,\"notModified\":0,"
                + "\"refused\":1,\"failed\":1,\"pending\":0}");
    JsonNode one = client.json("/api/v1/sources/" + StableId.of(watched.feed(1)));
    assertThat(one.at("/source/links/duplicate").asInt()).isEqualTo(1);
    assertThat(one.at("/source/discovered").asInt()).isEqualTo(2);
    assertThat(one.at("/links").size()).isEqualTo(2);

    assertThat(client.text("/metrics").lines())
        .contains(
            "wirewatch_elasticsearch_up 1",
            "wirewatch_sources{state=\"broken\"} 2",
            "wirewatch_links{status=\"article\"} 3",
            "wirewatch_links_fetched 3",
            "wirewatch_source_discovered_items_total{source=\"" + watched.feed(0) + "\"} 4.0",
            "wirewatch_source_links{source=\"" + watched.feed(0) + "\",status=\"refused\"} 1",
            "wirewatch_source_links{source=\"" + watched.feed(0) + "\",status=\"failed\"} 1");
  }
}
