package io.wirewatch.enrich.annotate;

import io.wirewatch.schemas.record.Article;
import io.wirewatch.schemas.record.Block;
import java.util.ArrayList;
import java.util.List;

/**
 * The part of an article that is annotated: its first half million characters, more than a hundred
 * pages. What is longer is no article, and would hold up those behind it.
 */
final class ReadablePart {

  static final int MOST_CHARACTERS = 500_000;

  private ReadablePart() {}

  /** Returns the article, cut if it is too long. Its blocks keep their indices and offsets. */
  static Article of(Article article) {
    int left = MOST_CHARACTERS;
    List<Block> blocks = article.getBlocks();
    for (int i = 0; i < blocks.size(); i++) {
      int length = blocks.get(i).getText().length();
      if (length > left) {
        return cut(article, i, left);
      }
      left -= length;
    }
    return article;
  }

  private static Article cut(Article article, int block, int characters) {
    List<Block> kept = new ArrayList<>(article.getBlocks().subList(0, block));
    Block last = article.getBlocks().get(block);
    if (characters > 0) {
      boolean pair = Character.isHighSurrogate(last.getText().charAt(characters - 1));
      String text = last.getText().substring(0, pair ? characters - 1 : characters);
      if (!text.isEmpty()) {
        kept.add(Block.newBuilder(last).setText(text).build());
      }
    }
    return Article.newBuilder(article).setBlocks(kept).build();
  }
}
