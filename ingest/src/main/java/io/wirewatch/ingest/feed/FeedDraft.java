package io.wirewatch.ingest.feed;

import io.wirewatch.ingest.feed.Draft.Field;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A feed while it is being read: its own fields and its items so far. */
final class FeedDraft {

  private static final Duration LONGEST_TTL = Duration.ofDays(366);

  private static final Map<String, Duration> PERIODS =
      Map.of(
          "hourly", Duration.ofHours(1),
          "daily", Duration.ofDays(1),
          "weekly", Duration.ofDays(7),
          "monthly", Duration.ofDays(30),
          "yearly", Duration.ofDays(365));

  private final Draft draft = new Draft();
  private final NewestItems items = new NewestItems();
  private final Set<Integer> skipHours = new HashSet<>();
  private final Set<DayOfWeek> skipDays = EnumSet.noneOf(DayOfWeek.class);
  private @Nullable Duration ttl;
  private @Nullable Duration period;
  private int frequency = 1;
  private @Nullable String hub;
  private @Nullable String self;

  /** Returns the fields of the feed itself. */
  Draft draft() {
    return draft;
  }

  boolean isEmpty() {
    return items.isEmpty();
  }

  void add(Draft item) {
    items.add(item);
  }

  /** Takes a link to the feed itself or to its hub; other relations are of no use. */
  void relation(@Nullable String rel, String address) {
    if (rel == null || address.isEmpty()) {
      return;
    }
    if (rel.equals("hub") && hub == null) {
      hub = address;
    } else if (rel.equals("self") && self == null) {
      self = address;
    }
  }

  void ttl(String minutes) {
    int number = number(minutes);
    ttl = number > 0 ? shortened(Duration.ofMinutes(number)) : ttl;
  }

  /** Takes the period in which it changes {@link #frequency} times (RSS 1.0 Syndication). */
  void period(String name) {
    period = PERIODS.get(name);
  }

  void frequency(String times) {
    frequency = Math.max(1, number(times));
  }

  /** Takes an hour of 0 to 24, midnight being either. */
  void skipHour(String hour) {
    int number = number(hour);
    if (number >= 0 && number <= 24) {
      skipHours.add(number % 24);
    }
  }

  void skipDay(String day) {
    for (DayOfWeek known : DayOfWeek.values()) {
      if (known.name().equals(day.toUpperCase(Locale.ROOT))) {
        skipDays.add(known);
      }
    }
  }

  /** Returns the feed. */
  Feed build(String format, String encoding, @Nullable String bozo) {
    HtmlBudget budget = new HtmlBudget();
    return new Feed(
        format,
        encoding,
        bozo,
        budget.plain(draft.text(Field.TITLE)),
        draft.word(Field.LINK),
        budget.html(draft.text(Field.SUMMARY)),
        draft.word(Field.LANGUAGE),
        draft.word(Field.AUTHOR),
        draft.instant(Field.PUBLISHED),
        draft.instant(Field.UPDATED),
        draft.word(Field.ID),
        ttl != null || period == null ? ttl : period.dividedBy(frequency),
        skipHours,
        skipDays,
        hub,
        self,
        items.inOrder().stream().map(item -> item.item(budget)).toList());
  }

  private static Duration shortened(Duration ttl) {
    return ttl.compareTo(LONGEST_TTL) > 0 ? LONGEST_TTL : ttl;
  }

  /** Returns the number; -1 when it is none. */
  private static int number(String digits) {
    try {
      return Integer.parseInt(digits.strip());
    } catch (NumberFormatException e) {
      return -1;
    }
  }
}
