package io.wirewatch.ingest.capture;

import io.wirewatch.ingest.capture.StatedDates.Meaning;
import io.wirewatch.ingest.capture.StatedDates.Stated;
import io.wirewatch.ingest.date.DateBounds;
import io.wirewatch.ingest.date.DateResolver;
import io.wirewatch.ingest.date.PrintedDate;
import io.wirewatch.ingest.date.PrintedDates;
import io.wirewatch.schemas.record.DatePrecision;
import io.wirewatch.schemas.record.DateSource;
import io.wirewatch.schemas.record.PublicationDate;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decides when a page was published: by what it states, best first; else by its dateline; else by
 * what the text lets one work out. A clock in the page header never counts.
 */
final class PublicationTimeReader {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);

  /** A date whose own weekday is wrong is worth so much less. */
  private static final float CONTRADICTED = 0.6f;

  private final StatedDates statedDates = new StatedDates();
  private final DateResolver resolver = new DateResolver();

  /**
   * @param datelineDay day from the dateline as printed; null when none
   * @param text title, deck and body
   */
  PublicationTimes read(
      Outline outline, @Nullable String datelineDay, String text, Provenance provenance) {
    Instant retrievedAt = provenance.retrievedAt();
    List<Stated> stated = statedDates.find(outline, retrievedAt);
    List<String> notes = new ArrayList<>();
    stated.stream()
        .filter(s -> s.meaning() == Meaning.CLOCK)
        .map(
            s ->
                "The page header shows %s; that is a clock, not a publication date."
                    .formatted(DAY.format(s.date().at())))
        .distinct()
        .forEach(notes::add);
    Optional<PublicationDate> modified = stated(stated, Meaning.UPDATED, 0.9f, notes);
    Optional<PublicationDate> published =
        stated(stated, Meaning.PUBLISHED, 0.9f, notes)
            .or(() -> stated(stated, Meaning.BELOW_TITLE, 0.8f, notes))
            .or(() -> fromUrl(provenance.url()))
            .or(() -> stated(stated, Meaning.UPDATED, 0.6f, notes))
            .or(() -> stated(stated, Meaning.ABOVE_TITLE, 0.55f, notes))
            .or(() -> unstated(datelineDay, text, retrievedAt, notes))
            .map(date -> clamped(date, retrievedAt, notes));
    return new PublicationTimes(
        published.orElse(null),
        modified.map(date -> clamped(date, retrievedAt, notes)).orElse(null),
        notes.stream().distinct().toList());
  }

  private static Optional<PublicationDate> stated(
      List<Stated> stated, Meaning meaning, float confidence, List<String> notes) {
    return stated.stream()
        .filter(s -> s.meaning() == meaning)
        .findFirst()
        .map(
            s -> {
              PrintedDate printed = s.date();
              if (printed.contradictsItself()) {
                notes.add(
                    "“%s” names a weekday that %s was not.".formatted(s.line(), printed.date()));
              }
              return date(
                  printed,
                  DateSource.TEXT,
                  printed.contradictsItself() ? confidence * CONTRADICTED : confidence,
                  s.line());
            });
  }

  private static Optional<PublicationDate> fromUrl(@Nullable String url) {
    return url == null
        ? Optional.empty()
        : PrintedDates.in(url).stream()
            .findFirst()
            .map(printed -> date(printed, DateSource.URL, 0.8f, url));
  }

  private Optional<PublicationDate> unstated(
      @Nullable String datelineDay, String text, Instant retrievedAt, List<String> notes) {
    Optional<PublicationDate> date = Optional.empty();
    if (datelineDay != null) {
      date = resolver.fromDateline(datelineDay, text, retrievedAt);
    }
    if (date.isEmpty()) {
      date = resolver.infer(text, retrievedAt);
      date.ifPresent(
          guess ->
              notes.add(
                  String.format(
                      Locale.ROOT,
                      "The page states no date; %s (to the %s) was worked out from the text with confidence %.2f.",
                      DAY.format(guess.getAt()),
                      guess.getPrecision().name().toLowerCase(Locale.ROOT),
                      guess.getConfidence())));
    }
    return date;
  }

  private static PublicationDate clamped(
      PublicationDate date, Instant retrievedAt, List<String> notes) {
    PublicationDate clamped = DateBounds.clamp(date, retrievedAt);
    if (clamped.getClamped()) {
      notes.add(
          "The stated date %s cannot be right and was moved to %s."
              .formatted(DAY.format(date.getAt()), DAY.format(clamped.getAt())));
    }
    return clamped;
  }

  private static PublicationDate date(
      PrintedDate printed, DateSource source, float confidence, String evidence) {
    return PublicationDate.newBuilder()
        .setAt(printed.at())
        .setPrecision(printed.instant() == null ? DatePrecision.DAY : DatePrecision.INSTANT)
        .setSource(source)
        .setConfidence(confidence)
        .setEvidence(evidence)
        .build();
  }
}
