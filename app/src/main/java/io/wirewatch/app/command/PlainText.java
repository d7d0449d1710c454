package io.wirewatch.app.command;

import io.wirewatch.ingest.extract.ContentHash;
import io.wirewatch.schemas.StableId;
import io.wirewatch.schemas.record.Article;
import io.wirewatch.schemas.record.Block;
import io.wirewatch.schemas.record.Zone;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A text without any of the signs of a page, as an article: paragraphs with empty lines between
 * them, or one a line where there are no empty lines. A short first one that does not end like a
 * sentence is the headline.
 */
final class PlainText {

  /** Longer than any headline. */
  private static final int MAX_TITLE_CHARS = 150;

  private static final String READER = "paragraphs/1";

  private PlainText() {}

  /**
   * Returns the article, which has no blocks when the text is blank.
   *
   * @param origin what the person calls the text
   * @param at the time it is given
   */
  static Article article(String text, String origin, Instant at) {
    List<Block> blocks = blocks(text);
    String title = "";
    if (blocks.size() > 1 && isTitle(blocks.get(0).getText())) {
      title = blocks.get(0).getText();
      blocks.set(0, new Block(Zone.TITLE, title, null, blocks.get(0).getSourceOffset()));
    }
    String url = "capture:" + origin;
    return Article.newBuilder()
        .setId(StableId.of(url))
        .setCanonicalUrl(url)
        .setOrigin(origin)
        .setTitle(title)
        .setEventTime(at)
        .setRetrievedAt(at)
        .setBlocks(blocks)
        .setContentHash(ContentHash.of(title, blocks))
        .setReader(READER)
        .build();
  }

  private static boolean isTitle(String paragraph) {
    return paragraph.length() <= MAX_TITLE_CHARS
        && paragraph.indexOf('\n') < 0
        && ".!。:,;".indexOf(paragraph.charAt(paragraph.length() - 1)) < 0;
  }

  private static List<Block> blocks(String text) {
    boolean lineByLine = !hasEmptyLine(text.strip());
    List<Block> blocks = new ArrayList<>();
    int start = 0;
    for (int line = 0; line < text.length(); ) {
      int end = lineEnd(text, line);
      boolean empty = text.substring(line, end).isBlank();
      if (empty || lineByLine) {
        add(blocks, text, start, empty ? line : end);
        start = end;
      }
      line = end + 1;
    }
    add(blocks, text, start, text.length());
    return blocks;
  }

  private static boolean hasEmptyLine(String text) {
    for (int line = 0; line < text.length(); ) {
      int end = lineEnd(text, line);
      if (text.substring(line, end).isBlank()) {
        return true;
      }
      line = end + 1;
    }
    return false;
  }

  private static int lineEnd(String text, int line) {
    int end = text.indexOf('\n', line);
    return end < 0 ? text.length() : end;
  }

  private static void add(List<Block> blocks, String text, int from, int to) {
    int start = from;
    int end = Math.max(from, to);
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    if (start < end) {
      blocks.add(new Block(Zone.BODY, text.substring(start, end), null, start));
    }
  }
}
