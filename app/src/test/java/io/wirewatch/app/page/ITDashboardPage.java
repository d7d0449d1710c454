package io.wirewatch.app.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.wirewatch.app.backend.Backend;
import io.wirewatch.app.backend.BackendExtension;
import io.wirewatch.app.pipeline.RunningStages;
import io.wirewatch.schemas.Namespace;
import java.nio.file.Path;
import java.util.ArrayList;
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
        BrowserContext context =
            browser.newContext(new Browser.NewContextOptions().setViewportSize(1400, 1000))) {
      Page page = context.newPage();
      List<String> errors = listenForErrors(page);
      page.navigate(stages.dashboard().toString());
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
      assertThat(errors).isEmpty();
    }
  }

  @Test
  void fitsANarrowScreenInTheDark(Backend backend, Namespace namespace, Browser browser)
      throws Exception {
    try (RunningStages stages = new RunningStages(backend, namespace, state);
        BrowserContext context =
            browser.newContext(
                new Browser.NewContextOptions()
                    .setViewportSize(400, 800)
                    .setColorScheme(ColorScheme.DARK))) {
      stages.replay(Path.of("../seeds"));
      Page page = context.newPage();
      List<String> errors = listenForErrors(page);
      for (String path : List.of("/", "/search?q=ukraine", "/alerts", "/actors/wang-yi")) {
        page.navigate(stages.dashboard().resolve(path).toString());
        int overflow =
            ((Number)
                    page.evaluate(
                        "document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .intValue();
        assertThat(overflow).as("pixels that %s is too wide", path).isZero();
      }
      assertThat(errors).isEmpty();
    }
  }

  /** A script error, or anything that the content security policy has blocked. */
  private static List<String> listenForErrors(Page page) {
    List<String> errors = new ArrayList<>();
    page.onPageError(errors::add);
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error")) {
            errors.add(message.text());
          }
        });
    return errors;
  }
}
