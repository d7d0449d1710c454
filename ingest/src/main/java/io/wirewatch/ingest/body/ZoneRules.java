package io.wirewatch.ingest.body;

import io.wirewatch.ingest.page.Box;
import io.wirewatch.ingest.page.NameSign;
import io.wirewatch.ingest.page.Shape;
import io.wirewatch.ingest.page.TextBlock;
import io.wirewatch.ingest.press.Byline;
import io.wirewatch.ingest.press.Caption;
import io.wirewatch.ingest.press.FoldedLine;
import io.wirewatch.ingest.press.Phrases;
import io.wirewatch.schemas.record.Zone;

/** Gives blocks their zones, once it is known which are text. */
final class ZoneRules {

  private static final int MAX_BYLINE_WORDS = 20;
  private static final int MAX_LABEL_WORDS = 50;
  private static final int LEVELS = 4;
  private static final double LINKS = 0.6;

  private final Phrases related = Phrases.named("related");
  private final Phrases credits = Phrases.named("credits");

  /**
   * Returns the zone of a block that is text.
   *
   * @param begun whether a paragraph of the text stood before it
   */
  Zone kept(TextBlock block, boolean begun) {
    return switch (block.shape()) {
      case HEADING ->
          begun ? Zone.SUBHEAD : isNamed(block, NameSign.DECK) ? Zone.DECK : Zone.SUBHEAD;
      case ITEM -> Zone.LIST;
      case QUOTE -> Zone.QUOTE;
      case CELL -> Zone.TABLE;
      case TWEET -> Zone.TWEET;
      default -> !begun && isNamed(block, NameSign.DECK) ? Zone.DECK : Zone.BODY;
    };
  }

  /** Returns the zone of a block that is no text. */
  Zone dropped(TextBlock block, boolean title) {
    if (title) {
      return Zone.TITLE;
    }
    if (block.shape() == Shape.CAPTION || isNamed(block, NameSign.CAPTION)) {
      return Zone.CAPTION;
    }
    boolean label = block.words() <= MAX_LABEL_WORDS;
    if (label && Caption.of(block.text()).isPresent()) {
      return Zone.CAPTION;
    }
    if (isByline(block)) {
      return Zone.BYLINE;
    }
    FoldedLine line = FoldedLine.of(block.text());
    if (label && credits.match(line)) {
      return Zone.CREDIT;
    }
    if (isNamed(block, NameSign.RELATED)
        || isNamed(block, NameSign.TEASER)
        || (label && (block.linkShare() > LINKS || related.opening(line) > 0))) {
      return Zone.RELATED;
    }
    return Zone.BOILERPLATE;
  }

  /** A line with a time in it ("3 hours ago") changes while the article stays as it was. */
  private static boolean isByline(TextBlock block) {
    return block.words() <= MAX_BYLINE_WORDS
        && block.counts().digits() == 0
        && (isNamed(block, NameSign.BYLINE) || Byline.of(block.text()).isPresent());
  }

  private static boolean isNamed(TextBlock block, NameSign sign) {
    if ((block.inline().signs() & sign.bit()) != 0) {
      return true;
    }
    Box box = block.box();
    for (int level = 0; level < LEVELS && box != null; level++) {
      if ((box.signs() & sign.bit()) != 0) {
        return true;
      }
      box = box.parent();
    }
    return false;
  }
}
