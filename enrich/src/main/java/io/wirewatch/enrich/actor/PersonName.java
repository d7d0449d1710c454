package io.wirewatch.enrich.actor;

import io.wirewatch.enrich.text.WordList;
import io.wirewatch.enrich.text.Words;
import io.wirewatch.enrich.text.Words.Gap;
import java.lang.Character.UnicodeScript;
import java.util.List;

/** The parts of a person's name. */
public final class PersonName {

  private static final WordList SUFFIXES = WordList.of("Jr", "Sr", "II", "III", "IV");

  /** Belong to the family name that follows, as in "von der Leyen" and "bin Salman". */
  private static final WordList PARTICLES =
      WordList.of(
          "von", "van", "der", "den", "de", "da", "di", "del", "della", "dos", "du", "la", "le",
          "bin", "ibn", "ben", "ter", "ten", "zu", "af", "abu", "al", "el");

  private static final WordList ARTICLES = WordList.of("al", "el");

  /** Family names of East Asia that are common given or last names elsewhere. */
  private static final WordList EITHER_ORDER = WordList.of("Kim", "Lee", "Park", "Tan", "Long");

  private static final int KOREAN_FULL_NAME = 3;

  private PersonName() {}

  /**
   * Returns whether a name is a single word, so that it says too little by itself. Three syllables
   * of Hangul are a family and a given name, printed together.
   */
  static boolean isOneWord(String name) {
    boolean korean =
        name.length() >= KOREAN_FULL_NAME
            && name.codePoints().allMatch(c -> UnicodeScript.of(c) == UnicodeScript.HANGUL);
    return !korean && Words.of(name).count() < 2;
  }

  /** Returns whether the name beginning at a word has its family name in front. */
  public static boolean isFamilyFirst(Words words, int first) {
    return WordList.FAMILY_FIRST.contains(words.folded(first));
  }

  /**
   * Returns what an article calls a person after giving the full name: the bare family name, with
   * its particles. Empty for a name of one word and for scripts that put no space between words.
   */
  static List<String> shortForms(String fullName) {
    Words words = Words.of(fullName);
    int last = words.count() - 1;
    for (int i = 1; i < last; i++) {
      if (words.folded(i).equals("of")) {
        return List.of(); // "Abdullah II of Jordan" is never called Jordan.
      }
    }
    while (last > 0 && SUFFIXES.contains(words.folded(last))) {
      last--;
    }
    if (last < 1 || (words.gapBefore(1) == Gap.NONE && !words.isInitial(0))) {
      return List.of();
    }
    String familyLast = words.printed(startOfFamilyName(words, last), last);
    if (isFamilyFirst(words, 0)) {
      String familyFirst = words.printed(0, 0);
      return EITHER_ORDER.contains(words.folded(0))
          ? List.of(familyFirst, familyLast)
          : List.of(familyFirst);
    }
    return ARTICLES.contains(words.folded(startOfFamilyName(words, last)))
        ? List.of(familyLast, words.printed(last, last))
        : List.of(familyLast);
  }

  private static int startOfFamilyName(Words words, int last) {
    int first = last;
    while (first > 1
        && (words.gapBefore(first) == Gap.HYPHEN || PARTICLES.contains(words.folded(first - 1)))) {
      first--;
    }
    return first;
  }
}
