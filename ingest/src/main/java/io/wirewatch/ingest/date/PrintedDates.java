package io.wirewatch.ingest.date;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds full dates, year included, in the ways that pages print them: {@code April 30, 2024},
 * {@code 30. April 2024}, {@code 30 de abril de 2024}, {@code 2024-04-30T10:00Z}, {@code
 * 30.04.2024}, {@code 2024年4月30日}. A date in slashes that could be read two ways is left out.
 */
public final class PrintedDates {

  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final String MONTH = "(?<month>" + CalendarNames.MONTH_LIKE + ")";
  private static final String YEAR = "(?<year>(?:19|20)\\d\\d)(?!\\d)";
  private static final Pattern YEAR_ALONE = Pattern.compile("(?<!\\d)(?:19|20)\\d\\d(?!\\d)");
  private static final String DAY = "(?<!\\d)(?<day>\\d{1,2})";

  private static final List<Pattern> PATTERNS =
      List.of(
          Pattern.compile(
              "(?<!\\d)" + "(?<year>(?:19|20)\\d\\d)-(?<n>\\d\\d)-(?<day>\\d\\d)(?!\\d)"),
          Pattern.compile(
              "(?<!\\p{L})" + MONTH + "\\.? " + "(?<day>\\d{1,2})(?:st|nd|rd|th)?,? " + YEAR,
              FLAGS),
          Pattern.compile(
              DAY
                  + "(?:st|nd|rd|th|er|º|\\.)?(?: de| of)? "
                  + MONTH
                  + "\\.?,?(?: de| del)? "
                  + YEAR,
              FLAGS),
          Pattern.compile(DAY + "\\.(?<n>\\d{1,2})\\." + YEAR),
          Pattern.compile(DAY + "/(?<n>\\d{1,2})/" + YEAR),
          Pattern.compile(
              "(?<year>(?:19|20)\\d\\d)\\s?[年/]\\s?(?<n>\\d{1,2})\\s?[月/]\\s?(?<day>\\d{1,2})"));

  /** Those of the patterns that name the month in words. */
  private static final Set<Integer> NAMED = Set.of(1, 2);

  private static final int SLASHED = 4;

  /** A time stands within so many characters of its date. */
  private static final int NEAR = 32;

  private static final Pattern TIME =
      Pattern.compile(
          "(?<!\\d)(?<hour>\\d{1,2})[:.h](?<minute>\\d\\d)(?::\\d\\d(?:\\.\\d{1,9})?)?\\s?(?<half>[ap]\\.?m\\.?(?!\\p{L}))?\\s?"
              + "\\(?(?<zone>Z(?!\\p{L})|GMT|UTC|BST|WET|MEZ|MESZ|CET|CEST|EET|EEST|MSK|IST|SGT|HKT|JST|KST|AEST|AEDT"
              + "|EST|EDT|ET|CST|CDT|CT|MST|MDT|MT|PST|PDT|PT|HST|[+-]\\d\\d:?\\d\\d)?(?!\\p{L})",
          FLAGS);

  /** Offsets in minutes; zones of the press that name no season take the winter's. */
  private static final Map<String, Integer> ZONES =
      Map.ofEntries(
          Map.entry("z", 0),
          Map.entry("gmt", 0),
          Map.entry("utc", 0),
          Map.entry("wet", 0),
          Map.entry("bst", 60),
          Map.entry("mez", 60),
          Map.entry("cet", 60),
          Map.entry("mesz", 120),
          Map.entry("cest", 120),
          Map.entry("eet", 120),
          Map.entry("eest", 180),
          Map.entry("msk", 180),
          Map.entry("ist", 330),
          Map.entry("sgt", 480),
          Map.entry("hkt", 480),
          Map.entry("jst", 540),
          Map.entry("kst", 540),
          Map.entry("aest", 600),
          Map.entry("aedt", 660),
          Map.entry("est", -300),
          Map.entry("et", -300),
          Map.entry("edt", -240),
          Map.entry("cst", -360),
          Map.entry("ct", -360),
          Map.entry("cdt", -300),
          Map.entry("mst", -420),
          Map.entry("mt", -420),
          Map.entry("mdt", -360),
          Map.entry("pst", -480),
          Map.entry("pt", -480),
          Map.entry("pdt", -420),
          Map.entry("hst", -600));

  private static final Pattern WORD_BEFORE =
      Pattern.compile("(\\p{L}{3,13})[,.]?(?: de| den)?\\s+$");
  private static final Map<String, DayOfWeek> SHORT_WEEKDAYS =
      Map.of(
          "mon",
          DayOfWeek.MONDAY,
          "tue",
          DayOfWeek.TUESDAY,
          "wed",
          DayOfWeek.WEDNESDAY,
          "thu",
          DayOfWeek.THURSDAY,
          "fri",
          DayOfWeek.FRIDAY,
          "sat",
          DayOfWeek.SATURDAY,
          "sun",
          DayOfWeek.SUNDAY);

  private PrintedDates() {}

  /** Returns the dates in the text, in order. */
  public static List<PrintedDate> in(String text) {
    List<PrintedDate> dates = new ArrayList<>();
    if (!YEAR_ALONE.matcher(text).find()) {
      return dates;
    }
    for (int i = 0; i < PATTERNS.size(); i++) {
      Matcher matcher = PATTERNS.get(i).matcher(text);
      int from = 0;
      while (matcher.find(from)) {
        LocalDate date = date(matcher, i);
        // A word that is no month may hide a date that begins inside the match.
        from = date == null ? matcher.start() + 1 : matcher.end();
        if (date != null) {
          dates.add(
              new PrintedDate(
                  date,
                  time(text, matcher, date),
                  weekday(text, matcher),
                  matcher.start(),
                  matcher.end()));
        }
      }
    }
    dates.sort(Comparator.comparingInt(PrintedDate::start));
    return dates;
  }

  private static @Nullable LocalDate date(Matcher matcher, int pattern) {
    int year = Integer.parseInt(matcher.group("year"));
    int day = Integer.parseInt(matcher.group("day"));
    int month;
    if (NAMED.contains(pattern)) {
      Month named = CalendarNames.month(matcher.group("month"));
      if (named == null) {
        return null;
      }
      month = named.getValue();
    } else {
      month = Integer.parseInt(matcher.group("n"));
    }
    if (pattern == SLASHED && month <= 12 && day <= 12 && month != day) {
      return null;
    }
    try {
      return pattern == SLASHED && month > 12
          ? LocalDate.of(year, day, month)
          : LocalDate.of(year, month, day);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static @Nullable Instant time(String text, Matcher at, LocalDate date) {
    String after = text.substring(at.end(), Math.min(text.length(), at.end() + NEAR));
    Instant instant = time(after, date);
    String before = text.substring(Math.max(0, at.start() - NEAR), at.start());
    // A time behind another date belongs to that one.
    String further = text.substring(Math.max(0, at.start() - 2 * NEAR), at.start());
    return instant != null || YEAR_ALONE.matcher(further).find() ? instant : time(before, date);
  }

  private static @Nullable Instant time(String near, LocalDate date) {
    Matcher matcher = TIME.matcher(near);
    if (!matcher.find() || matcher.group("zone") == null) {
      return null;
    }
    int hour = Integer.parseInt(matcher.group("hour"));
    String half = matcher.group("half");
    if (half != null) {
      hour = hour % 12 + (half.toLowerCase(Locale.ROOT).startsWith("p") ? 12 : 0);
    }
    try {
      return date.atTime(LocalTime.of(hour, Integer.parseInt(matcher.group("minute"))))
          .toInstant(offset(matcher.group("zone")));
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static ZoneOffset offset(String zone) {
    Integer minutes = ZONES.get(zone.toLowerCase(Locale.ROOT));
    return minutes == null ? ZoneOffset.of(zone) : ZoneOffset.ofTotalSeconds(minutes * 60);
  }

  private static @Nullable DayOfWeek weekday(String text, Matcher at) {
    Matcher word = WORD_BEFORE.matcher(text.substring(Math.max(0, at.start() - 20), at.start()));
    if (!word.find()) {
      return null;
    }
    String name = word.group(1).toLowerCase(Locale.ROOT);
    DayOfWeek full = CalendarNames.weekdaysByName().get(name);
    return full != null ? full : SHORT_WEEKDAYS.get(name);
  }
}
