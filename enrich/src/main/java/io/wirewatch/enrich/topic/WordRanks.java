package io.wirewatch.enrich.topic;

import java.util.HashMap;
import java.util.Map;

/**
 * How common words are in English news. The table, {@code word-ranks.txt}, has folded words, the
 * commonest first: by Zipf's law the rank tells the frequency. Immutable.
 */
final class WordRanks {

  private final Map<String, Float> rarity;

  private WordRanks(Map<String, Float> rarity) {
    this.rarity = rarity;
  }

  /** Reads the table shipped with the program. */
  static WordRanks shipped() {
    Map<String, Integer> ranks = new HashMap<>();
    for (String line : TextResource.lines("word-ranks.txt")) {
      for (String word : line.split(" ")) {
        ranks.putIfAbsent(word, ranks.size() + 1);
      }
    }
    double rarest = Math.log(ranks.size() + 1);
    Map<String, Float> rarity = new HashMap<>();
    ranks.forEach((word, rank) -> rarity.put(word, (float) (Math.log(rank) / rarest)));
    return new WordRanks(rarity);
  }

  /** Returns 0 for the commonest word and 1 for one that is not in the table. */
  float rarity(String folded) {
    return rarity.getOrDefault(folded, 1f);
  }
}
