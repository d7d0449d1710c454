package io.wirewatch.enrich.change;

import io.wirewatch.enrich.text.Letters;
import io.wirewatch.schemas.EditorialZones;
import io.wirewatch.schemas.record.Article;
import io.wirewatch.schemas.record.Block;
import io.wirewatch.schemas.record.Mention;
import io.wirewatch.schemas.record.Zone;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What of a revision is compared with the next: the words of its title and of its editorial zones,
 * and the actors named in them.
 *
 * @param text title and blocks, parted by newlines; other white space is single spaces
 * @param actors the longest form in which each actor is printed, by the actor's id
 */
public record RevisionText(String text, SortedMap<String, String> actors) {

  /** The longest text that is compared, in characters: some forty thousand words. */
  public static final int MOST_CHARACTERS = 256 * 1024;

  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");

  public RevisionText {
    actors = Collections.unmodifiableSortedMap(new TreeMap<>(actors));
  }

  /** Returns the text of an article with the actors that its mentions name. */
  public static RevisionText of(Article article, List<Mention> mentions) {
    SortedMap<String, String> actors = new TreeMap<>();
    for (Mention mention : mentions) {
      if (EditorialZones.contains(mention.getZone())) {
        actors.merge(
            mention.getActorId(),
            flat(mention.getSurface()),
            (one, other) -> other.length() > one.length() ? other : one);
      }
    }
    return new RevisionText(text(article), actors);
  }

  private static String text(Article article) {
    StringJoiner text = new StringJoiner("\n").add(flat(article.getTitle()));
    for (Block block : article.getBlocks()) {
      boolean repeatsTitle =
          block.getZone() == Zone.TITLE && block.getText().equals(article.getTitle());
      if (EditorialZones.contains(block.getZone()) && !repeatsTitle) {
        text.add(flat(block.getText()));
      }
    }
    return text.toString();
  }

  private static String flat(String text) {
    return SPACE.matcher(text).replaceAll(" ").strip();
  }

  /** Returns whether the text is short enough to be compared. */
  public boolean isComparable() {
    return text.length() <= MOST_CHARACTERS;
  }

  /** Returns whether words stand in the text, not as parts of longer words. */
  boolean holds(String words) {
    for (int at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
      if (isBoundary(at) && isBoundary(at + words.length())) {
        return true;
      }
    }
    return false;
  }

  private boolean isBoundary(int at) {
    return at == 0 || at == text.length() || !isWithinWord(at);
  }

  private boolean isWithinWord(int at) {
    int left = text.codePointBefore(at);
    int right = text.codePointAt(at);
    return Letters.isWordPart(left)
        && Letters.isWordPart(right)
        && !Letters.standsAlone(left)
        && !Letters.standsAlone(right);
  }
}
