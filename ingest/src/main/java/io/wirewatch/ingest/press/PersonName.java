package io.wirewatch.ingest.press;

import java.util.Locale;
import java.util.Set;

/** What the name of a person looks like in print. */
public final class PersonName {

  private static final int MAX_WORDS = 6;
  private static final int MAX_LETTERS_UNSPACED = 5;
  private static final String MARKS = ".'’‘`-‐‑·";
  private static final Set<String> PARTICLES =
      Set.of(
          "de", "del", "della", "dello", "di", "da", "das", "dos", "do", "du", "des", "la", "le",
          "lo", "von", "vom", "van", "der", "den", "ter", "ten", "te", "zu", "zum", "zur", "bin",
          "bint", "ibn", "al", "el", "ul", "ben", "y", "e", "af", "av", "d'", "'t");

  private PersonName() {}

  /**
   * Returns whether the text reads as a full name: two words or more that begin with capitals,
   * particles aside. Where the script has no capitals two words do, and where it has no spaces
   * between words, two characters.
   */
  public static boolean is(String text) {
    int words = 0;
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i < text.length() && text.charAt(i) != ' ') {
        continue;
      }
      if (i > start) {
        String word = text.substring(start, i);
        boolean last = i == text.length();
        if (++words > MAX_WORDS || !isWord(word, words) || (last && PARTICLES.contains(word))) {
          return false;
        }
      }
      start = i + 1;
    }
    return words >= 2 || isUnspaced(text);
  }

  private static boolean isWord(String word, int place) {
    int letters = 0;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      boolean letter = Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK;
      if (!letter
          && MARKS.indexOf(c) < 0
          && Character.getType(c) != Character.COMBINING_SPACING_MARK) {
        return false;
      }
      letters += letter ? 1 : 0;
    }
    char first = word.charAt(0);
    if (letters == 0 || (!Character.isLetter(first) && !PARTICLES.contains(word))) {
      return false;
    }
    return !Character.isLowerCase(first)
        || PARTICLES.contains(word)
        || (place > 1 && hasCapital(word));
  }

  /** Some begin with an apostrophe or an article: d'Estaing, al-Masri. */
  private static boolean hasCapital(String word) {
    return word.chars().anyMatch(Character::isUpperCase);
  }

  private static boolean isUnspaced(String text) {
    if (text.length() < 2 || text.length() > MAX_LETTERS_UNSPACED) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean han = c >= 0x4e00 && c <= 0x9fff;
      boolean hangul = c >= 0xac00 && c <= 0xd7a3;
      boolean kana = c >= 0x3040 && c <= 0x30ff;
      if (!han && !hangul && !kana) {
        return false;
      }
    }
    return true;
  }

  /** Returns a name set in capitals as names are written; any other as it is. */
  public static String cased(String name) {
    if (!name.equals(name.toUpperCase(Locale.ROOT)) || name.indexOf(' ') < 0) {
      return name;
    }
    StringBuilder cased = new StringBuilder(name.length());
    boolean first = true;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      cased.append(first ? c : Character.toLowerCase(c));
      first = !Character.isLetter(c);
    }
    return cased.toString();
  }
}
