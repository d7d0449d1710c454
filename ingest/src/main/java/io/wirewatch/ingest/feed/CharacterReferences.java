package io.wirewatch.ingest.feed;

import java.util.Set;
import java.util.function.Consumer;
import org.jsoup.nodes.Entities;

/** Resolves character and entity references once, and leaves what is none as it stands. */
final class CharacterReferences {

  private static final Set<String> XML = Set.of("amp", "lt", "gt", "quot", "apos");
  private static final int MAX_CHARS = 34;

  /** What windows-1252 has at 0x80 to 0x9F, where Unicode has controls that nobody means. */
  private static final String WINDOWS_1252 =
      "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

  private CharacterReferences() {}

  /**
   * Returns the text with its references resolved.
   *
   * @param problems told what a conforming XML parser would refuse
   */
  static String resolve(String raw, Consumer<String> problems) {
    StringBuilder out = new StringBuilder(raw.length());
    int from = 0;
    for (int at = raw.indexOf('&'); at >= 0; at = raw.indexOf('&', from)) {
      out.append(raw, from, at);
      int end = end(raw, at + 1);
      String resolved = end < 0 ? "" : resolve(raw.substring(at + 1, end));
      if (resolved.isEmpty()) {
        problems.accept("unescaped &");
        out.append('&');
        from = at + 1;
      } else {
        String reference = raw.substring(at + 1, end);
        if (reference.charAt(0) != '#' && !XML.contains(reference)) {
          problems.accept("undeclared entity " + reference);
        }
        out.append(resolved);
        from = end + 1;
      }
    }
    return out.append(raw, from, raw.length()).toString();
  }

  /** Returns the index of the semicolon; -1 when this is no reference. */
  private static int end(String raw, int start) {
    int last = Math.min(raw.length(), start + MAX_CHARS);
    for (int i = start; i < last; i++) {
      char c = raw.charAt(i);
      if (c == ';') {
        return i;
      }
      if (!Character.isLetterOrDigit(c) && !(c == '#' && i == start)) {
        return -1;
      }
    }
    return -1;
  }

  private static String resolve(String reference) {
    if (reference.startsWith("#")) {
      return numeric(reference.substring(1));
    }
    return reference.equals("apos") ? "'" : Entities.getByName(reference);
  }

  private static String numeric(String digits) {
    boolean hex = digits.startsWith("x") || digits.startsWith("X");
    int code;
    try {
      code = Integer.parseInt(hex ? digits.substring(1) : digits, hex ? 16 : 10);
    } catch (NumberFormatException e) {
      return "";
    }
    if (code <= 0 || code > Character.MAX_CODE_POINT || (code >= 0xD800 && code <= 0xDFFF)) {
      return "\uFFFD";
    }
    return Character.toString(code);
  }

  /** Returns whether XML 1.0 forbids the character, or it is a C1 control. */
  static boolean isForbidden(char c) {
    return (c < ' ' && c != '\n' && c != '\t' && c != '\r')
        || (c >= 0x7F && c <= 0x9F)
        || c == '\uFFFE'
        || c == '\uFFFF';
  }

  /** Returns the text without forbidden characters; C1 controls are read as windows-1252. */
  static String withoutForbidden(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      char meant = c >= 0x80 && c <= 0x9F ? WINDOWS_1252.charAt(c - 0x80) : c;
      if (!isForbidden(meant)) {
        out.append(meant);
      }
    }
    return out.toString();
  }
}
