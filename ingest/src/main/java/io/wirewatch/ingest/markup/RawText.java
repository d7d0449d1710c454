package io.wirewatch.ingest.markup;

/** Finds where the pieces of a page end in which a bracket opens no tag. */
final class RawText {

  private final String html;

  RawText(String html) {
    this.html = html;
  }

  /** Returns where the end tag of a name begins, at or after a place; -1 when there is none. */
  int endTag(String name, int from) {
    int at = html.indexOf("</", from);
    while (at >= 0 && !isTag(name, at + 2)) {
      at = html.indexOf("</", at + 2);
    }
    return at;
  }

  /**
   * Returns where the end tag of a script begins; -1 when there is none. In a script, what looks
   * like a comment escapes: a script within it does not end the one around it.
   */
  int scriptEnd(int from) {
    int at = html.indexOf('<', from);
    while (at >= 0 && !isEndTag("script", at)) {
      // The dashes that open it may close it too.
      at = html.indexOf('<', html.startsWith("<!--", at) ? escapeEnd(at + 2) : at + 1);
    }
    return at;
  }

  /** Returns where an escape is closed, or where the script ends within it. */
  private int escapeEnd(int from) {
    boolean within = false;
    for (int i = from; i < html.length(); i++) {
      char c = html.charAt(i);
      if (c == '-' && html.startsWith("-->", i)) {
        return i + 3;
      } else if (c == '<' && isEndTag("script", i)) {
        if (!within) {
          return i;
        }
        within = false;
      } else if (c == '<' && isTag("script", i + 1)) {
        within = true;
      }
    }
    return html.length();
  }

  /** Returns where the comment ends that opens at a place, after its bracket; -1 if nowhere. */
  int commentEnd(int open) {
    int at = open + 4;
    if (html.startsWith(">", at)) {
      return at + 1;
    }
    if (html.startsWith("->", at)) {
      return at + 2;
    }
    for (at = html.indexOf("--", at); at >= 0; at = html.indexOf("--", at + 1)) {
      if (html.startsWith(">", at + 2)) {
        return at + 3;
      }
      if (html.startsWith("!>", at + 2)) {
        return at + 4;
      }
    }
    return -1;
  }

  private boolean isEndTag(String name, int at) {
    return html.startsWith("</", at) && isTag(name, at + 2);
  }

  private boolean isTag(String name, int start) {
    int end = start + name.length();
    return end < html.length()
        && Characters.endsTagName(html.charAt(end))
        && html.regionMatches(true, start, name, 0, name.length());
  }
}
