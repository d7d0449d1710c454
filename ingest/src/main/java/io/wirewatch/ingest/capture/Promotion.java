package io.wirewatch.ingest.capture;

import io.wirewatch.ingest.press.Phrases;
import java.util.List;

/**
 * Boxes in which a site promotes itself: a line that opens as such boxes do, one or two that
 * praise, and a call to action. The praise has no words of its own that could be known; it is
 * furniture because of what stands around it.
 */
final class Promotion {

  private static final int MAX_LINES = 4;

  private final Phrases openings = Phrases.named("promotions");
  private final Phrases calls = Phrases.named("calls");

  /** Marks the lines of each box as furniture. */
  void mark(List<Line> lines, List<Sign> signs) {
    for (int i = 0; i < lines.size(); i++) {
      if (calls.match(lines.get(i).text())) {
        signs.set(i, Sign.FURNITURE);
        int opening = opening(lines, signs, i);
        for (int j = opening + 1; opening >= 0 && j < i; j++) {
          signs.set(j, Sign.FURNITURE);
        }
      }
    }
  }

  private int opening(List<Line> lines, List<Sign> signs, int call) {
    for (int i = call - 1; i >= Math.max(0, call - MAX_LINES); i--) {
      if (openings.match(lines.get(i).text())) {
        return i;
      }
      if (signs.get(i) != Sign.PHRASE && signs.get(i) != Sign.SENTENCE) {
        return -1;
      }
    }
    return -1;
  }
}
