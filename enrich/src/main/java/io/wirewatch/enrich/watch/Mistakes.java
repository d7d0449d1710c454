package io.wirewatch.enrich.watch;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.Node;

/** Collects the mistakes of one file. */
final class Mistakes {

  /** With more letters wrong, a suggestion would be a guess. */
  private static final int FARTHEST = 2;

  private final SortedSet<Mistake> found = new TreeSet<>();

  void add(Node at, String message) {
    add(at.getStartMark(), message);
  }

  void add(Optional<Mark> at, String message) {
    int line = at.map(Mark::getLine).orElse(0);
    int column = at.map(Mark::getColumn).orElse(0);
    add(new Mistake(line + 1, column + 1, message));
  }

  void add(Mistake mistake) {
    found.add(mistake);
  }

  List<Mistake> found() {
    return List.copyOf(found);
  }

  /**
   * Returns ": did you mean 'x'?" for the nearest known word, or the given text if none is near.
   */
  static String suggest(String word, Collection<String> known, String otherwise) {
    return known.stream()
        .filter(candidate -> distance(word, candidate) <= Math.min(FARTHEST, word.length() / 2))
        .min(Comparator.<String>comparingInt(c -> distance(word, c)).thenComparing(c -> c))
        .map(nearest -> ": did you mean '" + nearest + "'?")
        .orElse(otherwise);
  }

  /** Levenshtein's distance, with no more of it computed than matters. */
  private static int distance(String a, String b) {
    if (Math.abs(a.length() - b.length()) > FARTHEST) {
      return FARTHEST + 1;
    }
    int[] previous = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] current = new int[b.length() + 1];
      current[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        current[j] = Math.min(replaced, Math.min(previous[j], current[j - 1]) + 1);
      }
      previous = current;
    }
    return previous[b.length()];
  }
}
