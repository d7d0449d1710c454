package io.wirewatch.enrich.text;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a block into sentences, in any script: the boundaries of Unicode Standard Annex 29 as ICU
 * finds them, less those that {@link FalseBoundary} knows to be the end of an abbreviation or of a
 * quoted question within a sentence.
 */
public final class Sentences {

  // Breaking is not thread-safe, cloning an unused iterator is.
  private static final BreakIterator PROTOTYPE = BreakIterator.getSentenceInstance(ULocale.ROOT);

  private Sentences() {}

  /**
   * Returns the sentences of a text in order, without white space at their ends. Every character
   * that is not white space lies in exactly one of them.
   */
  public static List<Span> of(String text) {
    BreakIterator boundaries = PROTOTYPE.clone();
    boundaries.setText(text);
    List<Span> sentences = new ArrayList<>();
    int start = boundaries.first();
    for (int end = boundaries.next(); end != BreakIterator.DONE; end = boundaries.next()) {
      if (end < text.length() && FalseBoundary.isAt(text, start, end)) {
        continue;
      }
      addTrimmed(sentences, text, start, end);
      start = end;
    }
    return sentences;
  }

  /** Returns the sentence that holds a position; the whole text if the position is in none. */
  public static Span at(List<Span> sentences, int position, String text) {
    int low = 0;
    int high = sentences.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      Span sentence = sentences.get(middle);
      if (sentence.contains(position)) {
        return sentence;
      }
      if (position < sentence.start()) {
        high = middle - 1;
      } else {
        low = middle + 1;
      }
    }
    return new Span(0, text.length());
  }

  private static void addTrimmed(List<Span> sentences, String text, int start, int end) {
    int from = start;
    int to = end;
    while (from < to && isSpace(text.charAt(from))) {
      from++;
    }
    while (to > from && isSpace(text.charAt(to - 1))) {
      to--;
    }
    if (from < to) {
      sentences.add(new Span(from, to));
    }
  }

  static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
