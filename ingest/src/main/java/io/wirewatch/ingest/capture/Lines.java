package io.wirewatch.ingest.capture;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Splits a document into lines. */
final class Lines {

  private static final String BULLETS = "•‣◦▪●○■□►▶*–—-·";

  /** A counter that lost the line break between itself and the name after it ("246Daily News"). */
  private static final Pattern GLUED_COUNT = Pattern.compile("^(\\d{1,6})(?=\\p{Lu}\\p{Ll}{2})");

  private static final int MAX_GLUED_CHARS = 60;

  private Lines() {}

  /** Returns whether there is nothing to see in the text. */
  static boolean isBlank(String text) {
    return text.chars().allMatch(c -> isSpace((char) c));
  }

  /** Returns the lines that are not blank, in order. */
  static List<Line> of(String text) {
    List<Line> lines = new ArrayList<>();
    boolean afterBlank = true;
    int start = 0;
    while (start < text.length()) {
      int end = endOfLine(text, start);
      int from = start;
      int to = end;
      while (from < to && isSpace(text.charAt(from))) {
        from++;
      }
      while (to > from && isSpace(text.charAt(to - 1))) {
        to--;
      }
      if (from == to) {
        afterBlank = true;
      } else {
        add(lines, text.substring(from, to), from, afterBlank);
        afterBlank = false;
      }
      boolean crlf = text.startsWith("\r\n", end);
      start = end + (crlf ? 2 : 1);
    }
    return WrappedParagraphs.joined(text, lines);
  }

  private static void add(List<Line> lines, String text, int offset, boolean afterBlank) {
    boolean bulleted = isBulleted(text);
    int skipped = 0;
    if (bulleted) {
      skipped = 1;
      while (isSpace(text.charAt(skipped))) {
        skipped++;
      }
    }
    Matcher glued = GLUED_COUNT.matcher(text);
    if (text.length() <= MAX_GLUED_CHARS && glued.find()) {
      lines.add(Line.of(glued.group(1), offset, afterBlank, false));
      skipped = glued.end();
      afterBlank = false;
    }
    lines.add(Line.of(text.substring(skipped), offset + skipped, afterBlank, bulleted));
  }

  private static boolean isBulleted(String text) {
    return text.length() > 2 && BULLETS.indexOf(text.charAt(0)) >= 0 && isSpace(text.charAt(1));
  }

  private static int endOfLine(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == '\r' || c == '\f' || c == '\u0085' || c == '\u2028' || c == '\u2029') {
        return i;
      }
    }
    return text.length();
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || c == '\u00a0' || c == '\u200b' || c == '\ufeff';
  }
}
