package io.wirewatch.ingest.metadata;

import io.wirewatch.ingest.date.AddressDates;
import io.wirewatch.ingest.date.DateBounds;
import io.wirewatch.ingest.date.DateConvention;
import io.wirewatch.ingest.date.DateLabel;
import io.wirewatch.ingest.date.PrintedDate;
import io.wirewatch.ingest.date.PrintedDates;
import io.wirewatch.ingest.page.PageMarks;
import io.wirewatch.ingest.page.WebPage;
import io.wirewatch.schemas.record.DateSource;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The dates that one page states, and the choice among them. What is costly to find is looked for
 * only where what comes before it is missing or contradicts itself.
 */
final class StatedDates {

  /** How far two statements are believed that contradict each other. */
  private static final float CONTRADICTED = 0.7f;

  private final PageMarks marks;
  private final PageHead head;
  private final WebPage given;
  private final TextClues clues;
  private final DateConvention convention;
  private final @Nullable FoundDate modified;
  private @Nullable HeadlineDates headline;

  StatedDates(
      PageMarks marks, PageHead head, WebPage given, TextClues clues, DateConvention convention) {
    this.marks = marks;
    this.head = head;
    this.given = given;
    this.clues = clues;
    this.convention = convention;
    FoundDate stated = jsonLd("dateModified", 0.95f);
    this.modified =
        stated != null
            ? stated
            : value(MetaDates.modified(head.meta(), convention), DateSource.META, 0.9f);
  }

  /** Returns when the page was published; null when it does not state it. */
  @Nullable FoundDate published() {
    FoundDate jsonLd = jsonLd("datePublished", 0.95f);
    FoundDate meta = value(MetaDates.published(head.meta(), convention), DateSource.META, 0.9f);
    FoundDate stated = told(plausible(jsonLd), plausible(meta));
    if (stated == null) {
      FoundDate found = untold();
      // What cannot be right is still said, and marked as moved to where it could be.
      return found != null ? found : jsonLd != null ? jsonLd : meta;
    }
    return meta != null && meta.isSameMomentInZone(stated) ? stated.at(meta.time()) : stated;
  }

  /** Returns when the page was last changed; null when it does not state it. */
  @Nullable FoundDate modified() {
    FoundDate found = modified;
    if (found == null && headline != null) {
      found = headline.updated();
    }
    return found;
  }

  private @Nullable FoundDate told(@Nullable FoundDate jsonLd, @Nullable FoundDate meta) {
    if (jsonLd == null || meta == null || jsonLd.agreesWith(meta)) {
      return checked(jsonLd == null ? meta : jsonLd);
    }
    FoundDate printed = headline().published();
    if (printed != null && printed.agreesWith(meta)) {
      return meta;
    }
    if (printed != null && printed.agreesWith(jsonLd)) {
      return jsonLd;
    }
    // The one that moves with every change is not the day of publication.
    boolean moves = modified != null && !jsonLd.isBefore(modified) && meta.isBefore(jsonLd);
    return (moves ? meta : jsonLd).believed(CONTRADICTED);
  }

  /**
   * A day without a time that is not before the last change, or a moment after it, is often that of
   * the day the site was built; the page's readers are told better.
   */
  private @Nullable FoundDate checked(@Nullable FoundDate stated) {
    if (stated == null || modified == null || !isOfTheBuild(stated, modified)) {
      return stated;
    }
    FoundDate printed = headline().published();
    return printed != null && printed.isClear() && isPlausible(printed) && printed.isBefore(stated)
        ? printed
        : stated;
  }

  private static boolean isOfTheBuild(FoundDate published, FoundDate modified) {
    int order = published.time().at().compareTo(modified.time().at());
    return order > 0 || (order == 0 && !published.time().precise());
  }

  private @Nullable FoundDate untold() {
    FoundDate printed = headline().published();
    FoundDate address =
        value(
            AddressDates.in(given.url()).map(day -> new StatedTime(day, null, null)),
            DateSource.URL,
            0.8f);
    if (printed != null && isPlausible(printed)) {
      boolean doubted =
          !printed.is(DateLabel.PUBLISHED) && address != null && !address.agreesWith(printed);
      return doubted ? address : printed;
    }
    return first(
        () -> value(MetaDates.publishedByName(marks, convention), DateSource.META, 0.8f),
        () -> loose("\"datePublished\"", 0.8f),
        () -> MarkedDates.anywhere(marks, convention),
        this::said,
        () -> line(clues.above()),
        () -> address,
        () -> jsonLd("dateCreated", 0.7f),
        () -> value(MetaDates.created(head.meta(), convention), DateSource.META, 0.6f),
        () -> line(clues.below()),
        () -> headline().updated(),
        () -> modified == null ? null : modified.believed(0.55f),
        () -> loose("\"uploadDate\"", 0.5f));
  }

  @SafeVarargs
  private @Nullable FoundDate first(Supplier<@Nullable FoundDate>... sources) {
    for (Supplier<@Nullable FoundDate> source : sources) {
      FoundDate found = source.get();
      if (found != null && isPlausible(found)) {
        return found;
      }
    }
    return null;
  }

  private boolean isPlausible(FoundDate found) {
    Instant at = found.time().at();
    return !at.isBefore(DateBounds.EARLIEST)
        && !at.isAfter(given.retrievedAt().plus(DateBounds.AHEAD));
  }

  private @Nullable FoundDate plausible(@Nullable FoundDate found) {
    return found == null || !isPlausible(found) ? null : found;
  }

  private HeadlineDates headline() {
    HeadlineDates found = headline;
    if (found == null) {
      found = HeadlineDates.of(marks, convention);
      headline = found;
    }
    return found;
  }

  private @Nullable FoundDate jsonLd(String field, float confidence) {
    return value(
        head.jsonLd().text(field).flatMap(text -> StatedTime.of(text, convention)),
        DateSource.JSON_LD,
        confidence);
  }

  private static @Nullable FoundDate value(
      Optional<StatedTime> time, DateSource source, float confidence) {
    return time.map(at -> FoundDate.value(at, source, confidence)).orElse(null);
  }

  private @Nullable FoundDate loose(String field, float confidence) {
    return value(ScriptDates.agreed(marks, field, convention), DateSource.JSON_LD, confidence);
  }

  private @Nullable FoundDate said() {
    Instant said = given.said().published();
    return said == null ? null : FoundDate.value(StatedTime.at(said), DateSource.FEED, 0.75f);
  }

  private @Nullable FoundDate line(String lines) {
    for (PrintedDate date : PrintedDates.in(lines, convention)) {
      StatedTime time = StatedTime.of(date);
      String words = lines.substring(date.start(), date.end());
      return new FoundDate(time, DateSource.TEXT, 0.6f, words, null);
    }
    return null;
  }
}
