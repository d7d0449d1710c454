package io.wirewatch.ingest.feed;

import io.wirewatch.ingest.charset.CharsetDetector;
import io.wirewatch.ingest.charset.Decoded;
import io.wirewatch.ingest.charset.Markup;
import io.wirewatch.ingest.feed.FeedReading.Unreadable;
import org.jspecify.annotations.Nullable;

/**
 * Reads feeds and sitemaps, in whatever state they come. Never throws and never hangs: its work is
 * linear in the size of the document, and bounded in depth, items, text and HTML. Safe for use by
 * many threads.
 */
public final class FeedParser {

  /** The most items that are given; of more, the newest ones. */
  public static final int MAX_ITEMS = 500;

  private static final int BINARY_SAMPLE_CHARS = 1024;

  /**
   * Reads a document.
   *
   * @param body the document
   * @param contentType the {@code Content-Type} header; null when there was none
   * @param url address that relative ones are resolved against; null when it is not known
   */
  public FeedReading parse(byte[] body, @Nullable String contentType, @Nullable String url) {
    Decoded decoded = CharsetDetector.decode(body, contentType, Markup.XML);
    String text = decoded.text();
    int start = firstMark(text);
    if (start == text.length()) {
      return new Unreadable("empty", "The document is empty; check that the address is right.");
    }
    if (text.charAt(start) == '{') {
      return new JsonFeedReader(text, decoded.charset(), url).read();
    }
    if (text.startsWith("[", start)) {
      return new Unreadable(
          "not-a-feed", "The document is a JSON list, but no JSON Feed; check the address.");
    }
    if (isBinary(text)) {
      return new Unreadable(
          "binary", "The document is no text, perhaps an image or an archive; check the address.");
    }
    if (text.regionMatches(true, start, "<!doctype html", 0, 14)) {
      return html();
    }
    return new XmlFeedReader(decoded, url).read();
  }

  static Unreadable html() {
    return new Unreadable(
        "html",
        "The document is a web page; give the address of its feed, or let sources be discovered.");
  }

  private static int firstMark(String text) {
    int i = 0;
    while (i < text.length() && isBlank(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private static boolean isBlank(char c) {
    return c <= ' ' || c == '\uFEFF' || c == '\u00A0';
  }

  /** Text has few control characters at its beginning, and a feed has a tag there. */
  private static boolean isBinary(String text) {
    int length = Math.min(BINARY_SAMPLE_CHARS, text.length());
    long controls =
        text.substring(0, length)
            .chars()
            .filter(
                c -> (c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f') || c == 0xFFFD)
            .count();
    return controls * 10 > length;
  }
}
