package io.wirewatch.ingest.extract;

import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;

/** Plain text of values that may hold markup: attributes, JSON strings, titles of feeds. */
final class PlainText {

  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Zs}]+");

  private PlainText() {}

  /** Returns the text without tags and entities, on one line. */
  static String of(String value) {
    String text = value;
    if (text.indexOf('&') >= 0) {
      text = Parser.unescapeEntities(text, true);
    }
    if (text.indexOf('<') >= 0 && text.indexOf('>') >= 0) {
      text = Jsoup.parseBodyFragment(text).text();
    }
    return SPACES.matcher(text).replaceAll(" ").strip();
  }
}
