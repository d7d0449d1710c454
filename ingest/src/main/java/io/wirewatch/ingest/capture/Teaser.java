package io.wirewatch.ingest.capture;

import io.wirewatch.ingest.press.Prose;
import java.util.Set;

/**
 * Tells the headline of another story, which sites set between the paragraphs of this one, from a
 * subhead of this one. Both are short lines without an end; a headline says what happened, a
 * subhead only what it is about.
 */
final class Teaser {

  /** So long a line is a headline. */
  private static final int SURE_WORDS = 9;

  private static final int MIN_WORDS = 6;

  private static final Set<String> ASKING =
      Set.of(
          "what",
          "why",
          "how",
          "who",
          "when",
          "where",
          "which",
          "is",
          "are",
          "can",
          "could",
          "will",
          "would",
          "should",
          "does",
          "do",
          "did",
          "was",
          "were",
          "has",
          "have",
          "warum",
          "wie",
          "wer",
          "wann",
          "wo",
          "welche",
          "pourquoi",
          "comment",
          "qui",
          "quand",
          "quel",
          "quelle",
          "qué",
          "cómo",
          "quién",
          "cuándo",
          "dónde",
          "come",
          "perché",
          "como",
          "quem");

  private static final Set<String> TELLING =
      Set.of(
          "is", "are", "was", "were", "has", "have", "had", "will", "would", "can", "could", "may",
          "must", "after", "amid", "as", "over", "despite", "before", "until", "against", "ahead",
          "say", "said", "says", "to", "nach", "gegen", "wegen", "vor", "trotz", "wird", "ist",
          "sind", "hat", "après", "contre", "selon", "est", "sont", "tras", "contra", "según",
          "ante", "es", "son", "dopo", "contro", "após", "é");

  private Teaser() {}

  /** Returns whether a phrase that stands alone between paragraphs is another story's headline. */
  static boolean isHeadline(Line line) {
    if (line.words() >= SURE_WORDS) {
      return true;
    }
    if (line.words() < MIN_WORDS) {
      return false;
    }
    String[] words = Prose.folded(line.text()).split("[^\\p{L}\\p{N}'-]+");
    if (ASKING.contains(words[0])) {
      return false;
    }
    for (int i = 1; i < words.length; i++) {
      if (TELLING.contains(words[i]) || (i <= 4 && isThirdPerson(words[i]))) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether a short question is a subhead of an explainer. */
  static boolean isQuestion(Line line) {
    return line.text().endsWith("?")
        && line.words() <= SURE_WORDS
        && ASKING.contains(Prose.folded(line.text()).split("[^\\p{L}]+")[0]);
  }

  private static boolean isThirdPerson(String word) {
    return word.length() > 4
        && word.endsWith("s")
        && !word.endsWith("ss")
        && !word.endsWith("'s")
        && !word.endsWith("ions");
  }
}
