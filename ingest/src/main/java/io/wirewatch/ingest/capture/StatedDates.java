package io.wirewatch.ingest.capture;

import io.wirewatch.ingest.date.PrintedDate;
import io.wirewatch.ingest.date.PrintedDates;
import io.wirewatch.ingest.press.Phrases;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The dates that a page prints outside its text, with what each of them means. */
final class StatedDates {

  /** What a printed date says. */
  enum Meaning {
    /** Labelled as the time of publication. */
    PUBLISHED,
    /** Beside the byline or below the headline, without a label. */
    BELOW_TITLE,
    /** Above the headline, without a label, and not today's. */
    ABOVE_TITLE,
    /** Labelled as the time of the last change. */
    UPDATED,
    /** The day on which the page was looked at. */
    CLOCK
  }

  /**
   * A date on the page.
   *
   * @param meaning what it says
   * @param date the date
   * @param line the line it stands in, as printed
   */
  record Stated(Meaning meaning, PrintedDate date, String line) {}

  /** Dates without a label stand at most so many lines below the first line of the body. */
  private static final int BELOW_REACH = 2;

  private static final Duration SAME_DAY = Duration.ofHours(36);

  private final Phrases published = Phrases.named("published");
  private final Phrases updated = Phrases.named("updated");

  List<Stated> find(Outline outline, Instant retrievedAt) {
    List<Stated> stated = new ArrayList<>();
    for (int i = 0; i < outline.lines().size(); i++) {
      Sign sign = outline.signs().get(i);
      if (sign != Sign.CLOCK && sign != Sign.DATE && sign != Sign.BYLINE) {
        continue;
      }
      String line = outline.lines().get(i).text();
      int from = 0;
      for (PrintedDate date : PrintedDates.in(line)) {
        String before = line.substring(Math.min(from, date.start()), date.start());
        Meaning meaning = meaning(outline, i, before, date, retrievedAt);
        if (meaning != null) {
          stated.add(new Stated(meaning, date, line));
        }
        from = date.end();
      }
    }
    return stated;
  }

  /** Returns what the last label in front of a date says; null when there is none. */
  private @Nullable Meaning label(String before) {
    for (int i = before.length() - 1; i >= 0; i--) {
      boolean wordStart =
          Character.isLetter(before.charAt(i))
              && (i == 0 || !Character.isLetter(before.charAt(i - 1)));
      if (!wordStart) {
        continue;
      }
      String label = before.substring(i);
      if (updated.opening(label) > 0) {
        return Meaning.UPDATED;
      }
      if (published.opening(label) > 0) {
        return Meaning.PUBLISHED;
      }
    }
    return null;
  }

  private @Nullable Meaning meaning(
      Outline outline, int i, String before, PrintedDate date, Instant retrievedAt) {
    if (outline.signs().get(i) == Sign.CLOCK) {
      return Meaning.CLOCK;
    }
    Meaning labelled = label(before);
    if (labelled != null) {
      return labelled;
    }
    boolean current = Duration.between(date.at(), retrievedAt).abs().compareTo(SAME_DAY) < 0;
    if (outline.title() >= 0 && i < outline.title()) {
      return current ? Meaning.CLOCK : Meaning.ABOVE_TITLE;
    }
    return i <= outline.bodyFirst() + BELOW_REACH ? Meaning.BELOW_TITLE : null;
  }
}
