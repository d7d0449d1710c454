package io.wirewatch.ingest.metadata;

import io.wirewatch.ingest.date.AddressDates;
import io.wirewatch.ingest.date.DateBounds;
import io.wirewatch.ingest.date.DateConvention;
import io.wirewatch.ingest.date.DateResolver;
import io.wirewatch.ingest.page.PageMarks;
import io.wirewatch.ingest.page.WebPage;
import io.wirewatch.ingest.press.Dateline;
import io.wirewatch.schemas.record.DatePrecision;
import io.wirewatch.schemas.record.DateSource;
import io.wirewatch.schemas.record.PublicationDate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decides when a page was published and last changed: by what it tells machines (JSON-LD, meta,
 * microdata), what it prints around its headline, what the feed said, the address, the dateline,
 * and at last what the text lets one work out. Safe for use by many threads.
 */
public final class PublicationDates {

  private static final float ADDRESS = 0.8f;
  private static final float GIVEN = 0.9f;

  private final DateResolver resolver = new DateResolver();

  /**
   * Returns when a page was published and last changed.
   *
   * @param clues the text and what stands around it
   */
  public PageDates of(PageMarks marks, PageHead head, WebPage given, TextClues clues) {
    DateConvention convention =
        DateConvention.of(language(marks, head), AddressDates.host(given.url()));
    StatedDates stated = new StatedDates(marks, head, given, clues, convention);
    FoundDate published = stated.published();
    FoundDate modified = stated.modified();
    Instant retrievedAt = given.retrievedAt();
    PageDate first =
        published != null
            ? page(published, retrievedAt)
            : unstated(clues, retrievedAt).map(PublicationDates::page).orElse(null);
    // A page that was changed before it was published was not.
    boolean reversed = published != null && modified != null && modified.isBefore(published);
    PageDate last = modified == null || reversed ? null : page(modified, retrievedAt);
    return new PageDates(first, last);
  }

  private static String language(PageMarks marks, PageHead head) {
    return marks.language().isEmpty() ? head.language().orElse("") : marks.language();
  }

  /** Returns when an article was published that was extracted elsewhere. */
  public Optional<PublicationDate> published(
      @Nullable Instant given, String url, Instant retrievedAt, TextClues clues) {
    return Optional.ofNullable(given)
        .map(at -> FoundDate.value(StatedTime.at(at), DateSource.MANIFEST, GIVEN))
        .or(
            () ->
                AddressDates.in(url)
                    .map(day -> new StatedTime(day, null, null))
                    .map(day -> FoundDate.value(day, DateSource.URL, ADDRESS)))
        .map(date -> record(date, retrievedAt))
        .or(() -> unstated(clues, retrievedAt));
  }

  private Optional<PublicationDate> unstated(TextClues clues, Instant retrievedAt) {
    Dateline dateline = clues.dateline();
    Optional<PublicationDate> date = Optional.empty();
    if (dateline != null && dateline.day() != null) {
      date = resolver.fromDateline(dateline.day(), clues.text(), retrievedAt);
    }
    return date.or(() -> resolver.infer(clues.text(), retrievedAt))
        .map(found -> DateBounds.clamp(found, retrievedAt));
  }

  private static PageDate page(PublicationDate date) {
    return new PageDate(date, date.getAt().atZone(ZoneOffset.UTC).toLocalDate(), null);
  }

  private static PageDate page(FoundDate found, Instant retrievedAt) {
    PublicationDate date = record(found, retrievedAt);
    LocalDate day =
        date.getClamped() ? date.getAt().atZone(ZoneOffset.UTC).toLocalDate() : found.time().day();
    return new PageDate(date, day, found.time().offset());
  }

  private static PublicationDate record(FoundDate found, Instant retrievedAt) {
    StatedTime time = found.time();
    return DateBounds.clamp(
        PublicationDate.newBuilder()
            .setAt(time.at())
            .setPrecision(time.precise() ? DatePrecision.INSTANT : DatePrecision.DAY)
            .setSource(found.source())
            .setConfidence(found.confidence())
            .setEvidence(found.evidence())
            .build(),
        retrievedAt);
  }
}
