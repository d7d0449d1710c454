package io.wirewatch.enrich.quote;

import io.wirewatch.schemas.record.Article;
import io.wirewatch.schemas.record.Block;
import io.wirewatch.schemas.record.Mention;
import io.wirewatch.schemas.record.NamedActor;
import io.wirewatch.schemas.record.Zone;
import java.util.List;

/**
 * Finds what an article quotes and who said it. A pure function of its arguments, safe for use by
 * many threads; the time it takes grows with the length of the text and no faster.
 */
public final class QuoteFinder {

  /**
   * So many first characters of an article are read, a few hundred pages: more is no article, and
   * would hold up those behind it.
   */
  static final int MOST_CHARACTERS = 1_000_000;

  /**
   * Returns the quotations and the notes on how the article came by somebody's words, in all blocks
   * that are the article's own text.
   *
   * @param mentions in order of block, then start, none overlapping
   * @param actors those that the mentions name
   */
  public Quotes find(Article article, List<Mention> mentions, List<NamedActor> actors) {
    ArticleReader reader = new ArticleReader(actors);
    List<Block> blocks = article.getBlocks();
    int first = 0;
    int left = MOST_CHARACTERS;
    for (int i = 0; i < blocks.size() && left > 0; i++) {
      int next = first;
      while (next < mentions.size() && mentions.get(next).getBlock() <= i) {
        next++;
      }
      if (isNarrated(blocks.get(i).getZone())) {
        String whole = blocks.get(i).getText();
        String text = whole.length() <= left ? whole : whole.substring(0, left);
        int last = next;
        while (last > first && mentions.get(last - 1).getEnd() > text.length()) {
          last--;
        }
        reader.read(
            Narration.of(i, text, mentions.subList(first, last), QuotationScanner.scan(text)));
        left -= text.length();
      }
      first = next;
    }
    return reader.result();
  }

  private static boolean isNarrated(Zone zone) {
    return switch (zone) {
      case BYLINE, DATELINE, CREDIT, RELATED, BOILERPLATE -> false;
      case UNKNOWN, TITLE, DECK, BODY, SUBHEAD, LIST, QUOTE, TABLE, TWEET, CAPTION -> true;
    };
  }
}
