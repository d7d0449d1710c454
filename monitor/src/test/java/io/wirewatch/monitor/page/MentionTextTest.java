package io.wirewatch.monitor.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.schemas.document.ArticleDocument.Actor;
import io.wirewatch.schemas.document.ArticleDocument.Block;
import io.wirewatch.schemas.document.ArticleDocument.Mention;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MentionTextTest {

  private static final Actor WANG =
      new Actor("wang-yi", "Wang Yi", "PERSON", true, 2, 0.5f, null, "WATCH_LIST", null);

  private static int[] run(int start, int end) {
    return new int[] {start, end};
  }

  /** Text, runs, and the text with what is marked in brackets. */
  static Stream<Arguments> runs() {
    return Stream.of(
        Arguments.of("Wang met Qin", List.of(run(0, 4), run(9, 12)), "[Wang] met [Qin]"),
        Arguments.of("Wang", List.of(run(0, 4)), "[Wang]"),
        Arguments.of("Wang Yi", List.of(run(0, 4), run(0, 7)), "[Wang Yi]"),
        Arguments.of("Wang Yi", List.of(run(0, 7), run(5, 7)), "[Wang Yi]"),
        Arguments.of("Wang Yi", List.of(run(3, 7), run(0, 4)), "[Wang] Yi"),
        Arguments.of("Qin, Wang", List.of(run(5, 9), run(0, 3)), "[Qin], [Wang]"),
        Arguments.of("ab", List.of(run(0, 1), run(1, 2)), "[a][b]"),
        Arguments.of("Wang", List.of(run(0, 5)), "Wang"),
        Arguments.of("Wang", List.of(run(-1, 2)), "Wang"),
        Arguments.of("Wang", List.of(run(2, 2), run(3, 2)), "Wang"),
        Arguments.of("Wang", List.of(run(4, 9), run(100, 200)), "Wang"),
        Arguments.of(
            "Wang", List.of(run(Integer.MIN_VALUE, Integer.MAX_VALUE), run(0, 1)), "[W]ang"),
        Arguments.of("", List.of(run(0, 1)), ""),
        Arguments.of("\uD83D\uDE00 Xi", List.of(run(3, 5)), "\uD83D\uDE00 [Xi]"),
        Arguments.of("\uD83D\uDE00 Xi", List.of(run(1, 5)), "\uD83D\uDE00 Xi"),
        Arguments.of("Xi \uD83D\uDE00", List.of(run(0, 4)), "Xi \uD83D\uDE00"),
        Arguments.of("\uD83D\uDE00", List.of(run(0, 2)), "[\uD83D\uDE00]"));
  }

  @ParameterizedTest
  @MethodSource("runs")
  void marksWhatCanBeMarkedAndKeepsAllText(String text, List<int[]> runs, String expected) {
    String marked =
        Html.fragment(
            MarkedText.render(
                text, runs, r -> r[0], r -> r[1], (r, words) -> Html.text("[" + words + "]")));

    assertThat(marked).isEqualTo(expected);
  }

  @Test
  void linksAMentionToItsActorAndSaysHowItWasFound() {
    Block block = block("Mr Wang left", new Mention(3, 7, "wang-yi", "PERSON", "SHORT_NAME", 0.9f));

    assertThat(Html.fragment(new MentionText(List.of(WANG)).in(block)))
        .isEqualTo(
            "Mr <a class=\"mention is-person is-watched\" data-testid=\"mention\""
                + " data-actor=\"wang-yi\" title=\"Wang Yi, person, by short name, 90 % sure\""
                + " href=\"/actors/wang-yi\">Wang</a> left");
  }

  @Test
  void marksAMentionOfAnActorKnownByNameAloneWithoutALink() {
    Actor local = new Actor("per:ann", "Ann Lee", "PERSON", false, 1, 0.1f, null, "LOCAL", null);
    Block block = block("Ann Lee left", new Mention(0, 7, "per:ann", "PERSON", "LOCAL", 0.5f));

    assertThat(Html.fragment(new MentionText(List.of(local)).in(block)))
        .isEqualTo(
            "<span class=\"mention is-person is-local\" data-testid=\"mention\""
                + " data-actor=\"per:ann\" title=\"Ann Lee, person, by name alone, 50 % sure\">"
                + "Ann Lee</span> left");
  }

  @Test
  void marksAMentionOfAnActorThatTheArticleDoesNotList() {
    Block block = block("<Wang>", new Mention(1, 5, "w<y", "STRANGE", "STRANGE", 1f));

    assertThat(Html.fragment(new MentionText(List.of()).in(block)))
        .startsWith("&lt;<a class=\"mention is-other\"")
        .contains("title=\"w&lt;y, other, in the text, 100 % sure\"")
        .endsWith(">Wang</a>&gt;");
  }

  private static Block block(String text, Mention... mentions) {
    return new Block("BODY", text, null, Arrays.asList(mentions));
  }
}
