package io.wirewatch.app.command;

import io.wirewatch.ingest.extract.ArticleExtractor;
import io.wirewatch.ingest.extract.Reading;
import io.wirewatch.ingest.page.WebPage;
import io.wirewatch.ingest.url.CanonicalUrl;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code wirewatch extract}: what the extractor makes of pages. */
@Command(
    name = "extract",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    header = "Extracts articles from web pages and shows them, or a folder of them to a file.",
    description = {
      "",
      "wirewatch extract https://paper.example/story   shows one page",
      "wirewatch extract --explain story.html          shows what was kept of it",
      "wirewatch extract --html DIR --out FILE         writes what it makes of a folder",
      "",
      "Pages are fetched as the crawler fetches them; robots.txt is respected.",
      "The status is 1 when a page cannot be had or is no article.",
      ""
    },
    sortOptions = false)
final class ExtractCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..*",
      paramLabel = "URL|FILE",
      description = "Pages to show: addresses, files, or - for standard input.")
  private List<String> places = List.of();

  @Option(names = "--json", description = "Print each article as a line of JSON.")
  private boolean json;

  @Option(names = "--explain", description = "Print what became of each block of the page.")
  private boolean explain;

  @Option(names = "--all", description = "Show captions, related lines and furniture too.")
  private boolean all;

  @Option(
      names = "--url",
      paramLabel = "URL",
      description = "Address that a file was saved from. Default: what the page says of itself.")
  private @Nullable String url;

  @Option(
      names = "--charset",
      paramLabel = "NAME",
      description = "Charset of the pages, such as UTF-8. Default: found out for each.")
  private @Nullable Charset charset;

  @ArgGroup(exclusive = false, heading = "%nA folder of pages:%n")
  private @Nullable ExtractFolderOptions folder;

  @Mixin private FetchOptions fetch;

  private final ArticleExtractor extractor = new ArticleExtractor(CanonicalUrl::of);

  @Override
  public Integer call() throws Exception {
    Logging.quiet();
    Console console = Console.of(spec.commandLine().getOut());
    PageText text = new PageText(charset);
    if (folder != null) {
      if (!places.isEmpty()) {
        throw mistake("Name pages or a folder of them with --html, not both.");
      }
      new FolderExtraction(extractor::extract, text, InstantSource.system()).run(folder, console);
      return 0;
    }
    if (places.isEmpty()) {
      throw mistake("Name a page, such as: extract https://paper.example/story");
    }
    if (json && explain) {
      throw mistake("Name --json or --explain, not both.");
    }
    try (Shutdown shutdown = Shutdown.install();
        PageOpener opener = new PageOpener(fetch::open, text, InstantSource.system())) {
      return show(opener, report(console)) ? 0 : 1;
    }
  }

  private ArticleReport report(Console console) {
    if (json) {
      return new ArticleJson(console);
    }
    return explain
        ? new ArticleExplanation(extractor::explain, console, Console.columns())
        : new ArticleSummary(console, Console.columns(), all);
  }

  private boolean show(PageOpener opener, ArticleReport report) {
    boolean allRead = true;
    for (String place : places) {
      try {
        WebPage page = opener.open(place, url);
        Reading reading = extractor.extract(page);
        report.show(page, reading);
        allRead &= reading instanceof Reading.Read;
      } catch (CommandFailedException e) {
        PrintWriter err = spec.commandLine().getErr();
        err.println("wirewatch: " + e.getMessage());
        err.flush();
        allRead = false;
      }
    }
    return allRead;
  }

  private ParameterException mistake(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
