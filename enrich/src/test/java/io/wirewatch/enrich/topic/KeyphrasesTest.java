package io.wirewatch.enrich.topic;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.enrich.Articles;
import io.wirewatch.enrich.text.WordList;
import io.wirewatch.enrich.text.Words;
import io.wirewatch.schemas.record.Article;
import io.wirewatch.schemas.record.Block;
import io.wirewatch.schemas.record.EntityType;
import io.wirewatch.schemas.record.Keyphrase;
import io.wirewatch.schemas.record.Mention;
import io.wirewatch.schemas.record.Zone;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyphrasesTest {

  private static final Keyphrases KEYPHRASES = Keyphrases.shipped();

  private static final List<Block> DAM =
      List.of(
          Articles.block(Zone.TITLE, "Hydroelectric Dam on the Vjosa Is Halted"),
          Articles.block(
              Zone.BODY,
              "A court in Tirana has halted a hydroelectric dam on the Vjosa, one of the last wild"
                  + " rivers of Europe. The court said that the environmental permit had been"
                  + " granted without a study of the sediment."),
          Articles.block(
              Zone.BODY,
              "Villagers fought the environmental permit for six years. Hydroelectric dams would"
                  + " have drowned their fields, said Olsi Nika, a biologist. \"Wild rivers do not"
                  + " come back,\" Nika said. The ministry has not said whether another"
                  + " environmental permit will be issued, but Nika expects it."),
          Articles.block(
              Zone.RELATED, "Cookery book sales, cookery book sales, cookery book sales"));

  @Test
  void findsThePhrasesThatAnArticleRepeats() {
    List<Keyphrase> phrases = KEYPHRASES.of(Articles.of("dam", DAM), List.of());
    assertThat(phrases)
        .extracting(Keyphrase::getText)
        .contains("hydroelectric dam", "environmental permit", "wild rivers")
        .doesNotContain("permit", "dam");
    assertThat(phrases.get(0).getScore()).isEqualTo(1f);
    assertThat(phrases)
        .extracting(Keyphrase::getScore)
        .isSortedAccordingTo((one, other) -> Float.compare(other, one));
  }

  @Test
  void countsAPluralWithItsSingularAndShowsRunningTextBeforeTheHeadline() {
    Keyphrase dam = phrase(KEYPHRASES.of(Articles.of("dam", DAM), List.of()), "hydroelectric dam");
    assertThat(dam.getCount()).isEqualTo(3);
  }

  @Test
  void countsAllMentionsOfAnActorAsItsLongestName() {
    Article article = Articles.of("dam", DAM);
    List<Mention> mentions =
        List.of(
            mention(article, 2, "Olsi Nika", 0),
            mention(article, 2, "Nika", article.getBlocks().get(2).getText().indexOf("\" Nika")),
            mention(article, 2, "Nika", article.getBlocks().get(2).getText().indexOf("but Nika")));
    List<Keyphrase> phrases = KEYPHRASES.of(article, mentions);
    assertThat(phrase(phrases, "Olsi Nika").getCount()).isEqualTo(3);
    assertThat(phrases).extracting(Keyphrase::getText).doesNotContain("Nika");
  }

  @Test
  void leavesOutWhatStandsBesideTheArticle() {
    assertThat(KEYPHRASES.of(Articles.of("dam", DAM), List.of()))
        .extracting(Keyphrase::getText)
        .noneMatch(text -> text.contains("ookery"));
  }

  @Test
  void hasNoFunctionWordAndNoPhraseWithinAnother() {
    List<Keyphrase> phrases = KEYPHRASES.of(Articles.of("dam", DAM), List.of());
    assertThat(phrases).hasSizeBetween(3, 8);
    for (Keyphrase phrase : phrases) {
      Words words = Words.of(phrase.getText());
      for (int i = 0; i < words.count(); i++) {
        assertThat(WordList.FUNCTION_WORDS.contains(words.folded(i))).isFalse();
      }
      assertThat(phrases)
          .extracting(Keyphrase::getText)
          .filteredOn(other -> other.contains(phrase.getText()))
          .containsExactly(phrase.getText());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "The cat sat on the mat.",
        "🙂🙂🙂",
        "\u0000\uD800",
        "((((\"\"\"\"",
        "42 42 42"
      })
  void findsNothingWhereNothingIsRepeated(String text) {
    assertThat(KEYPHRASES.of(Articles.of("odd", text), List.of())).isEmpty();
  }

  @Test
  void readsOnlyTheBeginningOfLongText() {
    String unbroken = "x".repeat(100_000);
    String repeated = "The sugar beet harvest is late. ".repeat(160_000);
    assertThat(KEYPHRASES.of(Articles.of("unbroken", unbroken), List.of())).isEmpty();
    List<Keyphrase> phrases = KEYPHRASES.of(Articles.of("long", repeated), List.of());
    assertThat(phrases).extracting(Keyphrase::getText).containsExactly("sugar beet harvest");
    assertThat(phrases.get(0).getCount()).isEqualTo(625);
  }

  private static Keyphrase phrase(List<Keyphrase> phrases, String text) {
    return phrases.stream()
        .filter(phrase -> phrase.getText().equals(text))
        .findFirst()
        .orElseThrow(() -> new AssertionError(text + " is not among " + phrases));
  }

  private static Mention mention(Article article, int block, String surface, int from) {
    int start = article.getBlocks().get(block).getText().indexOf(surface, Math.max(0, from));
    return Mention.newBuilder()
        .setBlock(block)
        .setStart(start)
        .setEnd(start + surface.length())
        .setSurface(surface)
        .setActorId("local:olsi-nika")
        .setType(EntityType.PERSON)
        .build();
  }
}
