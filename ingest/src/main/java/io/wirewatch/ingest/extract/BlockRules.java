package io.wirewatch.ingest.extract;

import io.wirewatch.ingest.date.PrintedDates;
import io.wirewatch.schemas.record.Zone;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the words of a block say about its zone, whatever elements it stood in. */
final class BlockRules {

  private static final int MAX_LABEL_WORDS = 25;
  private static final int MAX_HEADING_WORDS = 8;
  private static final Pattern LETTERS = Pattern.compile("\\p{L}{2}");
  private static final int MAX_DATE_WORDS = 14;

  private final Phrases furniture = Phrases.named("furniture");
  private final Phrases promotions = Phrases.named("promotions");
  private final Phrases calls = Phrases.named("calls");
  private final Phrases related = Phrases.named("related");
  private final Phrases relatedHeadings = Phrases.named("related-headings");
  private final Phrases comments = Phrases.named("comments");
  private final Phrases credits = Phrases.named("credits");
  private final Phrases published = Phrases.named("published");
  private final Phrases updated = Phrases.named("updated");

  /** Returns the zone; null when the words say nothing. */
  @Nullable Zone zone(PageBlock block) {
    String text = block.text();
    if (text.length() <= 60 && !LETTERS.matcher(text).find() && Prose.words(text) <= 2) {
      return Zone.BOILERPLATE;
    }
    boolean label = block.words() <= MAX_LABEL_WORDS;
    if (!label && block.words() > 2 * MAX_LABEL_WORDS) {
      return null;
    }
    FoldedLine line = FoldedLine.of(text);
    if (credits.match(line) && block.words() <= 2 * MAX_LABEL_WORDS) {
      return Zone.CREDIT;
    }
    if (label && related.opening(line) > 0) {
      return Zone.RELATED;
    }
    if (furniture.match(line) || promotions.match(line) || calls.match(line)) {
      return Zone.BOILERPLATE;
    }
    if (label && isDate(line, text, block.words())) {
      return Zone.BOILERPLATE;
    }
    if (label && !block.sentence() && Byline.of(text).isPresent()) {
      return BlockZones.isByline(block) ? Zone.BYLINE : Zone.BOILERPLATE;
    }
    return null;
  }

  /** Returns whether a block heads a list of other stories. */
  boolean isRelatedHeading(PageBlock block) {
    return block.words() <= MAX_HEADING_WORDS
        && !block.sentence()
        && relatedHeadings.match(block.text());
  }

  /** Returns whether readers speak from this block on. */
  boolean isCommentsHeading(PageBlock block) {
    return block.words() <= MAX_HEADING_WORDS && comments.match(block.text());
  }

  private boolean isDate(FoldedLine line, String text, int words) {
    if (words > MAX_DATE_WORDS) {
      return false;
    }
    var dates = PrintedDates.in(text);
    int dated = dates.stream().mapToInt(date -> date.end() - date.start()).sum();
    boolean labelled = published.opening(line) > 0 || updated.opening(line) > 0;
    return !dates.isEmpty() && (labelled || dated * 3 >= text.length());
  }
}
