package io.wirewatch.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.schemas.record.Article;
import io.wirewatch.schemas.record.Block;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainTextTest {

  private static Article article(String text) {
    return PlainText.article(text, "test", Instant.EPOCH);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // \ stands for a line's end
        "Rain in spring\\\\It rained.\\\\It stopped. | TITLE Rain in spring; BODY It rained.; BODY It stopped.",
        "It rained.\\\\It stopped. | BODY It rained.; BODY It stopped.",
        "Rain in spring | BODY Rain in spring",
        "Rain\\It rained.\\It stopped. | TITLE Rain; BODY It rained.; BODY It stopped.",
        "Rain\\\\It\\rained.\\ \\It stopped. | TITLE Rain; BODY It rained.; BODY It stopped.",
        "\\\\Rain\\\\\\\\  It rained.  \\\\ | TITLE Rain; BODY It rained.",
        "A list:\\\\It rained. | BODY A list:; BODY It rained.",
        "' ' | ''"
      })
  void readsParagraphs(String text, String blocks) {
    String given = text.replace('\\', '\n');

    assertThat(
            article(given).getBlocks().stream()
                .map(block -> block.getZone() + " " + block.getText().replace('\n', ' '))
                .collect(Collectors.joining("; ")))
        .isEqualTo(blocks);
    assertThat(article(given).getBlocks())
        .allSatisfy(
            block ->
                assertThat(given.substring(block.getSourceOffset())).startsWith(block.getText()));
  }

  @Test
  void aLongFirstParagraphIsNoTitle() {
    Article article = article("word ".repeat(40) + "\n\nIt rained.");

    assertThat(article.getTitle()).isEmpty();
    assertThat(article.getBlocks()).hasSize(2);
  }

  @Test
  void readsOneLongLine() {
    List<Block> blocks = article("x".repeat(5_000_000)).getBlocks();

    assertThat(blocks).singleElement().returns(5_000_000, block -> block.getText().length());
  }
}
