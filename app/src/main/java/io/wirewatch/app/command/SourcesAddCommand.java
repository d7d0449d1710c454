package io.wirewatch.app.command;

import io.wirewatch.ingest.fetch.Fetcher;
import io.wirewatch.ingest.robots.RobotsCache;
import io.wirewatch.ingest.source.FeedCandidate;
import io.wirewatch.ingest.source.FeedDiscovery;
import io.wirewatch.ingest.source.InvalidSourceListException;
import io.wirewatch.ingest.source.SourceChanges;
import io.wirewatch.ingest.source.SourceList;
import io.wirewatch.schemas.record.Source;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code wirewatch sources add}: one more feed. */
@Command(
    name = "add",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    header = "Watches a feed, or the best feed of a site.",
    sortOptions = false)
final class SourcesAddCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "URL", description = "A feed, or any page of the site.")
  private String url = "";

  @Option(
      names = "--choose",
      paramLabel = "N",
      defaultValue = "1",
      description = "Which of several feeds to add. Default: 1, the best.")
  private int choice = 1;

  @Option(names = "--show", description = "Only show what there is.")
  private boolean showOnly;

  @Option(names = "--unchecked", description = "Add the address as it is, without looking at it.")
  private boolean unchecked;

  @Mixin private SourceSettingOptions options;
  @Mixin private FetchOptions fetch;
  @Mixin private SourceOptions sources;

  @Override
  public Integer call() throws Exception {
    Logging.quiet();
    Console console = Console.of(spec.commandLine().getOut());
    String address = url.contains("://") ? url : "https://" + url;
    Map<String, List<String>> settings = new LinkedHashMap<>(options.settings());
    settings.put("url", List.of(address));
    // What is wrong with the options is told before anything is asked of the web.
    Source given = SourceList.of(settings);
    try (Shutdown shutdown = Shutdown.install()) {
      Source source = unchecked ? given : chosen(console, found(console, address), settings);
      if (!showOnly) {
        SourceChanges changes = sources.open().publish(List.of(source), SourceOptions.PATIENCE);
        console.line(outcome(changes) + " " + source.getUrl());
      }
      return 0;
    }
  }

  private List<FeedCandidate> found(Console console, String address) {
    console.transientLine("looking for feeds at " + address);
    try (Fetcher fetcher = fetch.open()) {
      RobotsCache robots = new RobotsCache(fetcher, InstantSource.system());
      FeedDiscovery.Found found =
          new FeedDiscovery(fetcher, robots, FetchOptions.feeds()).find(address);
      if (found.candidates().isEmpty()) {
        String problem = found.problem() == null ? "no page names one" : found.problem();
        throw new CommandFailedException(
            "no feed found at %s: %s. Give the feed's own address, or --unchecked to add it anyway."
                .formatted(address, problem));
      }
      return found.candidates();
    }
  }

  private Source chosen(
      Console console, List<FeedCandidate> candidates, Map<String, List<String>> settings)
      throws InvalidSourceListException {
    for (int i = 0; i < candidates.size(); i++) {
      console.line(
          "%s%2d  %s".formatted(i + 1 == choice ? "*" : " ", i + 1, line(candidates.get(i))));
    }
    if (candidates.size() > 1) {
      console.line(console.faint("another one: --choose N"));
    }
    if (choice < 1 || choice > candidates.size()) {
      throw new ParameterException(
          spec.commandLine(),
          "--choose " + choice + " is none of them: choose 1 to " + candidates.size());
    }
    Source best = candidates.get(choice - 1).toSource();
    Map<String, List<String>> all = new LinkedHashMap<>(settings);
    all.put("url", List.of(best.getUrl()));
    if (best.getTitle() != null) {
      all.putIfAbsent("title", List.of(best.getTitle()));
    }
    all.put("kind", List.of(best.getKind().name().toLowerCase(Locale.ROOT)));
    return SourceList.of(all);
  }

  private static String line(FeedCandidate candidate) {
    String title = candidate.title() == null ? "" : candidate.title();
    return "%s  %-12s %9s  %s"
        .formatted(
            Console.cell(title, 30),
            candidate.format(),
            Console.counted(candidate.items(), "item"),
            candidate.url());
  }

  private static String outcome(SourceChanges changes) {
    if (!changes.added().isEmpty()) {
      return "added";
    }
    return changes.changed().isEmpty() ? "unchanged" : "changed";
  }
}
