package io.wirewatch.app.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.wirewatch.app.backend.Backend;
import io.wirewatch.app.backend.BackendExtension;
import io.wirewatch.app.pipeline.RunningStages;
import io.wirewatch.schemas.Namespace;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The dashboard in a real Chromium, over a real Kafka and a real Elasticsearch. */
@ExtendWith({BrowserExtension.class, BackendExtension.class})
class ITDashboardPage {

  @TempDir private Path state;

  @Test
  void showsArticlesAndAlertsAsTheyArriveAndLeadsToTheEvidence(
      Backend backend, Namespace namespace, Browser browser) throws Exception {
    try (RunningStages stages = new RunningStages(backend, namespace, state);
        Window window = Window.wide(browser, stages.dashboard())) {
      Page page = window.open("/");
      assertThat(page.getByTestId("live-indicator"))
          .containsText(Pattern.compile("live", Pattern.CASE_INSENSITIVE));
      assertThat(page.getByTestId("article-card")).hasCount(0);

      stages.replay(Path.of("../seeds"));

      assertThat(page.getByTestId("article-card")).hasCount(2);
      assertThat(page.getByTestId("alert-card").first()).isVisible();

      page.getByTestId("article-card")
          .filter(new Locator.FilterOptions().setHasText("repeatedly urged China"))
          .getByRole(com.microsoft.playwright.options.AriaRole.LINK)
          .first()
          .click();
      assertThat(
              page.getByRole(
                  com.microsoft.playwright.options.AriaRole.HEADING,
                  new Page.GetByRoleOptions().setLevel(1)))
          .containsText("repeatedly urged China");
      assertThat(
              page.getByTestId("mention")
                  .filter(new Locator.FilterOptions().setHasText("Putin"))
                  .first())
          .isVisible();
      assertThat(page.locator("body")).containsText("Feb 2022");

      page.getByTestId("mention")
          .filter(new Locator.FilterOptions().setHasText("Xi Jinping"))
          .first()
          .click();
      assertThat(
              page.getByRole(
                  com.microsoft.playwright.options.AriaRole.HEADING,
                  new Page.GetByRoleOptions().setLevel(1)))
          .containsText("Xi Jinping");
      window.assertNoErrors();
    }
  }

  @Test
  void fitsANarrowScreenInTheDark(Backend backend, Namespace namespace, Browser browser)
      throws Exception {
    try (RunningStages stages = new RunningStages(backend, namespace, state);
        Window window = Window.narrowAndDark(browser, stages.dashboard())) {
      stages.replay(Path.of("../seeds"));
      for (String path : List.of("/", "/search?q=ukraine", "/alerts", "/actors/wang-yi")) {
        window.open(path);
        window.assertFits();
      }
      window.assertNoErrors();
    }
  }
}
