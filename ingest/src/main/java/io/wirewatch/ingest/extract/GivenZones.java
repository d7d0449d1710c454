package io.wirewatch.ingest.extract;

import io.wirewatch.ingest.press.Byline;
import io.wirewatch.ingest.press.FoldedLine;
import io.wirewatch.ingest.press.Phrases;
import io.wirewatch.ingest.press.Prose;
import io.wirewatch.schemas.record.Zone;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gives the lines of a text that was extracted elsewhere their zones, by their words alone. */
final class GivenZones {

  private static final int MAX_LABEL_WORDS = 25;
  private static final int MIN_PROSE_WORDS = 9;

  private final Phrases furniture = Phrases.named("furniture");
  private final Phrases promotions = Phrases.named("promotions");
  private final Phrases calls = Phrases.named("calls");
  private final Phrases related = Phrases.named("related");
  private final Phrases credits = Phrases.named("credits");

  /**
   * Returns the lines that are not blank.
   *
   * @param title the headline, which the text may repeat; null when there is none
   */
  List<ZonedLine> read(String text, @Nullable String title) {
    List<ZonedLine> lines = new ArrayList<>();
    text.lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .forEach(line -> lines.add(zoned(line, title != null && lines.isEmpty() ? title : "")));
    return lines;
  }

  private ZonedLine zoned(String line, String title) {
    int words = Prose.words(line);
    boolean sentence = Prose.endsSentence(line);
    boolean prose = words >= MIN_PROSE_WORDS && (sentence || words > MAX_LABEL_WORDS);
    Zone zone = line.equals(title) ? Zone.TITLE : zone(line, words, sentence);
    return new ZonedLine(line, zone, prose);
  }

  private Zone zone(String text, int words, boolean sentence) {
    if (words > 2 * MAX_LABEL_WORDS) {
      return Zone.BODY;
    }
    FoldedLine line = FoldedLine.of(text);
    boolean label = words <= MAX_LABEL_WORDS;
    if (credits.match(line)) {
      return Zone.CREDIT;
    }
    if (label && related.opening(line) > 0) {
      return Zone.RELATED;
    }
    if (furniture.match(line) || promotions.match(line) || calls.match(line)) {
      return Zone.BOILERPLATE;
    }
    if (label && !sentence && Byline.of(text).isPresent()) {
      return text.chars().noneMatch(Character::isDigit) ? Zone.BYLINE : Zone.BOILERPLATE;
    }
    return Zone.BODY;
  }
}
