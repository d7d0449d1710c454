package io.wirewatch.app.command;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which articles to annotate, and with what. */
final class ArticleOptions {

  @Parameters(
      arity = "0..*",
      paramLabel = "FILE",
      description = "Articles as text or .html pages, or - for standard input.")
  private List<String> places = List.of();

  @Option(
      names = "--plain",
      description = "Take text as it is, paragraph by paragraph, not as the capture of a page.")
  private boolean plain;

  @Option(
      names = "--watchlist",
      paramLabel = "FILE",
      description = "Watch list with actors to add to those that are known.")
  private @Nullable Path watchlist;

  @Option(
      names = "--warm",
      description = "Do the work over and over before it is measured: for 15 s of CPU time.")
  private boolean warm;

  @Option(
      names = "--warm-seconds",
      paramLabel = "N",
      hidden = true,
      description = "CPU time to warm up for.")
  private int warmSeconds = 15;

  List<String> places() {
    return places;
  }

  boolean plain() {
    return plain;
  }

  @Nullable Path watchlist() {
    return watchlist;
  }

  WarmUp warm() {
    return warm ? WarmUp.of(Duration.ofSeconds(warmSeconds)) : WarmUp.NONE;
  }
}
