package io.wirewatch.app.command;

import java.lang.Character.UnicodeScript;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Text from the web as a terminal can show it. */
final class PrintedText {

  /** Scripts whose characters take two columns. */
  private static final Set<UnicodeScript> WIDE =
      EnumSet.of(
          UnicodeScript.HAN,
          UnicodeScript.HIRAGANA,
          UnicodeScript.KATAKANA,
          UnicodeScript.HANGUL,
          UnicodeScript.BOPOMOFO,
          UnicodeScript.YI);

  private PrintedText() {}

  /**
   * Returns the text on one line, without characters that would steer the terminal or turn its
   * lines around: a page could otherwise rewrite what stands above it.
   */
  static String harmless(String text) {
    return text.codePoints()
        .map(c -> Character.isWhitespace(c) ? ' ' : c)
        .filter(c -> !Character.isISOControl(c) && !turnsAround(c))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /** Embeddings, overrides and isolates (Unicode Standard Annex 9, section 2). */
  private static boolean turnsAround(int c) {
    return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
  }

  /** Returns what fits on a line of so many columns, with an ellipsis where the text is longer. */
  static String cut(String text, int columns) {
    List<String> lines = wrapped(text, columns - 1);
    return lines.isEmpty() ? "" : lines.get(0) + (lines.size() > 1 ? "…" : "");
  }

  /**
   * Returns the text, made harmless, in lines that are no wider than so many columns, broken where
   * its language breaks lines; a word that is wider than a line stands on one of its own.
   */
  static List<String> wrapped(String text, int columns) {
    String plain = harmless(text);
    BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);
    breaks.setText(plain);
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    int start = 0;
    for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
      String word = plain.substring(start, end);
      if (!line.isEmpty() && columns(line) + columns(word.stripTrailing()) > columns) {
        lines.add(line.toString().stripTrailing());
        line.setLength(0);
      }
      line.append(word);
      start = end;
    }
    if (!line.toString().isBlank()) {
      lines.add(line.toString().stripTrailing());
    }
    return lines;
  }

  private static int columns(CharSequence text) {
    return text.codePoints().map(PrintedText::columns).sum();
  }

  private static int columns(int c) {
    int type = Character.getType(c);
    if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
      return 0;
    }
    // U+3000 to U+303F is the punctuation of the wide scripts, U+FF01 to U+FF60 wide Latin.
    boolean wide =
        (c >= 0x3000 && c <= 0x303F)
            || (c >= 0xFF01 && c <= 0xFF60)
            || (c >= 0x1100 && WIDE.contains(UnicodeScript.of(c)));
    return wide ? 2 : 1;
  }
}
