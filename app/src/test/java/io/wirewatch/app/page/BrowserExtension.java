package io.wirewatch.app.page;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives page tests a real headless Chromium. Where the machine has none, or no Node to drive it,
 * the page tests are left out and one line says so; with {@code -Dbrowser.required=true} they fail.
 */
final class BrowserExtension implements ExecutionCondition, ParameterResolver {

  private static final Optional<Path> CHROMIUM =
      onPath("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
  private static final Optional<Path> NODE = onPath("node");

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    if (CHROMIUM.isPresent() && NODE.isPresent()) {
      return ConditionEvaluationResult.enabled("Chromium and Node are there");
    }
    if (Boolean.getBoolean("browser.required")) {
      return ConditionEvaluationResult.enabled("required, and will fail");
    }
    String reason =
        "Page tests are left out: %s is not installed."
            .formatted(CHROMIUM.isEmpty() ? "Chromium" : "Node");
    if (context.getTestMethod().isEmpty()) {
      System.out.println(reason);
    }
    return ConditionEvaluationResult.disabled(reason);
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Browser.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(ExtensionContext.Namespace.GLOBAL)
        .getOrComputeIfAbsent(Running.class, key -> Running.start(), Running.class)
        .browser();
  }

  private static Optional<Path> onPath(String... names) {
    String path = System.getenv().getOrDefault("PATH", "");
    return Stream.of(names)
        .flatMap(
            name -> Stream.of(path.split(File.pathSeparator)).map(folder -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private record Running(Playwright playwright, Browser browser) implements AutoCloseable {

    static Running start() {
      // Stages that have just been started on a busy machine need more than Playwright's 5 s.
      PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
      Path chromium =
          CHROMIUM.orElseThrow(() -> new AssertionError("Chromium is required and not installed"));
      Path node = NODE.orElseThrow(() -> new AssertionError("Node is required and not installed"));
      Playwright playwright =
          Playwright.create(
              new Playwright.CreateOptions()
                  .setEnv(
                      Map.of(
                          "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD",
                          "1",
                          "PLAYWRIGHT_NODEJS_PATH",
                          node.toString())));
      Browser browser =
          playwright
              .chromium()
              .launch(
                  new BrowserType.LaunchOptions()
                      .setExecutablePath(chromium)
                      .setArgs(
                          List.of(
                              "--no-sandbox",
                              "--disable-gpu",
                              "--disable-quic",
                              "--no-first-run",
                              "--disable-background-networking",
                              "--disable-component-update",
                              "--disable-sync")));
      return new Running(playwright, browser);
    }

    @Override
    public void close() {
      browser.close();
      playwright.close();
    }
  }
}
