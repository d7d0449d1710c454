package io.wirewatch.enrich.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentencesTest {

  /** A bar marks where one sentence ends and the next begins. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "One.|Two.|Three.",
        "He came.  |She left.",
        "Mr. Putin met Dr. Burns and Gen. Li.|They spoke.",
        "William J. Burns, the CIA director, flew to Moscow on Nov. 2 to confront the Russians.|He left.",
        "Wendy R. Sherman had a call.|It was short.",
        "The U.S. President spoke in the U.S.|The Senate listened.",
        "He left the U.S. on Monday.",
        "He left the U.S.|He came back.",
        "It began at 9 a.m. on Friday.|It ended at 5 p.m.|They left.",
        "The summit was on Nov. 15.|In the talk, the two leaders agreed.",
        "“Why now?” he asked.|Nobody knew.",
        "“We have been clear,” she said.|“This is not a moment for hiding.”|It is clear.",
        "“That includes the PRC.”|They left.",
        "“It is over!” she said.",
        "It cost $3.5 million.|It was 1.2 percent.",
        "See No. 5 on the list.|He said no.|Five came.",
        "“The question is: How sustainable is that as a posture?|How much damage does it do?”",
        "It was taller than I.|He laughed.",
        "He waited … and left.|Then he came.",
        "He waited... and left.",
        "St. Lucia and Mt. Everest vs. K2.|Done.",
        "这是第一句。|这是第二句。",
        "هل جاء؟|نعم جاء.",
        "यह पहला है।|यह दूसरा है।",
        "Это было в г. Москве.|Он уехал.",
        "First line\n|Second line",
        "No end",
        "Yahoo.com and example.org are sites.|Visit them.",
        "He worked for Acme Inc. until 2020.|She did not."
      })
  void cuts(String marked) {
    String text = marked.replace("|", " ");
    List<String> expected = Arrays.stream(marked.split("\\|")).map(String::strip).toList();

    assertThat(Sentences.of(text)).extracting(span -> span.in(text)).isEqualTo(expected);
  }

  @Test
  void hasNoSentenceInWhiteSpace() {
    assertThat(Sentences.of("")).isEmpty();
    assertThat(Sentences.of(" \n\t\u00a0")).isEmpty();
  }

  @Test
  void findsTheSentenceOfAPosition() {
    String text = "One. Two.";
    List<Span> sentences = Sentences.of(text);

    assertThat(Sentences.at(sentences, 0, text).in(text)).isEqualTo("One.");
    assertThat(Sentences.at(sentences, 6, text).in(text)).isEqualTo("Two.");
    assertThat(Sentences.at(sentences, 4, text)).isEqualTo(new Span(0, text.length()));
  }

  @Test
  void coversEveryPrintedCharacterOnceInJunk() {
    Random random = new Random(7);
    String alphabet = "aB. ?!”“'\n,1é。؟\ud83d\ude00U.S. Mr. J.";
    for (int round = 0; round < 3_000; round++) {
      StringBuilder junk = new StringBuilder();
      for (int i = random.nextInt(60); i > 0; i--) {
        junk.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      String text = junk.toString();
      int end = 0;
      for (Span span : Sentences.of(text)) {
        assertThat(text.substring(end, span.start())).isBlank();
        end = span.end();
      }
      assertThat(text.substring(end)).isBlank();
    }
  }
}
