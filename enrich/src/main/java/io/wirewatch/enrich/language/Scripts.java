package io.wirewatch.enrich.language;

import io.wirewatch.enrich.text.Letters;
import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Map;

/** How much of a text is in which script. */
final class Scripts {

  /** A character that is a word or a syllable says as much as this many letters. */
  private static final int IDEOGRAPH = 3;

  private final Map<UnicodeScript, Integer> weights = new EnumMap<>(UnicodeScript.class);
  private int total;

  private Scripts() {}

  static Scripts in(String text) {
    Scripts scripts = new Scripts();
    int ascii = 0;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (c < 0x80) {
        ascii += (c | 0x20) >= 'a' && (c | 0x20) <= 'z' ? 1 : 0;
      } else if (Letters.isWordPart(c) && !Character.isDigit(c)) {
        UnicodeScript script = UnicodeScript.of(c);
        scripts.add(script, isWide(script) ? IDEOGRAPH : 1);
      }
    }
    scripts.add(UnicodeScript.LATIN, ascii);
    return scripts;
  }

  /** A vowel sign counts, as it is a letter to its writers; an accent counts with its letter. */
  private void add(UnicodeScript script, int weight) {
    if (script == UnicodeScript.INHERITED || script == UnicodeScript.COMMON) {
      return;
    }
    weights.merge(script, weight, Integer::sum);
    total += weight;
  }

  private static boolean isWide(UnicodeScript script) {
    return switch (script) {
      case HAN, HIRAGANA, KATAKANA, HANGUL -> true;
      default -> false;
    };
  }

  /** Returns how much there is to go by, in letters of an alphabet. */
  int count() {
    return total;
  }

  /** Returns the script that most is written in; Latin when there are no letters. */
  UnicodeScript main() {
    UnicodeScript main = UnicodeScript.LATIN;
    for (UnicodeScript script : weights.keySet()) {
      if (weight(script) > weight(main)) {
        main = script;
      }
    }
    return main;
  }

  /** Returns how much of the text is in the scripts together, between 0 and 1. */
  float share(UnicodeScript... scripts) {
    int sum = 0;
    for (UnicodeScript script : scripts) {
      sum += weight(script);
    }
    return total == 0 ? 0 : (float) sum / total;
  }

  private int weight(UnicodeScript script) {
    return weights.getOrDefault(script, 0);
  }
}
