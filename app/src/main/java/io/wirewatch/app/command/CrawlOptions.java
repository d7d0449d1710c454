package io.wirewatch.app.command;

import io.wirewatch.ingest.crawl.CrawlConfig;
import io.wirewatch.ingest.crawl.CrawlerSettings;
import io.wirewatch.ingest.schedule.ScheduleConfig;
import io.wirewatch.ingest.websub.MasterSecret;
import io.wirewatch.ingest.websub.WebSubConfig;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How sources are polled and pages fetched. */
final class CrawlOptions {

  private static final int MILLIS = 1_000;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Mixin private FetchOptions fetch;

  @Option(
      names = "--politeness",
      paramLabel = "SECONDS",
      defaultValue = "${env:WIREWATCH_POLITENESS:-1}",
      description =
          "Least time between two requests to one registrable domain; a longer crawl-delay wins."
              + " Env: WIREWATCH_POLITENESS. Default: 1.")
  private double politeness;

  @Option(
      names = "--max-fetches",
      paramLabel = "N",
      defaultValue = "${env:WIREWATCH_MAX_FETCHES:-128}",
      description = "Requests at once, over all domains. Env: WIREWATCH_MAX_FETCHES. Default: 128.")
  private int maxFetches;

  @Option(
      names = "--archive",
      paramLabel = "DIR",
      defaultValue = "${env:WIREWATCH_ARCHIVE}",
      description =
          "Folder that keeps every fetched page as WARC files, for a later replay. Default: none is"
              + " kept. Env: WIREWATCH_ARCHIVE.")
  private @Nullable Path archive;

  @Option(
      names = "--websub",
      paramLabel = "URL",
      defaultValue = "${env:WIREWATCH_WEBSUB}",
      description =
          "Address under which WebSub hubs on the internet reach this process; feeds that offer a"
              + " hub are then told of news at once. Default: none. Env: WIREWATCH_WEBSUB.")
  private @Nullable URI webSub;

  @Option(
      names = "--websub-port",
      paramLabel = "PORT",
      defaultValue = "${env:WIREWATCH_WEBSUB_PORT:-8471}",
      description =
          "Port on loopback that hubs' calls are passed on to by your proxy. Default: 8471. Env:"
              + " WIREWATCH_WEBSUB_PORT.")
  private int webSubPort;

  @Option(
      names = "--websub-secret-file",
      paramLabel = "FILE",
      defaultValue = "${env:WIREWATCH_WEBSUB_SECRET_FILE}",
      description =
          "File with at least 32 random bytes that calls are signed by; needed with --websub. Env:"
              + " WIREWATCH_WEBSUB_SECRET_FILE.")
  private @Nullable Path webSubSecret;

  /**
   * Returns what was asked for.
   *
   * @throws ParameterException if a value makes no sense
   */
  CrawlerSettings settings() {
    try {
      CrawlConfig defaults = CrawlConfig.defaults();
      return new CrawlerSettings(
          fetch.config(),
          ScheduleConfig.defaults(),
          new CrawlConfig(
              Duration.ofMillis(Math.round(politeness * MILLIS)),
              maxFetches,
              defaults.revisits(),
              defaults.revisitsPerHour(),
              defaults.memory()),
          archive,
          webSub());
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  private @Nullable WebSubConfig webSub() {
    if (webSub == null) {
      return null;
    }
    if (webSubSecret == null) {
      throw new IllegalArgumentException(
          "--websub needs --websub-secret-file: make one with `head -c 32 /dev/urandom > FILE`");
    }
    try {
      return WebSubConfig.of(
          webSub, webSubPort, new MasterSecret(Files.readAllBytes(webSubSecret)));
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "--websub-secret-file " + webSubSecret + " cannot be read: " + e, e);
    }
  }
}
