package io.wirewatch.app.command;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** A folder of pages to extract at once. */
final class ExtractFolderOptions {

  @Option(
      names = "--html",
      required = true,
      paramLabel = "DIR",
      description = "Extract every DIR/ID.html.")
  private Path html = Path.of("");

  @Option(
      names = "--urls",
      paramLabel = "FILE",
      description =
          "Where the pages were saved from, a line each: ID, tab, address. Default: not known.")
  private @Nullable Path urls;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE",
      description = "JSON file to write: an object with an entry for each ID.")
  private Path out = Path.of("");

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Pages to extract at a time; the rates are of one. Default: 1.")
  private int threads = 1;

  @Option(
      names = "--warm",
      paramLabel = "N",
      arity = "0..1",
      fallbackValue = "20",
      description =
          "Go over all pages N times before the rates are taken. Default: 0, and 20 without N.")
  private int warm;

  @Option(
      names = "--site-memory",
      description =
          "Learn first what the pages of a site repeat, then extract each with what the others tell.")
  private boolean siteMemory;

  boolean siteMemory() {
    return siteMemory;
  }

  Path html() {
    return html;
  }

  @Nullable Path urls() {
    return urls;
  }

  Path out() {
    return out;
  }

  int threads() {
    return Math.max(1, threads);
  }

  int warm() {
    return Math.max(0, warm);
  }
}
