package io.wirewatch.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.schemas.record.Article;
import io.wirewatch.schemas.record.Block;
import io.wirewatch.schemas.record.Zone;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArticleTextTest {

  @Test
  void keepsTheWordsOfTheArticleInOrder() {
    Article article =
        article(
            block(Zone.TITLE, "Rain in Bern"),
            block(Zone.DECK, "The river rises."),
            block(Zone.BYLINE, "By A. Muster"),
            block(Zone.DATELINE, "BERN"),
            block(Zone.BODY, "It rained."),
            block(Zone.CAPTION, "The river"),
            block(Zone.CREDIT, "Photo: Keystone"),
            block(Zone.SUBHEAD, "Since Monday"),
            block(Zone.LIST, "Gurten"),
            block(Zone.QUOTE, "Enough!"),
            block(Zone.TABLE, "Monday 40 mm"),
            block(Zone.TWEET, "So wet"),
            block(Zone.RELATED, "Read more"),
            block(Zone.BOILERPLATE, "Subscribe"));
    assertThat(ArticleText.of(article))
        .isEqualTo(
            "The river rises.\nBERN\nIt rained.\nSince Monday\nGurten\nEnough!\nMonday 40 mm\n"
                + "So wet");
  }

  @Test
  void anArticleOfPicturesHasNoText() {
    assertThat(ArticleText.of(article(block(Zone.CAPTION, "The river")))).isEmpty();
  }

  @Test
  void allThatIsTextIsEditorial() {
    assertThat(Arrays.stream(Zone.values()).filter(ArticleText::contains))
        .isNotEmpty()
        .allMatch(EditorialZones::contains);
  }

  private static Article article(Block... blocks) {
    return Article.newBuilder()
        .setId("0123456789abcdef0123456789abcdef")
        .setCanonicalUrl("https://paper.example/rain")
        .setTitle("Rain in Bern")
        .setEventTime(Instant.EPOCH)
        .setRetrievedAt(Instant.EPOCH)
        .setBlocks(List.of(blocks))
        .setContentHash("0123456789abcdef0123456789abcdef")
        .setReader("test")
        .build();
  }

  private static Block block(Zone zone, String text) {
    return Block.newBuilder().setZone(zone).setText(text).build();
  }
}
