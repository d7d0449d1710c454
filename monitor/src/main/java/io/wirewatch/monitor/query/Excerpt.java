package io.wirewatch.monitor.query;

import java.util.ArrayList;
import java.util.List;

/**
 * A piece of an article with the words that were searched for.
 *
 * @param field field the piece is from: {@code title}, {@code deck} or {@code body}
 * @param text the piece
 * @param marks where the words stand in it, by start
 */
public record Excerpt(String field, String text, List<Mark> marks) {

  /**
   * What Elasticsearch is told to put around a match: characters of the private use area, which no
   * news text means anything by, and which are no markup should one slip through.
   */
  static final String OPEN = "\uE000";

  static final String CLOSE = "\uE001";

  /**
   * A marked run of characters, in UTF-16 code units.
   *
   * @param start first character
   * @param end one past the last
   */
  public record Mark(int start, int end) {}

  /** Copies the marks. */
  public Excerpt {
    marks = List.copyOf(marks);
  }

  /** Reads a piece in the form Elasticsearch gives it. */
  static Excerpt parse(String field, String marked) {
    StringBuilder text = new StringBuilder(marked.length());
    List<Mark> marks = new ArrayList<>();
    int open = -1;
    for (int i = 0; i < marked.length(); i++) {
      char c = marked.charAt(i);
      if (c == OPEN.charAt(0)) {
        open = text.length();
      } else if (c == CLOSE.charAt(0)) {
        if (open >= 0 && open < text.length()) {
          marks.add(new Mark(open, text.length()));
        }
        open = -1;
      } else {
        text.append(c);
      }
    }
    return new Excerpt(field, text.toString(), marks);
  }
}
