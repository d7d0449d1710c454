package io.wirewatch.monitor.api;

import io.wirewatch.monitor.query.LinkCounts;
import io.wirewatch.monitor.query.LinkState;
import io.wirewatch.monitor.source.Assessment;
import io.wirewatch.monitor.source.WatchedSource;
import io.wirewatch.schemas.record.SourceState;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A source in a list, in JSON.
 *
 * @param completeness share of the items offered that were found; null before the first
 */
record SourceView(
    String id,
    String url,
    String name,
    @Nullable String publisher,
    List<String> tags,
    String state,
    List<AdviceView> advice,
    long discovered,
    long missed,
    int gaps,
    @Nullable Double completeness,
    double itemsADay,
    @Nullable Instant lastItemAt,
    @Nullable Instant polledAt,
    @Nullable Instant nextPollAt,
    LinkTally links) {

  record AdviceView(String state, String sentence, @Nullable String command) {}

  /** Links by where they stand; {@code fetched} is no state but counts across some of them. */
  record LinkTally(
      long total,
      long fetched,
      long article,
      long duplicate,
      long notModified,
      long refused,
      long failed,
      long pending) {

    static LinkTally of(LinkCounts links) {
      return new LinkTally(
          links.total(),
          links.fetched(),
          links.count(LinkState.ARTICLE),
          links.count(LinkState.DUPLICATE),
          links.count(LinkState.NOT_MODIFIED),
          links.count(LinkState.REFUSED),
          links.count(LinkState.FAILED),
          links.count(LinkState.PENDING));
    }
  }

  static SourceView of(Assessment assessed, LinkCounts links) {
    WatchedSource source = assessed.source();
    SourceState state = source.state();
    return new SourceView(
        source.id(),
        source.url(),
        source.name(),
        source.settings().getPublisher(),
        source.settings().getTags(),
        word(assessed.condition()),
        assessed.advice().stream()
            .map(
                a ->
                    new AdviceView(
                        word(a.condition()),
                        a.sentence(),
                        a.command().isEmpty() ? null : a.command()))
            .toList(),
        state.getDiscovered(),
        state.getMissed(),
        state.getGaps(),
        source.completeness().isPresent() ? source.completeness().getAsDouble() : null,
        source.rate().itemsADay(),
        state.getLastItemAt(),
        state.getPolledAt(),
        state.getNextPollAt(),
        LinkTally.of(links));
  }

  /** A constant as the API spells it, in answers as in parameters. */
  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
