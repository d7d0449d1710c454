package io.wirewatch.app.command;

import io.wirewatch.ingest.feed.FeedParser;
import io.wirewatch.ingest.feed.FeedReading;
import io.wirewatch.ingest.feed.FeedReading.Unreadable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code wirewatch feed parse}: what the feed reader makes of files. */
@Command(
    name = "parse",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    header = "Reads feeds and sitemaps from files and shows what is in them.",
    description = {
      "",
      "Nothing is fetched. The status is 0 when every file was a feed, 1 otherwise.",
      ""
    },
    sortOptions = false)
final class FeedParseCommand implements Callable<Integer> {

  /** The limit of the sitemap protocol, 50 MiB, and then some. */
  private static final int MAX_BYTES = 64 * 1024 * 1024;

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "PATH",
      arity = "1..*",
      description = "A file, a folder to walk, or - for standard input.")
  private List<String> paths = List.of();

  @Option(names = "--json", description = "Print one line of JSON a file.")
  private boolean json;

  @Option(
      names = "--url",
      paramLabel = "URL",
      description = "Address that relative links are resolved against.")
  private @Nullable String url;

  private final FeedParser parser = new FeedParser();

  @Override
  public Integer call() {
    Logging.quiet();
    Console console = Console.of(spec.commandLine().getOut());
    FeedReport report = json ? new FeedJson(console) : new FeedSummary(console);
    boolean allFeeds = true;
    for (String path : paths) {
      allFeeds &= path.equals("-") ? parse(path, System.in, report) : walk(Path.of(path), report);
    }
    return allFeeds ? 0 : 1;
  }

  private boolean walk(Path root, FeedReport report) {
    List<Path> files;
    try (Stream<Path> tree = Files.walk(root)) {
      files = tree.filter(file -> !Files.isDirectory(file)).sorted().toList();
    } catch (IOException | UncheckedIOException e) {
      return failed(root.toString(), e, report);
    }
    boolean allFeeds = true;
    for (Path file : files) {
      try (InputStream in = Files.newInputStream(file)) {
        allFeeds &= parse(file.toString(), in, report);
      } catch (IOException e) {
        allFeeds = failed(file.toString(), e, report);
      }
    }
    return allFeeds;
  }

  private boolean parse(String path, InputStream in, FeedReport report) {
    FeedReading reading;
    try {
      reading = parser.parse(in.readNBytes(MAX_BYTES), null, url);
    } catch (IOException e) {
      return failed(path, e, report);
    }
    report.show(path, reading);
    return !(reading instanceof Unreadable);
  }

  private static boolean failed(String path, Exception failure, FeedReport report) {
    report.show(
        path,
        new Unreadable(
            "unreadable", "The file cannot be read; check its path and rights. " + failure));
    return false;
  }
}
