package io.wirewatch.enrich.language;

import java.lang.Character.UnicodeScript;
import org.jspecify.annotations.Nullable;

/**
 * Languages that are known by their script, and those that share one but have a letter of their own
 * that the model of letter sequences was not taught.
 */
final class OwnScript {

  /** Japanese news has a kana for each Chinese character; Chinese news only in names. */
  private static final float LEAST_KANA = 0.1f;

  /** Every eighth letter of Yiddish is an ayin, which is its e; in Hebrew every thirtieth. */
  private static final float LEAST_AYIN = 0.1f;

  /** Kurdish and Uyghur write the vowel that Arabic and Persian leave out. */
  private static final float LEAST_AE = 0.03f;

  private OwnScript() {}

  /** Returns the language; null when the script does not tell. */
  static @Nullable Language of(String text, Scripts scripts) {
    UnicodeScript script = scripts.main();
    return switch (script) {
      case HAN, HIRAGANA, KATAKANA -> chineseOrJapanese(scripts);
      case HEBREW ->
          language(share(text, 'ע', scripts) >= LEAST_AYIN ? "yi" : "he", scripts, script);
      case ETHIOPIC -> language(count(text, 'ኣ') > count(text, 'አ') ? "ti" : "am", scripts, script);
      case BENGALI -> language(hasAny(text, "ৰৱ") ? "as" : "bn", scripts, script);
      case ARABIC ->
          share(text, 'ە', scripts) >= LEAST_AE
              ? language(hasAny(text, "ۇۈې") ? "ug" : "ckb", scripts, script)
              : null;
      default -> {
        String only = only(script);
        yield only == null ? null : language(only, scripts, script);
      }
    };
  }

  private static Language chineseOrJapanese(Scripts scripts) {
    float kana = scripts.share(UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA);
    float both = scripts.share(UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA, UnicodeScript.HAN);
    return new Language(kana >= LEAST_KANA * both ? "ja" : "zh", both);
  }

  private static @Nullable String only(UnicodeScript script) {
    return switch (script) {
      case ARMENIAN -> "hy";
      case GEORGIAN -> "ka";
      case GREEK -> "el";
      case GUJARATI -> "gu";
      case GURMUKHI -> "pa";
      case HANGUL -> "ko";
      case KANNADA -> "kn";
      case KHMER -> "km";
      case LAO -> "lo";
      case MALAYALAM -> "ml";
      case MYANMAR -> "my";
      case ORIYA -> "or";
      case SINHALA -> "si";
      case TAMIL -> "ta";
      case TELUGU -> "te";
      case THAANA -> "dv";
      case THAI -> "th";
      case TIBETAN -> "bo";
      default -> null;
    };
  }

  private static Language language(String tag, Scripts scripts, UnicodeScript script) {
    return new Language(tag, scripts.share(script));
  }

  private static float share(String text, char letter, Scripts scripts) {
    return (float) count(text, letter) / scripts.count();
  }

  private static boolean hasAny(String text, String letters) {
    return letters.chars().anyMatch(letter -> text.indexOf(letter) >= 0);
  }

  private static long count(String text, char letter) {
    return text.chars().filter(c -> c == letter).count();
  }
}
