package io.wirewatch.enrich.language;

import org.jspecify.annotations.Nullable;

/**
 * The language of a text.
 *
 * @param tag BCP 47 tag without region, such as {@code en} or {@code zh}; null when the text is too
 *     short or in no language that we know
 * @param confidence between 0 and 1; 0 when the tag is null. Below 0.6 another language is nearly
 *     as likely, as between Norwegian and Danish
 */
public record Language(@Nullable String tag, float confidence) {

  /** No language that we know. */
  public static final Language UNKNOWN = new Language(null, 0);

  /**
   * @throws IllegalArgumentException if the confidence is out of range, or there is one without a
   *     language
   */
  public Language {
    if (!(confidence >= 0 && confidence <= 1) || (tag == null && confidence != 0)) {
      throw new IllegalArgumentException("no language " + tag + " with confidence " + confidence);
    }
  }

  /** Returns whether it is English. */
  public boolean isEnglish() {
    return "en".equals(tag);
  }
}
