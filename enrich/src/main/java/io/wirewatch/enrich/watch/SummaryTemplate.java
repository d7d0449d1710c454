package io.wirewatch.enrich.watch;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The one line that tells people of an alert, with places for what the alert knows. Values are put
 * in as they are: a title that holds {@code {{actor}}} stays one.
 */
final class SummaryTemplate {

  static final String ANY = "{{actor}} named by {{publisher}}: {{title}}";
  static final String CO_MENTION = "{{actor}} named with {{with}} by {{publisher}}: {{title}}";

  private static final List<String> NAMES =
      List.of("actor", "with", "title", "publisher", "snippet");
  private static final String OPEN = "{{";
  private static final String CLOSE = "}}";
  private static final int LONGEST = 500;

  private SummaryTemplate() {}

  static String placeholders() {
    return "{{" + String.join("}}, {{", NAMES) + "}}";
  }

  /** Returns the first placeholder that has no value; empty when all have one. */
  static Optional<String> unknownPlaceholder(String template) {
    int open = template.indexOf(OPEN);
    while (open >= 0) {
      int close = template.indexOf(CLOSE, open);
      if (close < 0) {
        return Optional.empty();
      }
      String name = template.substring(open + OPEN.length(), close).strip();
      if (!NAMES.contains(name)) {
        return Optional.of(name);
      }
      open = template.indexOf(OPEN, close);
    }
    return Optional.empty();
  }

  /** Returns the template with its values, on one line of at most 500 characters. */
  static String fill(String template, Map<String, String> values) {
    StringBuilder filled = new StringBuilder();
    int at = 0;
    int open = template.indexOf(OPEN);
    while (open >= 0) {
      int close = template.indexOf(CLOSE, open);
      if (close < 0) {
        break;
      }
      String placeholder = template.substring(open, close + CLOSE.length());
      String name = template.substring(open + OPEN.length(), close).strip();
      filled.append(template, at, open).append(values.getOrDefault(name, placeholder));
      at = close + CLOSE.length();
      open = template.indexOf(OPEN, at);
    }
    return cut(oneLine(filled.append(template, at, template.length())));
  }

  private static String oneLine(CharSequence text) {
    StringBuilder line = new StringBuilder(text.length());
    boolean space = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c) || Character.isISOControl(c)) {
        space = !line.isEmpty();
      } else {
        if (space) {
          line.append(' ');
          space = false;
        }
        line.append(c);
      }
    }
    return line.toString();
  }

  private static String cut(String line) {
    if (line.length() <= LONGEST) {
      return line;
    }
    int end = LONGEST - 1;
    if (Character.isHighSurrogate(line.charAt(end - 1))) {
      end--;
    }
    return line.substring(0, end) + "…";
  }
}
