package io.wirewatch.ingest.capture;

import io.wirewatch.ingest.press.Outlet;
import io.wirewatch.ingest.press.Phrases;
import io.wirewatch.ingest.press.Prose;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the headline among the lines above the body, by points: its length, the words it shares
 * with the body, what stands below it. Of equal lines the first is taken, for a deck comes after.
 */
final class Headline {

  /** So many characters of the body tell what the story is about. */
  private static final int BODY_SAMPLE = 4_000;

  /** A headline stands within so many lines above the body. */
  private static final int REACH = 300;

  /** A deck stands so near below its headline, and may have so many points more. */
  private static final int DECK_REACH = 3;

  private static final double DECK_POINTS = 2.5;

  /** What shares less with the body is another story's headline. */
  private static final double MIN_SHARED = 0.3;

  private static final int BYLINE_REACH = 3;
  private static final int MIN_WORD_CHARS = 4;
  private static final int MAX_WORDS = 32;

  /** A sentence of so few words in front of everything is a headline with a full stop. */
  private static final int MAX_ENDED_WORDS = 16;

  private final Phrases sections = Phrases.named("sections");

  /**
   * Returns the index of the headline.
   *
   * @param bodyFirst index of the first line of the body
   * @return -1 if no line will do
   */
  int find(List<Line> lines, List<Sign> signs, int bodyFirst) {
    Set<String> bodyWords = bodyWords(lines, signs, bodyFirst);
    int from = Math.max(0, bodyFirst - REACH);
    int best = -1;
    double bestPoints = 0;
    for (int i = from; i < bodyFirst; i++) {
      double points = points(lines, signs, i, bodyWords);
      if (points > bestPoints) {
        best = i;
        bestPoints = points;
      }
    }
    if (best < 0) {
      return endedHeadline(lines, signs, bodyFirst);
    }
    for (int i = Math.max(from, best - DECK_REACH); i < best; i++) {
      boolean rival =
          !headline(lines.get(i).text()).equals(headline(lines.get(best).text()))
              && points(lines, signs, i, bodyWords) >= bestPoints - DECK_POINTS;
      if (rival && shared(lines.get(i).text(), bodyWords) >= MIN_SHARED) {
        return i;
      }
    }
    return best;
  }

  private double points(List<Line> lines, List<Sign> signs, int i, Set<String> bodyWords) {
    Line line = lines.get(i);
    boolean prose = signs.get(i) == Sign.PHRASE || signs.get(i) == Sign.SENTENCE;
    if (!prose || line.bulleted() || line.words() > MAX_WORDS || sections.match(line.text())) {
      return 0;
    }
    double points = line.words() >= 4 ? 3 : line.words() >= 2 ? 1 : 0.2;
    points += line.words() > 24 ? -1.5 : 0;
    points += 4 * shared(line.text(), bodyWords);
    points += Outlet.isName(line.text()) ? -4 : 0;
    points += line.sentence() && line.text().endsWith(".") ? -1.5 : 0;
    points += line.text().endsWith(":") ? -1 : 0;
    return points + (isAboveByline(signs, i) ? 1 : 0);
  }

  private static String headline(String text) {
    return Outlet.suffix(text).map(suffix -> text.substring(0, suffix.headlineEnd())).orElse(text);
  }

  private static boolean isAboveByline(List<Sign> signs, int i) {
    List<Sign> below = signs.subList(i + 1, Math.min(signs.size(), i + 1 + BYLINE_REACH));
    return below.contains(Sign.BYLINE) || below.contains(Sign.DATE);
  }

  private static double shared(String text, Set<String> bodyWords) {
    int words = 0;
    int found = 0;
    for (String word : Prose.folded(text).split("[^\\p{L}\\p{N}]+")) {
      if (word.length() >= MIN_WORD_CHARS) {
        words++;
        found += bodyWords.contains(word) ? 1 : 0;
      }
    }
    return words == 0 ? 0 : (double) found / words;
  }

  private static Set<String> bodyWords(List<Line> lines, List<Sign> signs, int bodyFirst) {
    Set<String> words = new HashSet<>();
    int read = 0;
    for (int i = bodyFirst; i < lines.size() && read < BODY_SAMPLE; i++) {
      if (signs.get(i).isText()) {
        String text = lines.get(i).text();
        String sample = text.substring(0, Math.min(text.length(), BODY_SAMPLE));
        words.addAll(List.of(Prose.folded(sample).split("[^\\p{L}\\p{N}]+")));
        read += sample.length();
      }
    }
    return words;
  }

  private static int endedHeadline(List<Line> lines, List<Sign> signs, int bodyFirst) {
    @Nullable Line next = bodyFirst + 1 < lines.size() ? lines.get(bodyFirst + 1) : null;
    Line first = lines.get(bodyFirst);
    boolean headline =
        next != null
            && next.afterBlank()
            && signs.get(bodyFirst + 1).isText()
            && first.words() <= MAX_ENDED_WORDS
            && next.words() > first.words();
    return headline ? bodyFirst : -1;
  }
}
