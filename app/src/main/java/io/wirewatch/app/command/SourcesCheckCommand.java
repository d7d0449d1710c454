package io.wirewatch.app.command;

import io.wirewatch.ingest.fetch.Fetcher;
import io.wirewatch.ingest.robots.RobotsCache;
import io.wirewatch.ingest.source.SourceCheck;
import io.wirewatch.ingest.source.SourceHealth;
import io.wirewatch.ingest.source.SourceHealth.State;
import io.wirewatch.ingest.source.SourceList;
import io.wirewatch.schemas.record.Source;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code wirewatch sources check}: how the feeds are. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    header = "Looks at feeds now, and says what to do about those that do not work.",
    description = {"", "The status is 1 when a feed is broken.", ""},
    sortOptions = false)
final class SourcesCheckCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..*",
      paramLabel = "URL",
      description = "Feeds to look at, watched or not. Default: all that are watched.")
  private List<String> urls = List.of();

  @Option(
      names = "--threads",
      paramLabel = "N",
      defaultValue = "8",
      description = "How many domains to ask at a time. Default: 8.")
  private int threads = 8;

  @Mixin private FetchOptions fetch;
  @Mixin private SourceOptions options;

  @Override
  public Integer call() throws Exception {
    Logging.quiet();
    Console console = Console.of(spec.commandLine().getOut());
    try (Shutdown shutdown = Shutdown.install();
        Fetcher fetcher = fetch.open()) {
      Collection<Source> sources = sources();
      RobotsCache robots = new RobotsCache(fetcher, InstantSource.system());
      SourceCheck check =
          new SourceCheck(fetcher, robots, FetchOptions.feeds(), InstantSource.system());
      Map<State, Integer> states = new EnumMap<>(State.class);
      check.checkAll(
          sources,
          Math.max(1, threads),
          health -> {
            states.merge(health.state(), 1, Integer::sum);
            print(console, health);
          });
      console.line(
          "%s: %d good, %d doubtful, %d broken"
              .formatted(
                  Console.counted(sources.size(), "source"),
                  states.getOrDefault(State.GOOD, 0),
                  states.getOrDefault(State.DOUBTFUL, 0),
                  states.getOrDefault(State.BROKEN, 0)));
      return states.containsKey(State.BROKEN) ? 1 : 0;
    }
  }

  private Collection<Source> sources() throws Exception {
    if (urls.isEmpty()) {
      return options.open().read(SourceOptions.PATIENCE).values();
    }
    List<Source> named = new ArrayList<>();
    for (String url : urls) {
      named.add(SourceList.of(Map.of("url", List.of(url))));
    }
    return named;
  }

  static void print(Console console, SourceHealth health) {
    String mark =
        switch (health.state()) {
          case GOOD -> "good    ";
          case DOUBTFUL -> "doubtful";
          case BROKEN -> "broken  ";
        };
    console.line(mark + "  " + health.source().getUrl() + "  " + health.message());
    if (health.advice() != null) {
      console.line("          " + health.advice());
    }
  }
}
