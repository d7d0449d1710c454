package io.wirewatch.ingest.date;

import io.wirewatch.ingest.date.DatedEvents.Naming;
import io.wirewatch.schemas.record.DatePrecision;
import io.wirewatch.schemas.record.DateSource;
import io.wirewatch.schemas.record.PublicationDate;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Works out the day of publication from the text of a story alone. It is always a guess: the
 * confidence says how good, the evidence what it rests on. Immutable and safe for use by many
 * threads.
 */
public final class DateResolver {

  /** No date that was worked out is surer than this. */
  public static final float MAX_CONFIDENCE = 0.6f;

  /** The clues stand early in a story; more of it would be read for nothing. */
  private static final int MAX_CHARS = 60_000;

  private static final int DAY_SPAN = 10;
  private static final int MONTH_SPAN = 62;
  private static final int YEAR_SPAN = 400;
  private static final int QUOTED_CLUES = 3;

  private final DatedEvents events = DatedEvents.load();

  /**
   * Returns the day, month or year in which the text was published, as far as it tells; empty if it
   * does not.
   *
   * @param text title, deck and body
   * @param retrievedAt when the copy was fetched; nothing later than the day after is considered
   */
  public Optional<PublicationDate> infer(String text, Instant retrievedAt) {
    String read = text.length() > MAX_CHARS ? text.substring(0, MAX_CHARS) : text;
    LocalDate latest = retrievedAt.atZone(ZoneOffset.UTC).toLocalDate().plusDays(1);
    List<Sentence> sentences = Sentence.in(read);
    List<DateClue> clues = strongestOfEachSpan(clues(read, sentences, latest), latest);
    return clues.stream()
        .map(DateClue::first)
        .max(Comparator.comparingInt((LocalDate day) -> score(clues, day)).thenComparing(d -> d))
        .flatMap(day -> resolve(clues, day, CalendarClues.weekdays(sentences)));
  }

  /**
   * Returns the day that a dateline names, in the year that the text and the retrieval leave for
   * it.
   *
   * @param day the day as printed, with or without its year
   */
  public Optional<PublicationDate> fromDateline(String day, String text, Instant retrievedAt) {
    LocalDate latest = retrievedAt.atZone(ZoneOffset.UTC).toLocalDate().plusDays(1);
    Optional<PrintedDate> full = PrintedDates.in(day).stream().findFirst();
    if (full.isPresent()) {
      return Optional.of(dateline(full.get().date(), 0.85f, day));
    }
    Optional<LocalDate> inferred =
        infer(text, retrievedAt).map(date -> date.getAt().atZone(ZoneOffset.UTC).toLocalDate());
    return CalendarClues.daysOfMonth(day).stream()
        .findFirst()
        .map(
            named -> {
              int year = inferred.orElse(latest).getYear();
              LocalDate date = named.atYear(year);
              if (date.isAfter(latest)) {
                date = named.atYear(year - 1);
              }
              boolean agrees =
                  inferred.isPresent()
                      && Math.abs(ChronoUnit.DAYS.between(inferred.get(), date)) <= MONTH_SPAN;
              return dateline(date, agrees ? 0.55f : 0.4f, day);
            });
  }

  private static PublicationDate dateline(LocalDate date, float confidence, String words) {
    return date(date, DatePrecision.DAY, DateSource.DATELINE, confidence, words);
  }

  private List<DateClue> clues(String text, List<Sentence> sentences, LocalDate latest) {
    List<DateClue> clues = new ArrayList<>();
    for (Sentence sentence : sentences) {
      List<MonthDay> days = CalendarClues.daysOfMonth(sentence.text());
      for (Naming naming : events.in(sentence.words())) {
        EventClues.of(sentence, naming, days).ifPresent(clues::add);
      }
      if (!days.isEmpty()) {
        clues.addAll(CalendarClues.weekdayWithDay(sentence, latest));
      }
    }
    CalendarClues.newestDate(text, latest).ifPresent(clues::add);
    clues.addAll(CalendarClues.newestMonth(text, latest));
    return clues;
  }

  /** What is said twice does not become truer: each span counts once, with its best clue. */
  private static List<DateClue> strongestOfEachSpan(List<DateClue> clues, LocalDate latest) {
    Map<List<LocalDate>, DateClue> strongest = new LinkedHashMap<>();
    for (DateClue clue : clues) {
      if (!clue.first().isAfter(latest)) {
        strongest.merge(
            List.of(clue.first(), clue.last()), clue, (a, b) -> b.weight() > a.weight() ? b : a);
      }
    }
    return List.copyOf(strongest.values());
  }

  private static int score(List<DateClue> clues, LocalDate day) {
    return clues.stream().filter(clue -> clue.covers(day)).mapToInt(DateClue::weight).sum();
  }

  private static Optional<PublicationDate> resolve(
      List<DateClue> clues, LocalDate day, Set<DayOfWeek> named) {
    List<DateClue> agreeing =
        clues.stream()
            .filter(clue -> clue.covers(day))
            .sorted(Comparator.comparingInt(DateClue::weight).reversed())
            .toList();
    LocalDate last = agreeing.stream().map(DateClue::last).min(Comparator.naturalOrder()).get();
    long span = ChronoUnit.DAYS.between(day, last);
    String evidence =
        agreeing.stream()
            .limit(QUOTED_CLUES)
            .map(DateClue::words)
            .collect(Collectors.joining("; "));
    int score = score(clues, day);
    if (span <= DAY_SPAN) {
      LocalDate walked = lastNamedDay(day, last, named);
      if (!walked.equals(day)) {
        evidence += "; the last day named in a row is " + CalendarClues.name(walked.getDayOfWeek());
      }
      return Optional.of(guess(walked, DatePrecision.DAY, 0.35f + 0.05f * (score - 3), evidence));
    }
    if (span <= MONTH_SPAN) {
      LocalDate month = day.withDayOfMonth(1);
      float confidence = Math.min(0.45f, 0.25f + 0.05f * score);
      return Optional.of(guess(month, DatePrecision.MONTH, confidence, evidence));
    }
    if (span <= YEAR_SPAN) {
      LocalDate year = day.withDayOfYear(1);
      float confidence = Math.min(0.3f, 0.1f + 0.05f * score);
      return Optional.of(guess(year, DatePrecision.YEAR, confidence, evidence));
    }
    return Optional.empty();
  }

  /**
   * Walks from the day of an event over the days that the text names after it. A story that tells
   * of Thursday and of Friday came out on Friday at the earliest.
   */
  private static LocalDate lastNamedDay(LocalDate first, LocalDate last, Set<DayOfWeek> named) {
    LocalDate day = first;
    while (day.isBefore(last) && named.contains(day.plusDays(1).getDayOfWeek())) {
      day = day.plusDays(1);
    }
    return day;
  }

  private static PublicationDate guess(
      LocalDate day, DatePrecision precision, float confidence, String evidence) {
    float bounded = Math.max(0.1f, Math.min(MAX_CONFIDENCE, confidence));
    return date(day, precision, DateSource.INFERRED, bounded, evidence);
  }

  private static PublicationDate date(
      LocalDate day,
      DatePrecision precision,
      DateSource source,
      float confidence,
      String evidence) {
    return PublicationDate.newBuilder()
        .setAt(day.atStartOfDay(ZoneOffset.UTC).toInstant())
        .setPrecision(precision)
        .setSource(source)
        .setConfidence(confidence)
        .setEvidence(evidence)
        .build();
  }
}
