package io.wirewatch.enrich.topic;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The words and word pairs that the model will know, each with a row, and how common each is. */
final class Lexicon {

  private final TreeMap<Integer, Integer> rows = new TreeMap<>();
  private final Map<Integer, Integer> counts = new HashMap<>();
  private long total;

  /** Counts the features of running text, for {@link #frequency} and {@link #addCommon}. */
  void count(Collection<String> texts) {
    for (String text : texts) {
      TextFeatures features = TextFeatures.of("", List.of(text));
      for (int i = 0; i < features.count(); i++) {
        counts.merge(features.hash(i), 1, Integer::sum);
        total++;
      }
    }
  }

  /** Takes in all features of texts that occur often enough in what was counted. */
  void addCommon(Collection<String> texts, int least) {
    for (String text : texts) {
      TextFeatures features = TextFeatures.of("", List.of(text));
      for (int i = 0; i < features.count(); i++) {
        if (counts.getOrDefault(features.hash(i), 0) >= least) {
          rows.put(features.hash(i), 0);
        }
      }
    }
  }

  /** Gives every feature its row, in order of hash. */
  void close() {
    int row = 0;
    for (Map.Entry<Integer, Integer> entry : rows.entrySet()) {
      entry.setValue(row++);
    }
  }

  int size() {
    return rows.size();
  }

  /** Returns the row of a hash; -1 if it has none. */
  int row(int hash) {
    return rows.getOrDefault(hash, -1);
  }

  /** Returns the share of a feature in running text. */
  double frequency(int hash) {
    return counts.getOrDefault(hash, 0) / (double) Math.max(1, total);
  }

  int[] hashes() {
    return rows.keySet().stream().mapToInt(Integer::intValue).toArray();
  }

  /** Returns the rows of a text's features, repeated as they are. */
  int[] rowsOf(String text) {
    TextFeatures features = TextFeatures.of("", List.of(text));
    int[] found = new int[features.count()];
    int count = 0;
    for (int i = 0; i < features.count(); i++) {
      int row = row(features.hash(i));
      if (row >= 0) {
        found[count++] = row;
      }
    }
    return Arrays.copyOf(found, count);
  }
}
