package io.wirewatch.enrich.quote;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.enrich.Articles;
import io.wirewatch.schemas.record.Article;
import io.wirewatch.schemas.record.Block;
import io.wirewatch.schemas.record.Quote;
import io.wirewatch.schemas.record.QuotePattern;
import io.wirewatch.schemas.record.Speaker;
import io.wirewatch.schemas.record.Zone;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class QuoteFinderTest {

  /** A text of {@code quote-cases.txt} with the quotations that a reader finds in it. */
  record Case(String text, List<String> quotes) {}

  static Stream<Case> cases() throws IOException {
    List<Case> cases = new ArrayList<>();
    try (InputStream in = QuoteFinderTest.class.getResourceAsStream("quote-cases.txt")) {
      String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      for (String paragraph : all.split("\n\n")) {
        List<String> lines = paragraph.lines().filter(line -> !line.startsWith("#")).toList();
        if (!lines.isEmpty()) {
          List<String> quotes = lines.subList(1, lines.size());
          cases.add(new Case(lines.get(0), quotes.stream().map(String::strip).toList()));
        }
      }
    }
    return cases.stream();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void findsWhoSaidWhat(Case expected) {
    List<String> found =
        MarkedText.of(expected.text()).quotes().quotes().stream()
            .map(QuoteFinderTest::described)
            .toList();

    assertThat(found).isEqualTo(expected.quotes());
  }

  private static String described(Quote quote) {
    Speaker speaker = quote.getSpeaker();
    String who = speaker == null ? "-" : speaker.getSurface();
    String actor = speaker == null || speaker.getActorId() == null ? "-" : speaker.getActorId();
    String cue = quote.getCue() == null ? "-" : quote.getCue();
    return String.join(" | ", quote.getText(), who, actor, quote.getPattern().toString(), cue);
  }

  @Test
  void placesTheQuotationWithItsMarksAndTheSpeakerWithout() {
    MarkedText text = MarkedText.of("The vote is on. “We won,” said [Jane Smith], the mayor.");
    String block = text.article().getBlocks().get(0).getText();

    Quote quote = text.quotes().quotes().get(0);

    assertThat(block.substring(quote.getStart(), quote.getEnd())).isEqualTo("“We won,”");
    assertThat(quote.getText()).isEqualTo("We won,");
    Speaker speaker = quote.getSpeaker();
    assertThat(block.substring(speaker.getStart(), speaker.getEnd())).isEqualTo("Jane Smith");
  }

  @Test
  void leavesOutQuotationsInLinksAndFurniture() {
    Block link = Articles.block(Zone.RELATED, "“We won,” said the mayor.");
    Article article = Articles.of("link", List.of(link));

    assertThat(new QuoteFinder().find(article, List.of(), List.of())).isEqualTo(Quotes.NONE);
  }

  @Test
  void isSurerOfAVerbBesideTheWordsThanOfOneTakenOver() {
    List<Quote> quotes =
        MarkedText.of("“We won,” said [Jane Smith]. “It was close.” ¶ “It is over.”")
            .quotes()
            .quotes();

    assertThat(quotes)
        .extracting(Quote::getPattern)
        .containsExactly(QuotePattern.INVERTED, QuotePattern.CONTINUED, QuotePattern.CONTINUED);
    assertThat(quotes.get(0).getConfidence()).isGreaterThan(quotes.get(1).getConfidence());
    assertThat(quotes.get(1).getConfidence()).isGreaterThan(quotes.get(2).getConfidence());
  }
}
