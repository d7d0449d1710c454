package io.wirewatch.ingest.schedule;

import io.wirewatch.ingest.feed.FeedItem;
import io.wirewatch.schemas.record.SourceState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Learns a source's rate of new items from what its polls bring. */
final class RateLearner {

  /** A window that spans less says nothing: many feeds give all items the time of the request. */
  private static final Duration SHORTEST_SPAN = Duration.ofHours(1);

  /** Half an item in two weeks stands for "none in two weeks". */
  private static final double HARDLY_ANY = 0.5;

  private final double targetItems;
  private final HourlyRate unknown;

  RateLearner(ScheduleConfig config) {
    this.targetItems = config.targetItems();
    this.unknown = HourlyRate.flat(config.targetItems() / hours(config.firstInterval()));
  }

  /**
   * The rate after a gap, and what was lost in it.
   *
   * @param from until when everything was seen
   * @param rate the rate, raised
   * @param missed estimated number of items that were not seen, at least 1
   */
  record AfterGap(Instant from, HourlyRate rate, int missed) {}

  /** Returns what is known; a guess before the first poll. */
  HourlyRate known(SourceState state) {
    List<Float> rate = state.getHourlyRate();
    return rate.size() == HourlyRate.HOURS ? HourlyRate.of(rate) : unknown;
  }

  /** Learns from the window of the first poll: it shows the recent past already. */
  HourlyRate first(List<FeedItem> window, Instant now) {
    List<Instant> times = times(window, Instant.MIN, now);
    if (times.isEmpty() || 2 * times.size() < window.size()) {
      return unknown;
    }
    Instant oldest = times.stream().min(Instant::compareTo).orElseThrow();
    Instant horizon = now.minus(HourlyRate.MEMORY);
    boolean reachesBack = oldest.isBefore(horizon);
    Instant from = reachesBack ? horizon : oldest;
    List<Instant> recent = times.stream().filter(time -> !time.isBefore(from)).toList();
    // The oldest item only marks where the window begins.
    double arrivals = Math.max(HARDLY_ANY, reachesBack ? recent.size() : recent.size() - 1);
    double span = Math.max(hours(SHORTEST_SPAN), hours(Duration.between(from, now)));
    return HourlyRate.flat(arrivals / span).observed(from, now, recent, 0);
  }

  /**
   * Learns from a later poll.
   *
   * @param discovered the new items; empty when nothing was new
   */
  HourlyRate later(SourceState state, List<FeedItem> discovered, Instant now) {
    Instant from = previous(state);
    if (from == null) {
      return known(state);
    }
    List<Instant> times = times(discovered, from, now);
    return known(state).observed(from, now, times, discovered.size() - times.size());
  }

  /**
   * Learns from a poll that shares no item with the one before. Only the time that the window spans
   * was seen; what came before it is estimated.
   */
  AfterGap afterGap(SourceState state, List<FeedItem> window, Instant now) {
    HourlyRate before = known(state);
    Instant previous = Objects.requireNonNull(previous(state), "a gap has a poll before it");
    List<Instant> times = times(window, previous, now);
    boolean dated = 2 * times.size() >= window.size();
    Instant seenFrom = dated ? times.stream().min(Instant::compareTo).orElseThrow() : previous;
    HourlyRate learned = before.observed(seenFrom, now, times, window.size() - times.size());
    HourlyRate rate = halvingTheInterval(learned, state, now);
    double missed =
        dated
            ? learned.expected(previous, seenFrom)
            : before.expected(previous, now) - window.size();
    return new AfterGap(previous, rate, (int) Math.max(1, Math.round(missed)));
  }

  /** Raises the rate where it would lead to more than half of the interval that was too long. */
  private HourlyRate halvingTheInterval(HourlyRate learned, SourceState state, Instant now) {
    double half = state.getIntervalSeconds() / 2.0;
    Instant next = learned.reaches(targetItems, now, now.plus(HourlyRate.MEMORY));
    double excess = Duration.between(now, next).toSeconds() / half;
    return excess > 1 ? learned.scaled(excess) : learned;
  }

  /** Returns until when everything was seen: the last good poll, or what a hub told since. */
  private static @Nullable Instant previous(SourceState state) {
    Instant polled = state.getLastSuccessAt();
    Instant told = state.getLastItemAt();
    return polled != null && told != null && told.isAfter(polled) ? told : polled;
  }

  private static List<Instant> times(List<FeedItem> items, Instant after, Instant until) {
    return items.stream()
        .map(FeedItem::published)
        .filter(Objects::nonNull)
        .filter(time -> time.isAfter(after) && !time.isAfter(until))
        .toList();
  }

  private static double hours(Duration duration) {
    return duration.toSeconds() / (double) Duration.ofHours(1).toSeconds();
  }
}
