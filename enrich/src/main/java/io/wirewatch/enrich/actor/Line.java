package io.wirewatch.enrich.actor;

import io.wirewatch.enrich.text.Setting;
import io.wirewatch.enrich.text.WordList;
import io.wirewatch.enrich.text.Words;
import io.wirewatch.enrich.text.Words.Gap;

/** A block's words, how they are set, and questions about the neighbours of a name. */
record Line(String text, Words words, Setting setting, ActorIndex actors) {

  static Line of(String text, ActorIndex actors) {
    Words words = Words.of(text);
    return new Line(text, words, Setting.of(words), actors);
  }

  boolean isSentence() {
    return setting == Setting.SENTENCE;
  }

  String folded(int word) {
    return words.folded(word);
  }

  /** Returns some words in folded form, each with a space after it. */
  String folded(int first, int last) {
    StringBuilder folded = new StringBuilder();
    for (int i = first; i <= last; i++) {
      folded.append(words.folded(i)).append(' ');
    }
    return folded.toString();
  }

  /** Returns whether a capitalised word stands before this one with nothing but a space between. */
  boolean hasCapitalBefore(int word) {
    return words.gapBefore(word) == Gap.SPACE && words.isCapitalised(word - 1);
  }

  /** Returns whether a capitalised word follows this one with nothing but a space between. */
  boolean hasCapitalAfter(int word) {
    return hasSpaceAfter(word) && words.isCapitalised(word + 1);
  }

  boolean hasSpaceAfter(int word) {
    return word + 1 < words.count() && words.gapBefore(word + 1) == Gap.SPACE;
  }

  boolean hasHyphenAfter(int word) {
    return word + 1 < words.count() && words.gapBefore(word + 1) == Gap.HYPHEN;
  }

  /** Returns whether a given name stands right before a word. */
  boolean hasGivenNameBefore(int word) {
    return hasCapitalBefore(word)
        && WordList.GIVEN_NAMES.contains(folded(word - 1))
        && !WordList.FUNCTION_WORDS.contains(folded(word - 1));
  }

  /** Returns whether a word has its capital from what it is and not as a part of a name beside. */
  boolean isNoPartOfName(int word) {
    String folded = folded(word);
    return WordList.FUNCTION_WORDS.contains(folded)
        || WordList.CALENDAR.contains(folded)
        || WordList.TITLES.contains(folded);
  }

  /** Returns whether a word is an everyday one in a line of capitals: "TELL US WHY". */
  boolean isShouted(int word) {
    return setting == Setting.UPPER
        && !words.isDotted(word)
        && WordList.FUNCTION_WORDS.contains(folded(word));
  }

  /**
   * Returns whether a name that we know begins at a word. Short names of people who are only in the
   * registry do not count: too many words are one.
   */
  boolean isNamed(int word) {
    NameMatch match = actors.nameAt(words, word);
    return match != null
        && (match.readings().isEmpty()
            || match.readings().stream()
                .anyMatch(reading -> reading.isFull() || reading.actor().watched()));
  }
}
