package io.wirewatch.enrich.quote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.wirewatch.enrich.Articles;
import io.wirewatch.schemas.record.Article;
import io.wirewatch.schemas.record.Block;
import io.wirewatch.schemas.record.Quote;
import io.wirewatch.schemas.record.SourcingNote;
import io.wirewatch.schemas.record.Speaker;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of any text, however broken. */
class QuotePropertyTest {

  private static final String SOUND =
      "“The tide is in,” said [Ann Lee], the mayor, speaking on condition of anonymity. “Go now.” ¶ "
          + "[Tom Hale] told reporters that ‘nobody’ would go: \"It’s late,\" he added. ¶ "
          + "The [ORG Harbour Board] declined to comment (on Monday) — but called it «a waste». ¶ "
          + "According to [Lee=Ann Lee], “we will go. ¶ “And so will they,” she said.";

  private static final String SPLINTERS = "“”\"‘’'«»„‹›[]()—-,.:;!? \n¶\u0000\u202Eא界😀aA1s";

  @Test
  void keepsOffsetsValidAndInOrderOnMutatedTexts() {
    Random random = new Random(5);
    for (int round = 0; round < 3_000; round++) {
      StringBuilder text = new StringBuilder(SOUND);
      for (int i = random.nextInt(12); i >= 0; i--) {
        int at = random.nextInt(text.length());
        switch (random.nextInt(3)) {
          case 0 -> text.deleteCharAt(at);
          case 1 -> text.insert(at, SPLINTERS.charAt(random.nextInt(SPLINTERS.length())));
          default -> text.setLength(Math.max(1, text.length() - random.nextInt(40)));
        }
      }
      MarkedText marked = MarkedText.of(text.toString());
      check(marked.article(), marked.quotes());
    }
  }

  // A guard against time that grows with the square of the length, not a measurement.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "“",
        "\"",
        "‘a ",
        "said ",
        "“a” ",
        "\"a\" said ",
        ", who ",
        "a, ",
        "Ann (",
        "declined "
      })
  void readsAMegabyteOfOneThingInTime(String splinter) {
    Article article = Articles.of("long", splinter.repeat(1_000_000 / splinter.length()));

    Quotes quotes =
        assertTimeoutPreemptively(
            Duration.ofSeconds(10), () -> new QuoteFinder().find(article, List.of(), List.of()));

    check(article, quotes);
  }

  @Test
  void readsNoFurtherThanItsBound() {
    String filling = "The tide is in. ".repeat(QuoteFinder.MOST_CHARACTERS / 16);
    MarkedText text =
        MarkedText.of("“We go now,” said [Ann Lee]. " + filling + "“We go later,” said [Ann Lee].");

    assertThat(text.quotes().quotes()).extracting(Quote::getText).containsExactly("We go now,");
    check(text.article(), text.quotes());
  }

  @Test
  void findsNothingInAnEmptyArticle() {
    Article article = Articles.of("empty", List.of());

    assertThat(new QuoteFinder().find(article, List.of(), List.of())).isEqualTo(Quotes.NONE);
  }

  private static void check(Article article, Quotes quotes) {
    List<Block> blocks = article.getBlocks();
    int block = -1;
    int end = 0;
    for (Quote quote : quotes.quotes()) {
      end = quote.getBlock() > block ? 0 : end;
      assertThat(quote.getBlock()).isGreaterThanOrEqualTo(block);
      assertThat(quote.getStart()).isGreaterThanOrEqualTo(end).isLessThan(quote.getEnd());
      assertThat(quote.getConfidence()).isBetween(0f, 1f);
      String text = blocks.get(quote.getBlock()).getText();
      assertThat(text.substring(quote.getStart(), quote.getEnd())).contains(quote.getText());
      check(blocks, quote.getSpeaker());
      block = quote.getBlock();
      end = quote.getEnd();
    }
    for (SourcingNote note : quotes.sourcing()) {
      String text = blocks.get(note.getBlock()).getText();
      assertThat(text.substring(note.getStart(), note.getEnd())).isNotBlank();
      check(blocks, note.getWho());
    }
  }

  private static void check(List<Block> blocks, Speaker speaker) {
    if (speaker != null) {
      String text = blocks.get(speaker.getBlock()).getText();
      assertThat(text.substring(speaker.getStart(), speaker.getEnd()))
          .isEqualTo(speaker.getSurface());
    }
  }
}
