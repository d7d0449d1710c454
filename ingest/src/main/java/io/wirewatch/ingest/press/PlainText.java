package io.wirewatch.ingest.press;

import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;

/** Plain text of values that may hold markup: attributes, JSON strings, titles of feeds. */
public final class PlainText {

  /** Content systems escape what is escaped already, but hardly ever twice. */
  private static final int MAX_ESCAPES = 2;

  private PlainText() {}

  /** Returns the text without tags, entities and invisible characters, on one line. */
  public static String of(String value) {
    String text = value;
    for (int i = 0; i < MAX_ESCAPES && text.indexOf('&') >= 0; i++) {
      text = Parser.unescapeEntities(text, true);
    }
    if (text.indexOf('<') >= 0 && text.indexOf('>') >= 0) {
      text = Jsoup.parseBodyFragment(text).text();
    }
    return isPlain(text) ? text : onOneLine(text);
  }

  private static boolean isPlain(String text) {
    boolean space = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ' ' ? space : isSpace(c) || isInvisible(c)) {
        return false;
      }
      space = c == ' ';
    }
    return text.isEmpty() || !space;
  }

  private static String onOneLine(String text) {
    StringBuilder line = new StringBuilder(text.length());
    boolean space = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isSpace(c)) {
        space = line.length() > 0;
      } else if (!isInvisible(c)) {
        if (space) {
          line.append(' ');
          space = false;
        }
        line.append(c);
      }
    }
    return line.toString();
  }

  private static boolean isSpace(char c) {
    return c <= ' ' || (c >= 0x80 && (Character.isWhitespace(c) || Character.isSpaceChar(c)));
  }

  /** Soft hyphens, zero-width spaces, word joiners and byte order marks. */
  private static boolean isInvisible(char c) {
    return c == '\u00ad' || c == '\u200b' || c == '\u2060' || c == '\ufeff';
  }
}
