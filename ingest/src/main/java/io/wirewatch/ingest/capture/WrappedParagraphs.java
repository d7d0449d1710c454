package io.wirewatch.ingest.capture;

import java.util.ArrayList;
import java.util.List;

/**
 * Undoes the wrapping of captures whose paragraphs were broken at a fixed width, as text browsers
 * and mail do. Most captures are not wrapped and come out as they were.
 */
final class WrappedParagraphs {

  private static final int MIN_WIDTH = 40;
  private static final int MAX_WIDTH = 100;

  /** So many lines must go on in the next one before a document counts as wrapped. */
  private static final int MIN_CONTINUED = 5;

  private WrappedParagraphs() {}

  static List<Line> joined(String text, List<Line> lines) {
    int width = 0;
    int continued = 0;
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      if (line.text().length() > MAX_WIDTH) {
        return lines;
      }
      width = Math.max(width, line.text().length());
      if (i + 1 < lines.size() && goesOn(line, lines.get(i + 1))) {
        continued++;
      }
    }
    return continued < MIN_CONTINUED || continued * 3 < lines.size() || width < MIN_WIDTH
        ? lines
        : join(text, lines, width);
  }

  private static boolean goesOn(Line line, Line next) {
    return !next.afterBlank()
        && !next.bulleted()
        && !line.sentence()
        && line.text().length() >= MIN_WIDTH
        && Character.isLowerCase(next.text().charAt(0));
  }

  private static List<Line> join(String text, List<Line> lines, int width) {
    List<Line> paragraphs = new ArrayList<>();
    int i = 0;
    while (i < lines.size()) {
      Line first = lines.get(i);
      int last = i;
      // A line well short of the width ends its paragraph, unless the sentence plainly goes on.
      while (last + 1 < lines.size()
          && !lines.get(last + 1).afterBlank()
          && !lines.get(last + 1).bulleted()
          && (lines.get(last).text().length() >= width * 3 / 4
              || goesOn(lines.get(last), lines.get(last + 1)))) {
        last++;
      }
      int end = lines.get(last).offset() + lines.get(last).text().length();
      paragraphs.add(
          Line.of(
              text.substring(first.offset(), end),
              first.offset(),
              first.afterBlank(),
              first.bulleted()));
      i = last + 1;
    }
    return paragraphs;
  }
}
