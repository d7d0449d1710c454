package io.wirewatch.ingest.schedule;

import io.wirewatch.ingest.feed.Feed;
import io.wirewatch.schemas.record.SourceState;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * When a feed asks to be left alone: {@code ttl}, {@code skipHours} and {@code skipDays} of RSS
 * 2.0.
 *
 * @param ttl zero when not given
 * @param skipHours hours of the day, UTC
 * @param skipDays days of the week, UTC
 */
record ServerWishes(Duration ttl, Set<Integer> skipHours, Set<DayOfWeek> skipDays) {

  private static final int HOURS_A_DAY = 24;

  ServerWishes {
    skipHours = Set.copyOf(skipHours);
    skipDays = Set.copyOf(skipDays);
  }

  static ServerWishes of(Feed feed) {
    @Nullable Duration ttl = feed.ttl();
    return new ServerWishes(
        ttl == null || ttl.isNegative() ? Duration.ZERO : ttl, feed.skipHours(), feed.skipDays());
  }

  /** Returns what {@link #writeTo} noted. */
  static ServerWishes of(SourceState.Builder state) {
    return new ServerWishes(
        Duration.ofSeconds(state.getTtlSeconds()),
        Set.copyOf(state.getSkipHours()),
        state.getSkipDays().stream().map(DayOfWeek::of).collect(Collectors.toSet()));
  }

  void writeTo(SourceState.Builder state) {
    state
        .setTtlSeconds((int) Math.min(Integer.MAX_VALUE, ttl.toSeconds()))
        .setSkipHours(skipHours.stream().sorted().toList())
        .setSkipDays(skipDays.stream().map(DayOfWeek::getValue).sorted().toList());
  }

  /**
   * Returns the first time from {@code at} on that is not in a skipped hour or day, but never more
   * than {@code cap} later. A feed that skips everything skips nothing.
   */
  Instant allowed(Instant at, Duration cap) {
    if (skipHours.size() >= HOURS_A_DAY || skipDays.size() >= DayOfWeek.values().length) {
      return at;
    }
    Instant latest = at.plus(cap);
    Instant allowed = at;
    while (skips(allowed)) {
      allowed = allowed.truncatedTo(ChronoUnit.HOURS).plus(1, ChronoUnit.HOURS);
      if (allowed.isAfter(latest)) {
        return latest;
      }
    }
    return allowed;
  }

  private boolean skips(Instant at) {
    OffsetDateTime time = at.atOffset(ZoneOffset.UTC);
    return skipHours.contains(time.getHour()) || skipDays.contains(time.getDayOfWeek());
  }
}
