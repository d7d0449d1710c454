package io.wirewatch.enrich.language;

import java.util.Locale;
import java.util.Set;

/**
 * The small words of English that hardly any other language has: enough of them and nothing else
 * can be meant. One word in six of a news article is one of these.
 */
final class EnglishWords {

  /** Left out: words of other languages too, such as "have" (Danish), "was" (German), "on". */
  private static final Set<String> WORDS =
      Set.of(
          "the", "and", "that", "with", "which", "this", "from", "were", "their", "they", "would",
          "been", "about", "after", "said", "who", "whose", "these", "those", "than", "could",
          "should", "there", "because", "while", "other", "through", "before", "between", "what",
          "his", "its", "when", "where", "you", "our", "into", "how");

  private static final int SHORTEST = 3;
  private static final int LONGEST = 7;

  /** Half of what English has: an article in another language that quotes English has less. */
  private static final double LEAST_SHARE = 0.08;

  private static final int LEAST_COUNT = 5;

  private EnglishWords() {}

  /** Returns whether a text is English beyond doubt. */
  static boolean prevailIn(String text) {
    int words = 0;
    int english = 0;
    int start = 0;
    for (int end = 0; end <= text.length(); end++) {
      if (end < text.length() && isLetter(text.charAt(end))) {
        continue;
      }
      int length = end - start;
      if (length > 0) {
        words++;
        english += length >= SHORTEST && length <= LONGEST && isOne(text, start, end) ? 1 : 0;
      }
      start = end + 1;
    }
    return english >= LEAST_COUNT && english >= LEAST_SHARE * words;
  }

  private static boolean isOne(String text, int start, int end) {
    return WORDS.contains(text.substring(start, end).toLowerCase(Locale.ROOT));
  }

  private static boolean isLetter(char c) {
    int lower = c | 0x20;
    return (lower >= 'a' && lower <= 'z') || (c >= 0x80 && Character.isLetter(c));
  }
}
