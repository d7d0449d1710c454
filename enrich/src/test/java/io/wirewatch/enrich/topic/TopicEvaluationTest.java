package io.wirewatch.enrich.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TopicEvaluationTest {

  private static final LabelledText MATCH =
      new LabelledText("Sports", "The goalkeeper saved two penalties as Porto won the cup final.");
  private static final LabelledText BANK =
      new LabelledText("Sports", "The central bank raised interest rates to slow inflation.");

  @Test
  void countsTextsOfTheClassThatTheirLabelSays() {
    TopicEvaluation evaluation = evaluation("classes-ag.tsv");
    evaluation.add(List.of(MATCH, BANK));
    assertThat(evaluation.accuracy()).isEqualTo(0.5);
    assertThat(evaluation.report()).contains("accuracy 0.5000").contains("{Business=1, Sports=1}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"classes-ag.tsv", "classes-bbc.tsv"})
  void aTableGivesEveryTopConceptAClass(String table) {
    Map<String, String> classes = classes(table);
    Concepts concepts = Concepts.shipped();
    assertThat(classes).hasSize(concepts.tops());
    for (int top = 0; top < concepts.tops(); top++) {
      assertThat(classes).containsKey(concepts.get(top).code());
    }
  }

  private static TopicEvaluation evaluation(String table) {
    return new TopicEvaluation(TopicClassifier.shipped(), classes(table));
  }

  private static Map<String, String> classes(String table) {
    StringBuilder lines = new StringBuilder();
    LabelledText.resource(table)
        .forEach(line -> lines.append(line.label()).append('\t').append(line.text()).append('\n'));
    return TopicEvaluation.classes(lines.toString());
  }
}
