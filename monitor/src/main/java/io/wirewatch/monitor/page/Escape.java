package io.wirewatch.monitor.page;

/**
 * Escapes text for HTML, in elements and in quoted attributes alike. Characters that HTML does not
 * allow, and halves of surrogate pairs, become U+FFFD.
 */
final class Escape {

  private static final char REPLACEMENT = '\uFFFD';

  private Escape() {}

  static void appendTo(StringBuilder out, String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        case '`' -> out.append("&#96;");
        default -> {
          if (Character.isHighSurrogate(c)
              && i + 1 < text.length()
              && Character.isLowSurrogate(text.charAt(i + 1))) {
            out.append(c).append(text.charAt(++i));
          } else {
            out.append(isAllowed(c) ? c : REPLACEMENT);
          }
        }
      }
    }
  }

  private static boolean isAllowed(char c) {
    if (c < ' ') {
      return c == '\t' || c == '\n';
    }
    return !Character.isSurrogate(c) && !(c >= 0x7F && c <= 0x9F) && c < 0xFFFE;
  }
}
