package io.wirewatch.enrich.topic;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A text and what it is about.
 *
 * @param label a code of IPTC Media Topics without its scheme, or "-" for none; the class of a data
 *     set in evaluation
 * @param text one line
 */
record LabelledText(String label, String text) {

  /** Reads lines of {@code label<TAB>text}; a line that begins with "#" is a comment. */
  static List<LabelledText> parse(String lines) {
    return lines
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(LabelledText::parseLine)
        .toList();
  }

  /** Reads a file beside the tests of this package. */
  static List<LabelledText> resource(String name) {
    try (InputStream in = LabelledText.class.getResourceAsStream(name)) {
      return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static LabelledText parseLine(String line) {
    int tab = line.indexOf('\t');
    if (tab < 0) {
      throw new IllegalArgumentException("no tab between label and text: " + line);
    }
    return new LabelledText(line.substring(0, tab), line.substring(tab + 1));
  }
}
