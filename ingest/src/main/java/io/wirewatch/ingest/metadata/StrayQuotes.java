package io.wirewatch.ingest.metadata;

/**
 * Escapes the quotes inside the strings of a JSON text that its writer forgot. A quote ends a
 * string only where JSON can go on after it.
 */
final class StrayQuotes {

  private StrayQuotes() {}

  static String escaped(String json) {
    StringBuilder mended = new StringBuilder(json.length() + 16);
    boolean inString = false;
    for (int i = 0; i < json.length(); i++) {
      char c = json.charAt(i);
      if (c == '\\' && inString && i + 1 < json.length()) {
        mended.append(c).append(json.charAt(++i));
        continue;
      }
      if (c == '"') {
        if (inString && !endsString(json, i + 1)) {
          mended.append('\\');
        } else {
          inString = !inString;
        }
      }
      mended.append(c);
    }
    return mended.toString();
  }

  private static boolean endsString(String json, int after) {
    int next = skipSpaces(json, after);
    if (next == json.length()) {
      return true;
    }
    return switch (json.charAt(next)) {
      case '}', ']', ':' -> true;
      case ',' -> opensValue(json, skipSpaces(json, next + 1));
      default -> false;
    };
  }

  private static boolean opensValue(String json, int at) {
    return at == json.length()
        || "\"{[}]-tfn".indexOf(json.charAt(at)) >= 0
        || Character.isDigit(json.charAt(at));
  }

  private static int skipSpaces(String json, int from) {
    int at = from;
    while (at < json.length() && Character.isWhitespace(json.charAt(at))) {
      at++;
    }
    return at;
  }
}
