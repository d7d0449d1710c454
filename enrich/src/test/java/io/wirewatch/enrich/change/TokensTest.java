package io.wirewatch.enrich.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokensTest {

  /** Marks are in brackets. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "It rained.                | It rained [.]",
        "“No,” he said…            | [“] No [,] [”] he said […]",
        "Xi’s U.S.-led $1,000.50   | Xi’s U.S [.] [-] led [$] 1,000.50",
        "a well-known 3–0 win      | a well-known 3 [–] 0 win",
        "on http://x.example/a?b   | on http [:] [/] [/] x.example/a [?] b",
        "習近平は訪問した          | 習 近 平 は 訪 問 し た",
        "Xi 習 met                 | Xi 習 met",
        "ก่อน                      | ก่ อ น",
        "می‌روم                    | می‌روم",
        "café naïve                | café naïve",
        "👍🏽 ok                     | [👍] [🏽] ok",
      })
  void cutsWordsAndMarks(String text, String tokens) {
    assertThat(described(new Tokens(text))).isEqualTo(tokens);
  }

  @Test
  void hasNoneInBlankText() {
    assertThat(new Tokens("").count()).isZero();
    assertThat(new Tokens(" \n\u00A0").count()).isZero();
  }

  @Test
  void printsRangesAsTheyStand() {
    Tokens tokens = new Tokens("Rain, then  sun.\nSnow");

    assertThat(tokens.printed(0, 4)).isEqualTo("Rain, then  sun");
    assertThat(tokens.printed(2, 2)).isEmpty();
    assertThat(tokens.gapAfter(2)).isEqualTo("  ");
    assertThat(tokens.gapAfter(4)).isEqualTo("\n");
    assertThat(tokens.gapAfter(5)).isEmpty();
    assertThat(tokens.words(0, 6)).isEqualTo(4);
  }

  @Test
  void knowsWhereParagraphsBegin() {
    assertThat(new Tokens("One two.\nThree\n\nFour").paragraphs()).containsExactly(0, 3, 4, 5);
    assertThat(new Tokens("").paragraphs()).containsExactly(0, 0);
  }

  private static String described(Tokens tokens) {
    return IntStream.range(0, tokens.count())
        .mapToObj(i -> tokens.isWord(i) ? tokens.form(i) : "[" + tokens.form(i) + "]")
        .collect(Collectors.joining(" "));
  }
}
