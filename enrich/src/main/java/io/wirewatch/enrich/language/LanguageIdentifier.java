package io.wirewatch.enrich.language;

/**
 * Finds out the language of a text: more than a hundred of them, from about forty characters on. A
 * pure function of the text. Whatever its length, no more than 750 characters are looked at.
 *
 * <p>Croatian, Bosnian and Serbian in Latin letters, Indonesian and Malay, and the two forms of
 * Norwegian are too near to each other for a paragraph to tell: one of them is named, with little
 * confidence.
 *
 * <p>Safe for use by many threads. The first text that needs the model of letter sequences waits
 * about a second for it.
 */
public final class LanguageIdentifier {

  /** Less than this is a name or a slogan, and may be in any language. */
  private static final int LEAST_LETTERS = 20;

  /**
   * Returns the language of a text; {@link Language#UNKNOWN} if it is too short or none of ours.
   */
  public Language identify(String text) {
    String sample = Sample.of(text);
    if (EnglishWords.prevailIn(sample)) {
      return new Language("en", 1);
    }
    Scripts scripts = Scripts.in(sample);
    if (scripts.count() < LEAST_LETTERS) {
      return Language.UNKNOWN;
    }
    Language byScript = OwnScript.of(sample, scripts);
    return byScript == null ? NgramModel.shipped().identify(sample) : byScript;
  }
}
