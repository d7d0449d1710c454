package io.wirewatch.ingest.feed;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Cuts XML, or what was meant to be XML, into tags and text. Every character is looked at a bounded
 * number of times, nothing is thrown, and no document type is ever processed. What a conforming
 * parser would refuse is repaired, and the first such place is kept as {@link #bozo()}.
 */
final class MarkupTokenizer {

  enum Token {
    START,
    END,
    TEXT,
    EOF
  }

  /** More than any feed uses, and little enough to be harmless. */
  private static final int MAX_ATTRIBUTES = 64;

  private static final int MAX_NAME_CHARS = 256;

  private final String text;
  private final Finder finder;
  private int at;
  private boolean subsetsNeverEnd;
  private @Nullable String bozo;

  private String name = "";
  private Map<String, String> attributes = Map.of();
  private boolean empty;
  private String data = "";

  MarkupTokenizer(String text) {
    this.text = text;
    this.finder = new Finder(text);
    this.at = XmlCharacters.leadingSpace(text);
    if (at > 0 && text.startsWith("<?xml ", at)) {
      flag("text before the XML declaration");
    }
  }

  /** Returns what was wrong first; null when nothing was so far. */
  @Nullable String bozo() {
    return bozo;
  }

  /** Notes something that is wrong, if it is the first. */
  void flag(String problem) {
    if (bozo == null) {
      bozo = problem + " at character " + at;
    }
  }

  /** Returns the name of the tag, as written but in lower case, with its prefix. */
  String name() {
    return name;
  }

  /** Returns the attributes of the start tag by lower-case name, with their prefixes. */
  Map<String, String> attributes() {
    return attributes;
  }

  /** Returns whether the start tag closes itself. */
  boolean empty() {
    return empty;
  }

  /** Returns the characters of the text, references resolved. */
  String data() {
    return data;
  }

  /** Goes on to the next tag or piece of text. */
  Token next() {
    while (at < text.length()) {
      if (text.charAt(at) != '<') {
        int end = finder.find("<", at);
        return text(decoded(text.substring(at, end)), end);
      }
      if (text.startsWith("<![CDATA[", at)) {
        return cdata();
      }
      if (text.startsWith("<!--", at)) {
        skipTo("-->", at + 4, "comment without an end");
      } else if (text.startsWith("<!", at)) {
        skipDeclaration();
      } else if (text.startsWith("<?", at)) {
        skipInstruction();
      } else if (XmlCharacters.isNameStart(text, at + 1)) {
        return startTag();
      } else if (text.startsWith("</", at) && XmlCharacters.isNameStart(text, at + 2)) {
        return endTag();
      } else {
        flag("unescaped <");
        return text("<", at + 1);
      }
    }
    return Token.EOF;
  }

  private Token text(String characters, int end) {
    data = characters;
    at = end;
    return Token.TEXT;
  }

  private Token cdata() {
    int start = at + 9;
    int end = finder.find("]]>", start);
    if (end < text.length()) {
      return text(printable(text.substring(start, end)), end + 3);
    }
    flag("CDATA section without an end");
    int close = finder.find("</", start);
    return text(printable(text.substring(start, close)), close);
  }

  private void skipTo(String end, int from, String problem) {
    int found = finder.find(end, from);
    if (found == text.length()) {
      flag(problem);
      // What follows may well be sound: only the opening mark and words up to a tag are lost.
      at = Math.min(Math.min(text.length(), finder.find(">", from) + 1), finder.find("<", from));
    } else {
      at = found + end.length();
    }
  }

  private void skipInstruction() {
    if (at > 0 && text.startsWith("<?xml ", at) && at > XmlCharacters.leadingSpace(text)) {
      flag("XML declaration in the middle");
    }
    skipTo("?>", at + 2, "processing instruction without an end");
  }

  /** Skips a document type with its internal subset, unread: entities are never expanded. */
  private void skipDeclaration() {
    int subset = finder.find("[", at);
    int close = finder.find(">", at);
    if (subset < close && !subsetsNeverEnd) {
      int end = finder.find("]", subset);
      while (end < text.length() && !closesSubset(end)) {
        end = finder.find("]", end + 1);
      }
      subsetsNeverEnd = end == text.length();
      close = finder.find(">", end);
    }
    if (close == text.length()) {
      flag("document type without an end");
      at += 2;
    } else {
      at = close + 1;
    }
  }

  private boolean closesSubset(int bracket) {
    int i = bracket + 1;
    while (i < text.length() && Character.isWhitespace(text.charAt(i))) {
      i++;
    }
    return i < text.length() && text.charAt(i) == '>';
  }

  private Token endTag() {
    at += 2;
    name = readName();
    int close = finder.find(">", at);
    int open = finder.find("<", at);
    if (open < close || close == text.length()) {
      flag("end tag without >");
      at = open;
    } else {
      at = close + 1;
    }
    return Token.END;
  }

  private Token startTag() {
    at++;
    name = readName();
    attributes = Map.of();
    empty = false;
    while (true) {
      skipSpace();
      if (at >= text.length() || text.charAt(at) == '<') {
        flag("tag without >");
        return Token.START;
      }
      char c = text.charAt(at);
      if (c == '>') {
        at++;
        return Token.START;
      }
      if (c == '/') {
        at++;
        empty = at < text.length() && text.charAt(at) == '>';
      } else {
        attribute();
      }
    }
  }

  private void attribute() {
    String attribute = readName();
    if (attribute.isEmpty()) {
      flag("stray character in a tag");
      at++;
      return;
    }
    skipSpace();
    String value = "";
    if (at < text.length() && text.charAt(at) == '=') {
      at++;
      skipSpace();
      value = value();
    } else {
      flag("attribute without a value");
    }
    if (attributes.containsKey(attribute)) {
      flag("attribute " + attribute + " twice");
    } else if (attributes.size() < MAX_ATTRIBUTES) {
      if (attributes.isEmpty()) {
        attributes = new LinkedHashMap<>();
      }
      attributes.put(attribute, decoded(value));
    }
  }

  private String value() {
    if (at >= text.length()) {
      return "";
    }
    char quote = text.charAt(at);
    if (quote != '"' && quote != '\'') {
      flag("attribute value without quotes");
      int start = at;
      while (at < text.length()
          && !XmlCharacters.isSpace(text.charAt(at))
          && ">'\"<".indexOf(text.charAt(at)) < 0) {
        at++;
      }
      return text.substring(start, at);
    }
    int start = at + 1;
    int end = finder.find(quote == '"' ? "\"" : "'", start);
    int open = finder.find("<", start);
    if (open < end || end == text.length()) {
      flag("< or no end in an attribute value");
      int close = finder.find(">", start);
      // A closing bracket first means that the quote was forgotten, not that the value has markup.
      if (close < open || end == text.length()) {
        at = Math.min(open, close);
        return text.substring(start, at);
      }
    }
    at = end + 1;
    return text.substring(start, end);
  }

  private String readName() {
    int start = at;
    while (at < text.length() && XmlCharacters.isNamePart(text.charAt(at))) {
      at++;
    }
    return text.substring(start, Math.min(at, start + MAX_NAME_CHARS)).toLowerCase(Locale.ROOT);
  }

  private String decoded(String raw) {
    return printable(raw.indexOf('&') < 0 ? raw : CharacterReferences.resolve(raw, this::flag));
  }

  private String printable(String raw) {
    for (int i = 0; i < raw.length(); i++) {
      if (CharacterReferences.isForbidden(raw.charAt(i))) {
        flag("control character");
        return CharacterReferences.withoutForbidden(raw);
      }
    }
    return raw;
  }

  private void skipSpace() {
    while (at < text.length() && XmlCharacters.isSpace(text.charAt(at))) {
      at++;
    }
  }
}
