package io.wirewatch.enrich.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The shipped model on sentences that it was not trained on. */
class WordTaggerTest {

  private final WordTagger tagger = new WordTagger(TaggerModel.shipped());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[PER Marta Olsson] , a lawyer from [LOC Uppsala] , sued [ORG Brandt Logistics] on Friday .",
        "The [ORG European Commission] fined the company 40 million euros .",
        "Prime Minister [PER Kaja Lindqvist] arrived in [LOC Nairobi] .",
        "Shares of [ORG Halvorsen Energy Inc.] fell in [LOC Oslo] .",
        "Nobody came to the meeting , and the door stayed shut .",
        "[PER Nguyen Thi Lan] teaches at the [ORG University of Hue] .",
        "It rained in [LOC Manchester] , [LOC Leeds] and [LOC Hull] ."
      })
  void findsTheMarkedNames(String marked) {
    List<AnnotatedSentence> document = MarkedSentences.parse(List.of(marked)).get(0);
    List<List<String>> words = List.of(document.get(0).words());

    List<NameSpan> found = new ArrayList<>(tagger.tag(words).get(0));
    found.removeIf(name -> name.type() == NameClass.MISC);

    assertThat(found).containsExactlyElementsOf(document.get(0).names());
  }

  @Test
  void carriesAPersonToTheBareNameInOtherSentences() {
    List<List<NameSpan>> names =
        tagger.tag(
            List.of(
                List.of("Police", "questioned", "Tadeo", "Brink", "on", "Monday", "."),
                List.of("Brink", "denied", "it", ".")));

    assertThat(names.get(0)).contains(new NameSpan(2, 4, NameClass.PER));
    assertThat(names.get(1)).containsExactly(new NameSpan(0, 1, NameClass.PER));
  }

  @Test
  void leavesOutANameThatIsOnlyAPartOfAWord() {
    List<List<NameSpan>> names =
        tagger.tag(List.of(List.of("The", "U.S.-led", "force", "left", "Iraq", ".")));

    assertThat(names.get(0)).containsExactly(new NameSpan(4, 5, NameClass.LOC));
  }

  @Test
  void findsTheSameInEveryRun() {
    List<List<String>> document = new ArrayList<>();
    MarkedSentences.parse(
            List.of("[PER Ann Lee] met [PER Bo Ek] in [LOC Rome].", "[PER Lee] left [LOC Rome]."))
        .forEach(sentences -> sentences.forEach(s -> document.add(s.words())));

    assertThat(tagger.tag(document)).isEqualTo(new WordTagger(TaggerModel.shipped()).tag(document));
  }

  @Test
  void takesASentenceOfAnyLength() {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      words.add(i % 3 == 0 ? "Xx" : "yy");
    }
    assertThat(tagger.tag(List.of(words, List.of(), List.of("x")))).hasSize(3);
  }
}
