package io.wirewatch.enrich.text;

import com.ibm.icu.text.Normalizer2;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One form for spellings that a reader takes for the same word: lower case, without diacritics,
 * apostrophes and the dots of an acronym. {@code "U.S."} and {@code "US"} fold alike, as do {@code
 * "Xi’an"} and {@code "Xi'an"}; case is compared elsewhere.
 */
public final class Folding {

  private static final Normalizer2 DECOMPOSED = Normalizer2.getNFKDInstance();

  private Folding() {}

  /** Returns the folded form of a word; empty if it has neither letter nor digit. */
  public static String fold(CharSequence word) {
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) >= 0x80) {
        return foldAny(DECOMPOSED.normalize(word));
      }
    }
    return foldAscii(word);
  }

  /**
   * Returns a name as an id: lower-case ASCII letters and digits with hyphens between the words.
   * Letters outside the Latin script are left out.
   */
  public static String slug(String name) {
    StringBuilder slug = new StringBuilder(name.length());
    Words words = Words.of(name);
    for (int i = 0; i < words.count(); i++) {
      String word = words.folded(i);
      if (!slug.isEmpty()) {
        slug.append('-');
      }
      word.chars().filter(Folding::isAsciiWord).forEach(c -> slug.append((char) c));
    }
    return slug.toString();
  }

  private static boolean isAsciiWord(int c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
  }

  private static String foldAscii(CharSequence word) {
    char[] folded = new char[word.length()];
    int length = 0;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c >= 'A' && c <= 'Z') {
        folded[length++] = (char) (c + 'a' - 'A');
      } else if (isAsciiWord(c)) {
        folded[length++] = c;
      }
    }
    return new String(folded, 0, length);
  }

  private static String foldAny(String decomposed) {
    StringBuilder folded = new StringBuilder(decomposed.length());
    decomposed
        .codePoints()
        .forEach(
            c -> {
              String plain = plain(c);
              if (plain != null) {
                folded.append(plain);
              } else if (Character.isLetterOrDigit(c)) {
                folded.appendCodePoint(c);
              }
            });
    return folded.toString().toLowerCase(Locale.ROOT);
  }

  /** Returns the ASCII spelling of letters that no decomposition takes apart; null for others. */
  private static @Nullable String plain(int codePoint) {
    return switch (codePoint) {
      case 'ø', 'Ø' -> "o";
      case 'ł', 'Ł' -> "l";
      case 'đ', 'Đ', 'ð', 'Ð' -> "d";
      case 'þ', 'Þ' -> "th";
      case 'ß' -> "ss";
      case 'æ', 'Æ' -> "ae";
      case 'œ', 'Œ' -> "oe";
      case 'ı' -> "i";
      default -> null;
    };
  }
}
