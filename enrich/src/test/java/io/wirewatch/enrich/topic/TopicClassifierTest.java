package io.wirewatch.enrich.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.wirewatch.schemas.record.TopicScore;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TopicClassifierTest {

  private static final TopicClassifier CLASSIFIER = TopicClassifier.shipped();
  private static final Concepts CONCEPTS = Concepts.shipped();

  private static final String LAW_ON_EMISSIONS =
      "Parliament voted on Thursday for a law to cut carbon emissions from power stations.";

  static List<LabelledText> heldOut() {
    return LabelledText.resource("held-out.tsv");
  }

  @ParameterizedTest
  @MethodSource("heldOut")
  void findsTheTopConceptOfTextThatItNeverSaw(LabelledText text) {
    List<String> tops =
        classify(text.text()).stream()
            .filter(topic -> topic.getBroader() == null)
            .map(TopicScore::getId)
            .toList();
    if (text.label().equals("-")) {
      assertThat(tops).isEmpty();
    } else {
      assertThat(tops).contains(topOf(text.label()));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "20001065, medtop:15000000, soccer",
    "20000385, medtop:04000000, market and exchange",
    "20000574, medtop:11000000, election",
    "20000148, medtop:03000000, disaster",
    "20000739, medtop:13000000, space exploration",
    "20000005, medtop:01000000, cinema",
  })
  void findsTheNarrowerConceptBelowItsTopConcept(String code, String top, String name) {
    LabelledText text =
        heldOut().stream().filter(each -> each.label().equals(code)).findFirst().orElseThrow();
    TopicScore narrower =
        classify(text.text()).stream()
            .filter(topic -> topic.getBroader() != null)
            .findFirst()
            .orElseThrow();
    assertThat(narrower.getName()).isEqualTo(name);
    assertThat(narrower.getBroader()).isEqualTo(top);
  }

  @Test
  void namesTwoSubjectsWhereThereAreTwo() {
    assertThat(classify(LAW_ON_EMISSIONS))
        .extracting(TopicScore::getName)
        .contains("politics", "environment");
  }

  @Test
  void keepsToItsBoundsAndPutsTheSurestFirst() {
    for (LabelledText text : LabelledText.resource("examples.tsv")) {
      List<TopicScore> topics = classify(text.text());
      List<String> tops =
          topics.stream()
              .filter(topic -> topic.getBroader() == null)
              .map(TopicScore::getId)
              .toList();
      List<TopicScore> narrower =
          topics.stream().filter(topic -> topic.getBroader() != null).toList();
      assertThat(tops).hasSizeLessThanOrEqualTo(3);
      assertThat(narrower).hasSizeLessThanOrEqualTo(4);
      assertThat(narrower).allMatch(topic -> tops.contains(topic.getBroader()));
      assertThat(topics)
          .extracting(TopicScore::getConfidence)
          .allMatch(confidence -> confidence > 0 && confidence <= 1)
          .isSortedAccordingTo((one, other) -> Float.compare(other, one));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "   \t\n",
        "Здравствуйте, сегодня мы говорим о погоде",
        "新闻报道今天的会议",
        "🙂🙂🙂 👍🏽",
        "\u0000\u0007\uFFFF\uD800",
      })
  void saysNothingAboutTextWithoutWordsThatItKnows(String text) {
    assertThat(classify(text)).isEmpty();
  }

  @Test
  void readsOnlyTheBeginningOfLongText() {
    String article = heldOut().get(0).text() + " ";
    String repeated = article.repeat(150_000 / article.length());
    List<TopicScore> beginning = classify(repeated);
    assertThat(beginning).isNotEmpty();
    assertThat(classify(repeated.repeat(35))).isEqualTo(beginning);
    assertThat(CLASSIFIER.classify("", List.of("x".repeat(100_000), article))).isEmpty();
  }

  @Test
  void readsParagraphsAsOneText() {
    String text = "Rebels shelled an army base. Nine soldiers were killed near the border.";
    List<TopicScore> whole = classify(text);
    List<TopicScore> parted =
        CLASSIFIER.classify(
            "Rebels shelled an army base.", List.of("Nine soldiers were killed near the border."));
    assertThat(parted.get(0).getId()).isEqualTo(whole.get(0).getId()).isEqualTo("medtop:16000000");
    assertThat(parted.get(0).getConfidence()).isCloseTo(whole.get(0).getConfidence(), within(0.1f));
  }

  @Test
  void twoInstancesAgreeToTheLastBit() {
    TopicClassifier other = TopicClassifier.shipped();
    for (LabelledText text : heldOut()) {
      assertThat(other.classify("", List.of(text.text()))).isEqualTo(classify(text.text()));
    }
  }

  static Stream<String> topConcepts() {
    return Stream.iterate(0, i -> i + 1).limit(CONCEPTS.tops()).map(i -> CONCEPTS.get(i).code());
  }

  @ParameterizedTest
  @MethodSource("topConcepts")
  void knowsEveryTopConceptByItsTerms(String code) {
    long all = 0;
    long right = 0;
    for (LabelledText term : LabelledText.resource("terms.tsv")) {
      if (topOf(term.label()).equals(code)) {
        all++;
        List<TopicScore> topics = classify(term.text());
        right += topics.stream().anyMatch(topic -> topic.getId().equals(code)) ? 1 : 0;
      }
    }
    assertThat(right).isGreaterThan(all / 2);
  }

  private static List<TopicScore> classify(String text) {
    return CLASSIFIER.classify("", List.of(text));
  }

  private static String topOf(String label) {
    for (int i = 0; i < CONCEPTS.count(); i++) {
      Concept concept = CONCEPTS.get(i);
      if (concept.code().equals(Concepts.SCHEME + label)) {
        return concept.broader() == null ? concept.code() : concept.broader();
      }
    }
    throw new IllegalArgumentException("no concept has the code " + label);
  }
}
