package io.wirewatch.enrich.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenSpansTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          Xi met Putin.                      | Xi met Putin .
          Xi's aide                          | Xi 's aide
          China’s move                       | China ’s move
          the U.S.-led force                 | the U.S. - led force
          Mr. Wang said so.                  | Mr. Wang said so .
          J.D. Vance                         | J.D. Vance
          They don't know.                   | They do n't know .
          O'Brien of Xi'an                   | O'Brien of Xi'an
          AT&T paid $1,250.50                | AT&T paid $ 1,250.50
          (AP) —                             | ( AP ) —
          "No," he said...                   | " No , " he said ...
          see https://a.example/b?c=d now    | see https://a.example/b?c=d now
          @jack likes #news                  | @jack likes #news
          Jean-Claude Juncker                | Jean - Claude Juncker
          yahoo.com/mail                     | yahoo.com / mail
          the US.                            | the US .
          Smith Inc. fell                    | Smith Inc. fell
          Владимир Путин                     | Владимир Путин
          """)
  void cutsTextIntoWordsAndMarks(String text, String tokens) {
    assertThat(String.join(" ", printed(TokenSpans.of(text)))).isEqualTo(tokens);
  }

  @Test
  void cutsGivenWordsOnlyAtHyphens() {
    TokenSpans tokens = TokenSpans.ofWords(List.of("U.S.-led", "don't", "-", "x-", "Jean-Claude"));

    assertThat(printed(tokens))
        .containsExactly("U.S.", "-", "led", "don't", "-", "x-", "Jean", "-", "Claude");
    assertThat(tokens.word(2)).isZero();
    assertThat(tokens.word(8)).isEqualTo(4);
  }

  @Test
  void tellsHyphensAndCapitals() {
    TokenSpans tokens = TokenSpans.of("iPad-like ÉCOLE x");

    assertThat(tokens.isHyphen(1)).isTrue();
    assertThat(tokens.isHyphen(0)).isFalse();
    assertThat(tokens.hasCapital(0)).isTrue();
    assertThat(tokens.hasCapital(2)).isFalse();
    assertThat(tokens.hasCapital(3)).isTrue();
  }

  @Test
  void coversEveryPrintedCharacterOnceWhateverTheText() {
    String[] parts = {
      "a",
      "Z",
      "9",
      " ",
      "\n",
      ".",
      ",",
      "'",
      "’s",
      "-",
      "&",
      "@",
      "#",
      "://",
      "…",
      "\u0000",
      "é",
      "\ud83d\ude00",
      "\ud83d",
      "\u202e",
      "漢",
      "n't",
      "U.S.",
      "\u00a0"
    };
    Random random = new Random(7);
    for (int round = 0; round < 5_000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(40); i > 0; i--) {
        text.append(parts[random.nextInt(parts.length)]);
      }
      TokenSpans tokens = TokenSpans.of(text.toString());
      int covered = 0;
      for (int i = 0; i < tokens.count(); i++) {
        assertThat(text.substring(covered, tokens.start(i))).matches("[\\s\\u0000\\u00a0]*");
        assertThat(tokens.end(i)).isGreaterThan(tokens.start(i));
        covered = tokens.end(i);
      }
      assertThat(text.substring(covered)).matches("[\\s\\u0000\\u00a0]*");
    }
  }

  private static List<String> printed(TokenSpans tokens) {
    List<String> printed = new ArrayList<>();
    for (int i = 0; i < tokens.count(); i++) {
      printed.add(tokens.printed(i));
    }
    return printed;
  }
}
