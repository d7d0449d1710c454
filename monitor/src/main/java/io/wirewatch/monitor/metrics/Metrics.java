package io.wirewatch.monitor.metrics;

import io.javalin.http.Context;
import io.wirewatch.monitor.http.Parameters;
import io.wirewatch.monitor.http.Route;
import io.wirewatch.monitor.metrics.Exposition.Label;
import io.wirewatch.monitor.query.Archive;
import io.wirewatch.monitor.query.ArchiveUnavailableException;
import io.wirewatch.monitor.query.LinkCounts;
import io.wirewatch.monitor.query.LinkState;
import io.wirewatch.monitor.query.LinkSummary;
import io.wirewatch.monitor.source.Census;
import io.wirewatch.monitor.source.Condition;
import io.wirewatch.monitor.source.Sources;
import io.wirewatch.monitor.source.WatchedSource;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Answers Prometheus. While Elasticsearch is away the numbers of links are left out. */
public final class Metrics {

  /** Where they are. */
  public static final String PATH = "/metrics";

  private static final String DETAIL = "detail";

  /** How much is told. */
  private enum Detail {
    /** Every source by itself, and all together. */
    SOURCES,
    /** All together only, for those with many sources. */
    TOTALS
  }

  /** A metric that each source has; a source without a value is left out of it. */
  private record PerSource(
      String name,
      Exposition.Type type,
      String help,
      Function<WatchedSource, OptionalDouble> value) {}

  private static final List<PerSource> PER_SOURCE =
      List.of(
          new PerSource(
              "wirewatch_source_discovered_items_total",
              Exposition.Type.COUNTER,
              "Items found.",
              source -> number(source.state().getDiscovered())),
          new PerSource(
              "wirewatch_source_missed_items",
              Exposition.Type.GAUGE,
              "Items believed lost between polls and not found again.",
              source -> number(source.state().getMissed())),
          new PerSource(
              "wirewatch_source_gaps_total",
              Exposition.Type.COUNTER,
              "Times that a whole window turned over between two polls.",
              source -> number(source.state().getGaps())),
          new PerSource(
              "wirewatch_source_completeness_ratio",
              Exposition.Type.GAUGE,
              "Share of the items offered that were found.",
              WatchedSource::completeness),
          new PerSource(
              "wirewatch_source_expected_items_per_day",
              Exposition.Type.GAUGE,
              "Items that are usual in a day.",
              source -> OptionalDouble.of(source.rate().itemsADay())),
          new PerSource(
              "wirewatch_source_polls_total",
              Exposition.Type.COUNTER,
              "Polls, failed ones included.",
              source -> number(source.state().getPolls())),
          new PerSource(
              "wirewatch_source_consecutive_failures",
              Exposition.Type.GAUGE,
              "Polls that failed since the last good one.",
              source -> number(source.state().getConsecutiveFailures())),
          new PerSource(
              "wirewatch_source_last_item_timestamp_seconds",
              Exposition.Type.GAUGE,
              "When an item was last found.",
              source -> time(source.state().getLastItemAt())),
          new PerSource(
              "wirewatch_source_next_poll_timestamp_seconds",
              Exposition.Type.GAUGE,
              "When it is to be polled next.",
              source -> time(source.state().getNextPollAt())));

  private final Sources sources;
  private final Archive archive;
  private final InstantSource clock;

  /**
   * @param sources what is polled
   * @param archive tells how links ended
   * @param clock tells how the sources stand
   */
  public Metrics(Sources sources, Archive archive, InstantSource clock) {
    this.sources = sources;
    this.archive = archive;
    this.clock = clock;
  }

  /** Returns the path that answers. */
  public Route route() {
    return new Route(PATH, Set.of(DETAIL), this::answer);
  }

  private void answer(Context ctx) {
    Detail detail =
        Parameters.of(ctx, Set.of(DETAIL)).choice(DETAIL, Detail.class).orElse(Detail.SOURCES);
    List<WatchedSource> each =
        detail == Detail.TOTALS
            ? List.of()
            : sources.all().sorted(Comparator.comparing(WatchedSource::url)).toList();
    Optional<LinkSummary> links = links(each);
    Exposition out = new Exposition();
    writeTotals(out, sources.census(clock.instant()), links);
    if (!each.isEmpty()) {
      writeSources(out, each);
      links.ifPresent(found -> writeLinks(out, each, found));
    }
    ctx.contentType(Exposition.CONTENT_TYPE).result(out.text());
  }

  private Optional<LinkSummary> links(List<WatchedSource> each) {
    try {
      return Optional.of(archive.links().summary(each.stream().map(WatchedSource::url).toList()));
    } catch (ArchiveUnavailableException e) {
      return Optional.empty();
    }
  }

  private static void writeTotals(Exposition out, Census census, Optional<LinkSummary> links) {
    String up = "wirewatch_elasticsearch_up";
    out.metric(
        up, Exposition.Type.GAUGE, "Whether Elasticsearch answers; 0 leaves out numbers of links.");
    out.sample(up, links.isPresent() ? 1 : 0);
    String standing = "wirewatch_sources";
    out.metric(standing, Exposition.Type.GAUGE, "Sources by how they stand.");
    for (Condition condition : Condition.values()) {
      String word = condition.name().toLowerCase(Locale.ROOT);
      out.sample(standing, census.count(condition), new Label("state", word));
    }
    links.ifPresent(
        found -> {
          String all = "wirewatch_links";
          out.metric(all, Exposition.Type.GAUGE, "Discovered links by where they stand.");
          for (LinkState state : LinkState.values()) {
            out.sample(all, found.all().count(state), new Label("status", state.word()));
          }
          String fetched = "wirewatch_links_fetched";
          out.metric(fetched, Exposition.Type.GAUGE, "Links whose page was fetched and read.");
          out.sample(fetched, found.all().fetched());
        });
  }

  private static void writeSources(Exposition out, List<WatchedSource> each) {
    for (PerSource metric : PER_SOURCE) {
      out.metric(metric.name(), metric.type(), metric.help());
      for (WatchedSource source : each) {
        OptionalDouble value = metric.value().apply(source);
        if (value.isPresent()) {
          out.sample(metric.name(), value.getAsDouble(), label(source));
        }
      }
    }
  }

  private static void writeLinks(Exposition out, List<WatchedSource> each, LinkSummary links) {
    String name = "wirewatch_source_links";
    out.metric(name, Exposition.Type.GAUGE, "Discovered links of a source by where they stand.");
    for (WatchedSource source : each) {
      LinkCounts counts = links.of(source.url());
      for (LinkState state : LinkState.values()) {
        out.sample(name, counts.count(state), label(source), new Label("status", state.word()));
      }
    }
    String fetched = "wirewatch_source_links_fetched";
    out.metric(
        fetched, Exposition.Type.GAUGE, "Links of a source whose page was fetched and read.");
    for (WatchedSource source : each) {
      out.sample(fetched, links.of(source.url()).fetched(), label(source));
    }
  }

  private static Label label(WatchedSource source) {
    return new Label("source", source.url());
  }

  private static OptionalDouble number(long value) {
    return OptionalDouble.of((double) value);
  }

  private static OptionalDouble time(@Nullable Instant at) {
    return at == null ? OptionalDouble.empty() : number(at.getEpochSecond());
  }
}
