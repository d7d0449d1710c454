package io.wirewatch.schemas;

import io.wirewatch.schemas.record.Article;
import io.wirewatch.schemas.record.Zone;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An article as plain text: what a person would read out, from the deck to the last paragraph.
 * Headline and byline are fields of the article; captions and credits belong to its pictures.
 */
public final class ArticleText {

  private static final Set<Zone> ZONES =
      EnumSet.of(
          Zone.DECK,
          Zone.DATELINE,
          Zone.BODY,
          Zone.SUBHEAD,
          Zone.LIST,
          Zone.QUOTE,
          Zone.TABLE,
          Zone.TWEET);

  private ArticleText() {}

  /** Returns whether blocks of a zone are part of the text. */
  public static boolean contains(Zone zone) {
    return ZONES.contains(zone);
  }

  /** Returns the blocks of the text in order, one line break between two of them. */
  public static String of(Article article) {
    return article.getBlocks().stream()
        .filter(block -> contains(block.getZone()))
        .map(block -> block.getText())
        .collect(Collectors.joining("\n"));
  }
}
