package io.wirewatch.enrich.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextFeaturesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "U.S. troops|us troops",
        "The BBC’s reporter|the bbc reporter",
        "The BBC's reporter|the bbc reporter",
        "don't stop|dont stop",
        "São Paulo café|sao paulo cafe",
        "in 2004|in 1998",
        "fast-growing firm|fast growing firm",
        "\"Stop!\" he said...|stop he said",
        "example.com said|example com said",
      })
  void readsTwoSpellingsAlike(String one, String other) {
    assertThat(hashes("", one)).isEqualTo(hashes("", other));
  }

  @ParameterizedTest
  @CsvSource({"stock market, market stock", "arm, ram", "goal, goals", "10, 100"})
  void tellsOtherWordsAndOrdersApart(String one, String other) {
    assertThat(hashes("", one)).isNotEqualTo(hashes("", other));
  }

  @Test
  void hasEveryWordAndEveryPairOfNeighbours() {
    List<Integer> both = hashes("", "stock market");
    assertThat(both).hasSize(3);
    assertThat(both).containsAll(hashes("", "stock")).containsAll(hashes("", "market"));
  }

  @Test
  void pairsNoWordsAcrossParagraphs() {
    List<Integer> parted = hashes("stock", "market");
    assertThat(parted).hasSize(2).isSubsetOf(hashes("", "stock market"));
  }

  @Test
  void countsNoMoreThanTheFirstWordsOfBody() {
    assertThat(hashes("", "word ".repeat(500))).hasSize(2 * 150 - 1);
    assertThat(hashes("word ".repeat(500), "")).hasSize(2 * 40 - 1);
    assertThat(hashes("", " ".repeat(5_000) + "word")).isEmpty();
  }

  private static List<Integer> hashes(String title, String body) {
    TextFeatures features = TextFeatures.of(title, List.of(body));
    List<Integer> hashes = new ArrayList<>();
    for (int i = 0; i < features.count(); i++) {
      hashes.add(features.hash(i));
    }
    return hashes;
  }
}
