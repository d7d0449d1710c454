package io.wirewatch.enrich.quote;

import io.wirewatch.enrich.text.WordList;
import org.jspecify.annotations.Nullable;

/**
 * Tells somebody's words from what else stands between marks: titles of works, names, terms, and
 * words that an author keeps at a distance.
 */
final class Fragments {

  /** Words between marks within a sentence that nobody is said to have spoken, up to so many. */
  private static final int LONGEST_ALOOF = 4;

  private static final int LONGEST_TITLE = 10;

  /** So sure is an attribution by a cue right beside the words. */
  private static final float SURE = 0.9f;

  /** What stands before a title or a term. */
  private static final WordList BEFORE_TITLE =
      WordList.of(
          "on",
          "in",
          "titled",
          "entitled",
          "book",
          "show",
          "program",
          "programme",
          "song",
          "film",
          "movie",
          "novel",
          "memoir",
          "series",
          "host",
          "album",
          "dubbed",
          "nicknamed",
          "headlined",
          "with",
          "from",
          "of",
          "for",
          "to",
          "the",
          "episode",
          "documentary",
          "play",
          "and",
          "or",
          "hit",
          "his",
          "her",
          "s",
          "by",
          "a",
          "an",
          "podcast",
          "musical",
          "at",
          "starring",
          "told",
          "tells",
          "watched");

  private static final WordList BEFORE_TERM =
      WordList.of(
          "word",
          "words",
          "term",
          "terms",
          "phrase",
          "as",
          "called",
          "nickname",
          "acronym",
          "titled",
          "entitled",
          "dubbed",
          "nicknamed",
          "headlined",
          "named",
          "codenamed",
          "hashtag");

  private Fragments() {}

  /** Returns the number of words in a text. */
  static int words(String text) {
    int words = 0;
    boolean within = false;
    for (int i = 0; i < text.length(); i++) {
      boolean space = Marks.isSpace(text.charAt(i));
      words += within || space ? 0 : 1;
      within = !space;
    }
    return words;
  }

  /**
   * Returns whether the quotation at a unit is somebody's words.
   *
   * @param attribution what governs it in its sentence; null when nothing does
   */
  static boolean isSpoken(
      Narration narration, int quote, Sentence sentence, @Nullable Attribution attribution) {
    Quotation quotation = narration.unit(quote).quotation();
    if (quotation == null) {
      return false;
    }
    String words = quotation.wordsIn(narration.text());
    int count = words(words);
    String before = quote > sentence.from() ? narration.word(quote - 1) : "";
    boolean soCalled = before.equals("called") && narration.word(quote - 2).equals("so");
    if (!hasLetter(words) || soCalled) {
      return false;
    }
    boolean title = isTitle(words, count);
    boolean joined = narration.unit(quote).isJoined();
    boolean bound = attribution != null && attribution.confidence() >= SURE;
    boolean alone = sentence.to() - sentence.from() == 1;
    boolean pointed = Marks.isPoint(quotation.lastIn(narration.text()));
    boolean whole = alone || (quote == sentence.from() && pointed);
    if (title && joined && !whole && (BEFORE_TITLE.contains(before) || !bound)) {
      return false;
    }
    if (attribution != null || whole) {
      return true;
    }
    return !title && !(joined && BEFORE_TERM.contains(before)) && count > LONGEST_ALOOF;
  }

  /** Returns whether every word that a title would capitalise has a capital. */
  private static boolean isTitle(String words, int count) {
    if (count > LONGEST_TITLE) {
      return false;
    }
    boolean opens = true;
    boolean first = true;
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (Marks.isSpace(c)) {
        opens = true;
      } else if (opens && Character.isLetter(c)) {
        if (Character.isLowerCase(c) && (first || !isSmallWord(words, i))) {
          return false;
        }
        opens = false;
        first = false;
      } else if (Character.isDigit(c)) {
        opens = false;
      }
    }
    return true;
  }

  private static boolean isSmallWord(String words, int start) {
    int end = start;
    while (end < words.length() && Character.isLetter(words.charAt(end))) {
      end++;
    }
    return end - start <= 4 && WordList.FUNCTION_WORDS.contains(words.substring(start, end));
  }

  private static boolean hasLetter(String words) {
    return words.chars().anyMatch(Character::isLetter);
  }
}
