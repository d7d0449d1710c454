package io.wirewatch.app.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** A browser window on a dashboard. */
final class Window implements AutoCloseable {

  private final BrowserContext context;
  private final Page page;
  private final URI dashboard;
  private final List<String> errors = new ArrayList<>();

  private Window(Browser browser, URI dashboard, Browser.NewContextOptions options) {
    this.context = browser.newContext(options);
    this.page = context.newPage();
    this.dashboard = dashboard;
    page.onPageError(errors::add);
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error")) {
            errors.add(message.text());
          }
        });
  }

  /** A small laptop. */
  static Window wide(Browser browser, URI dashboard) {
    return new Window(
        browser, dashboard, new Browser.NewContextOptions().setViewportSize(1280, 900));
  }

  /** A telephone at night. */
  static Window narrowAndDark(Browser browser, URI dashboard) {
    return new Window(
        browser,
        dashboard,
        new Browser.NewContextOptions().setViewportSize(400, 800).setColorScheme(ColorScheme.DARK));
  }

  Page open(String path) {
    page.navigate(dashboard.resolve(path).toString());
    return page;
  }

  /** Fails when the page can be scrolled sideways. */
  void assertFits() {
    assertFits(page.locator("html"));
  }

  /** Fails when a part of the page can be scrolled sideways. */
  void assertFits(Locator part) {
    int overflow =
        ((Number) part.evaluate("part => part.scrollWidth - part.clientWidth")).intValue();
    assertThat(overflow).as("pixels that %s is too wide on %s", part, page.url()).isZero();
  }

  /** Fails on a script error, and on anything that the content security policy has blocked. */
  void assertNoErrors() {
    assertThat(errors).isEmpty();
  }

  @Override
  public void close() {
    context.close();
  }
}
