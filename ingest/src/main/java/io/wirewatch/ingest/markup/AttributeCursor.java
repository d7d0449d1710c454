package io.wirewatch.ingest.markup;

/**
 * Goes through the attributes of a tag, as the standard's states of tokenisation from "before
 * attribute name" to "after attribute value" do.
 */
final class AttributeCursor {

  private final String html;
  private int at;
  private long name;
  private int nameStart;
  private int nameEnd;
  private int valueStart;
  private int valueEnd;
  private boolean selfClosing;

  AttributeCursor(String html) {
    this.html = html;
  }

  /** Starts with another tag, right after its name. */
  void begin(int nameEnd) {
    at = nameEnd;
    selfClosing = false;
  }

  /** Returns where the tag that begins before here ends, after the bracket; -1 when it does not. */
  int tagEnd(int nameEnd) {
    begin(nameEnd);
    while (next()) {
      // Only the end is wanted.
    }
    return end();
  }

  /** Goes on to the next attribute; false at the end of the tag, or of the page. */
  boolean next() {
    int length = html.length();
    int i = at;
    while (i < length) {
      char c = html.charAt(i);
      if (c == '>') {
        at = i + 1;
        return false;
      }
      if (c == '/') {
        selfClosing = i + 1 < length && html.charAt(i + 1) == '>';
      } else if (!Characters.isSpace(c)) {
        break;
      }
      i++;
    }
    at = attribute(i);
    if (at >= length) {
      at = -1;
    }
    return at >= 0;
  }

  private int attribute(int start) {
    int length = html.length();
    long hash = 0;
    int i = start;
    while (i < length) {
      char c = html.charAt(i);
      // An equals sign may begin a name, but not go on with it.
      if (c == '=' ? i > start : Characters.endsTagName(c)) {
        break;
      }
      hash = NameHash.with(hash, c);
      i++;
    }
    name = hash;
    nameStart = start;
    nameEnd = i;
    valueStart = i;
    valueEnd = i;
    int equals = afterSpace(i);
    return equals < length && html.charAt(equals) == '=' ? value(afterSpace(equals + 1)) : i;
  }

  /** Reads a value and returns where the tag goes on. */
  private int value(int start) {
    if (start >= html.length()) {
      return start;
    }
    char quote = html.charAt(start);
    if (quote == '"' || quote == '\'') {
      valueStart = start + 1;
      valueEnd = html.indexOf(quote, valueStart);
      return valueEnd < 0 ? html.length() : valueEnd + 1;
    }
    int i = start;
    while (i < html.length() && html.charAt(i) != '>' && !Characters.isSpace(html.charAt(i))) {
      i++;
    }
    valueStart = start;
    valueEnd = i;
    return i;
  }

  private int afterSpace(int from) {
    int i = from;
    while (i < html.length() && Characters.isSpace(html.charAt(i))) {
      i++;
    }
    return i;
  }

  /** Returns where the attribute ends, or after the last one the tag; -1 at the end of the page. */
  int end() {
    return at;
  }

  /** Returns the name as a {@link NameHash}. */
  long name() {
    return name;
  }

  int nameStart() {
    return nameStart;
  }

  int nameEnd() {
    return nameEnd;
  }

  int valueStart() {
    return valueStart;
  }

  int valueEnd() {
    return valueEnd;
  }

  /** Returns whether the tag closes itself; known at its end. */
  boolean selfClosing() {
    return selfClosing;
  }

  /** Returns whether the value has a word in it, in any case. */
  boolean valueHas(String word) {
    for (int i = valueStart; i <= valueEnd - word.length(); i++) {
      if (html.regionMatches(true, i, word, 0, word.length())) {
        return true;
      }
    }
    return false;
  }
}
