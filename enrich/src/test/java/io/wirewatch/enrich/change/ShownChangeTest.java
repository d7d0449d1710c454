package io.wirewatch.enrich.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.schemas.record.ChangeKind;
import io.wirewatch.schemas.record.TextChange;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShownChangeTest {

  /** Old text, new text, and what is shown: [-gone-], [+new+]; "/" is a newline. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "It rained.             | It rained.             | ''",
        "It rained.             | It rained hard.        | 'It rained [+hard+].'",
        "It rained hard.        | It rained.             | 'It rained [-hard-].'",
        "It rained and hailed.  | It rained.             | 'It rained [-and hailed-].'",
        "He said so.            | She said so.           | '[-He -][+She +]said so.'",
        "One.                   | One./Two.              | 'One./[+Two.+]'",
        "One./Two.              | One.                   | 'One./[-Two.-]'",
        "a b c d e f g h i j k l m OLD n o p q r s t u v w x y z"
            + "| a b c d e f g h i j k l m NEW n o p q r s t u v w x y z"
            + "| '… f g h i j k l m [-OLD -][+NEW +]n o p q r s t u …'",
        "X a b c d e f g h i j k l m n o p q r s Y"
            + "| 1 a b c d e f g h i j k l m n o p q r s 2"
            + "| '[-X -][+1 +]a b c d e f g h … l m n o p q r s [-Y-][+2+]'",
        "X a b c d e f g h i./j k l m n o p q r s Y"
            + "| 1 a b c d e f g h i./j k l m n o p q r s 2"
            + "| '[-X -][+1 +]a b c d e f g h …/l m n o p q r s [-Y-][+2+]'",
        "X a b c d e f g h i j k l m n o p Y"
            + "| 1 a b c d e f g h i j k l m n o p 2"
            + "| '[-X -][+1 +]a b c d e f g h i j k l m n o p [-Y-][+2+]'",
      })
  void showsChangesWithAFewWordsAroundThem(String before, String after, String expected) {
    assertThat(marked(shown(before.replace('/', '\n'), after.replace('/', '\n'))))
        .isEqualTo(expected.replace('/', '\n'));
  }

  @Test
  void cutsLongRuns() {
    String words = "word ".repeat(3_000).strip();

    List<TextChange> shown = shown("Start.", "Start. " + words);

    assertThat(shown.get(1).getText()).hasSize(ShownChange.MOST_OF_RUN).endsWith("…");
  }

  @Test
  void doesNotCutACharacterInTwo() {
    assertThat(shown("Start.", "Start. a" + "👍".repeat(2_000)).get(1).getText()).endsWith("👍…");
  }

  @Test
  void staysBoundedWhereEverythingHasChanged() {
    String kept = " one two three four five six seven eight nine ten ";
    String before = alternating(kept, "old");
    String after = alternating(kept, "new");

    List<TextChange> shown = shown(before, after);

    assertThat(shown.stream().mapToInt(run -> run.getText().length()).sum())
        .isBetween(ShownChange.MOST_IN_ALL, ShownChange.MOST_IN_ALL + ShownChange.MOST_OF_RUN + 1);
    assertThat(shown.get(shown.size() - 1)).isEqualTo(new TextChange(ChangeKind.KEPT, "…"));
  }

  private static String alternating(String kept, String word) {
    return IntStream.range(0, 450).mapToObj(i -> word + i + kept).collect(Collectors.joining());
  }

  private static List<TextChange> shown(String before, String after) {
    Tokens old = new Tokens(before);
    Tokens now = new Tokens(after);
    return ShownChange.of(WordDiff.between(old, now), old, now);
  }

  private static String marked(List<TextChange> runs) {
    return runs.stream()
        .map(
            run ->
                switch (run.getKind()) {
                  case KEPT -> run.getText();
                  case INSERTED -> "[+" + run.getText() + "+]";
                  case DELETED -> "[-" + run.getText() + "-]";
                })
        .collect(Collectors.joining());
  }
}
