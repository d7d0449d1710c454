package io.wirewatch.ingest.body;

import io.wirewatch.ingest.date.PrintedDates;
import io.wirewatch.ingest.page.TextBlock;
import io.wirewatch.ingest.press.Byline;
import io.wirewatch.ingest.press.Caption;
import io.wirewatch.ingest.press.FoldedLine;
import io.wirewatch.ingest.press.Phrases;
import java.util.List;

/** Features of the words of a block: the roles that the phrase lists of the press give it. */
final class PhraseFeatures {

  /** Longer blocks are paragraphs, whatever they open with. */
  private static final int MAX_WORDS = 60;

  private static final int MAX_DATE_WORDS = 14;
  private static final int MAX_BYLINE_WORDS = 20;

  static final List<String> NAMES =
      List.of(
          "phrase.furniture",
          "phrase.promotion",
          "phrase.call",
          "phrase.related",
          "phrase.relatedHeading",
          "phrase.comments",
          "phrase.credit",
          "phrase.published",
          "phrase.byline",
          "phrase.caption",
          "phrase.date",
          "phrase.sinceRelatedHeading",
          "phrase.sinceComments",
          "phrase.sinceFurniture");

  private static final int FAR = 99;

  private final Lists lists;
  private int sinceRelated = FAR;
  private int sinceComments = FAR;
  private int sinceFurniture = FAR;

  PhraseFeatures(Lists lists) {
    this.lists = lists;
  }

  /** The lists, read once. */
  record Lists(
      Phrases furniture,
      Phrases promotions,
      Phrases calls,
      Phrases related,
      Phrases relatedHeadings,
      Phrases comments,
      Phrases credits,
      Phrases published,
      Phrases updated) {

    static Lists load() {
      return new Lists(
          Phrases.named("furniture"),
          Phrases.named("promotions"),
          Phrases.named("calls"),
          Phrases.named("related"),
          Phrases.named("related-headings"),
          Phrases.named("comments"),
          Phrases.named("credits"),
          Phrases.named("published"),
          Phrases.named("updated"));
    }
  }

  /** Adds the features of a block; called for the candidates in order. */
  void add(Row row, TextBlock block) {
    sinceRelated = Math.min(FAR, sinceRelated + 1);
    sinceComments = Math.min(FAR, sinceComments + 1);
    sinceFurniture = Math.min(FAR, sinceFurniture + 1);
    if (block.words() > MAX_WORDS) {
      for (int i = 0; i < NAMES.size() - 3; i++) {
        row.add(0);
      }
    } else {
      addRoles(row, block);
    }
    row.add(sinceRelated);
    row.add(sinceComments);
    row.add(sinceFurniture);
  }

  private void addRoles(Row row, TextBlock block) {
    String text = block.text();
    FoldedLine line = FoldedLine.of(text);
    boolean furniture = lists.furniture().match(line);
    boolean relatedHeading = !block.sentence() && lists.relatedHeadings().match(line);
    boolean comments = lists.comments().match(line);
    row.add(furniture);
    row.add(lists.promotions().match(line));
    row.add(lists.calls().match(line));
    row.add(lists.related().opening(line));
    row.add(relatedHeading);
    row.add(comments);
    row.add(lists.credits().match(line));
    row.add(lists.published().opening(line) > 0 || lists.updated().opening(line) > 0);
    row.add(block.words() <= MAX_BYLINE_WORDS && !block.sentence() && Byline.of(text).isPresent());
    row.add(Caption.of(text).isPresent());
    row.add(dateShare(block));
    sinceRelated = relatedHeading ? 0 : sinceRelated;
    sinceComments = comments ? 0 : sinceComments;
    sinceFurniture = furniture ? 0 : sinceFurniture;
  }

  private static double dateShare(TextBlock block) {
    if (block.words() > MAX_DATE_WORDS || block.counts().digits() == 0) {
      return 0;
    }
    int dated = 0;
    for (var date : PrintedDates.in(block.text())) {
      dated += date.end() - date.start();
    }
    return dated / (double) block.text().length();
  }
}
