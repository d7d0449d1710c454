package io.wirewatch.ingest.capture;

import java.util.List;
import java.util.Optional;

/**
 * The stretch of lines that holds the story, from its first paragraph to its last. It is the run of
 * lines with the greatest sum, where text counts for and furniture against.
 *
 * @param first index of its first line
 * @param last index of its last line
 * @see <a href="https://doi.org/10.1145/1526709.1526840">Pasternack and Roth, Extracting article
 *     text from the web with maximum subsequence segmentation, WWW 2009</a>
 */
record BodyRange(int first, int last) {

  /** A paragraph counts for no more than this, so that one long notice does not beat a story. */
  private static final int MAX_WORDS = 40;

  /** Less text than this after a list of other stories is taken for their teasers. */
  private static final double TEASER_SHARE = 0.6;

  private static final int MAX_GAP = 3;

  static Optional<BodyRange> find(List<Line> lines, List<Sign> signs) {
    int end = endOfStory(signs);
    int best = 0;
    int bestFirst = -1;
    int bestLast = -1;
    int sum = 0;
    int first = 0;
    for (int i = 0; i < end; i++) {
      if (sum <= 0) {
        sum = 0;
        first = i;
      }
      sum += value(lines.get(i), signs.get(i));
      if (sum > best) {
        best = sum;
        bestFirst = first;
        bestLast = i;
      }
    }
    if (bestFirst < 0) {
      return Optional.empty();
    }
    int last = withoutTeasers(signs, bestFirst, bestLast);
    return Optional.of(
        new BodyRange(bestFirst, last == bestLast ? pastGap(signs, last, end) : last));
  }

  private static int value(Line line, Sign sign) {
    return switch (sign) {
      case PARAGRAPH -> Math.min(line.words(), MAX_WORDS);
      case SENTENCE -> line.words();
      case CAPTION -> 0;
      case RELATED -> -4;
      case PHRASE -> line.bulleted() ? -1 : -7;
      case DURATION, CREDIT -> -5;
      case BYLINE, DATE -> -15;
      case RELATED_HEADING -> -12;
      case FURNITURE -> -12;
      case CLOCK, COMMENTS -> -25;
    };
  }

  /** Returns the first heading of comments that has text before it, or the end of the page. */
  private static int endOfStory(List<Sign> signs) {
    boolean text = false;
    for (int i = 0; i < signs.size(); i++) {
      text |= signs.get(i) == Sign.PARAGRAPH;
      if (text && signs.get(i) == Sign.COMMENTS) {
        return i;
      }
    }
    return signs.size();
  }

  /** A last paragraph can stand below a box that weighs more than the paragraph does. */
  private static int pastGap(List<Sign> signs, int last, int end) {
    int reached = last;
    for (int i = last + 1; i < end && i - reached <= MAX_GAP + 1; i++) {
      switch (signs.get(i)) {
        case PARAGRAPH -> reached = i;
        case FURNITURE, RELATED, CAPTION, DURATION -> {}
        default -> {
          return reached;
        }
      }
    }
    return reached;
  }

  private static int withoutTeasers(List<Sign> signs, int first, int last) {
    int text = 0;
    int others = 0;
    int cut = last;
    for (int i = last; i > first; i--) {
      if (signs.get(i).isText()) {
        text++;
      } else {
        others++;
      }
      if (signs.get(i) == Sign.RELATED_HEADING && text <= TEASER_SHARE * (text + others)) {
        cut = i - 1;
      }
    }
    while (cut > first && !signs.get(cut).isText()) {
      cut--;
    }
    return cut;
  }
}
