package io.wirewatch.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.ingest.page.ExtractionHints;
import io.wirewatch.ingest.page.FeedFacts;
import io.wirewatch.ingest.page.WebPage;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Pages of the greatest length that try to cost more than they should. */
class HostilePagesTest {

  private static final int MOST = ArticleExtractor.MAX_CHARS;
  private static final int MOST_TAGS = 59_000;

  private final ArticleExtractor extractor = new ArticleExtractor(CanonicalUrls.declared());

  static Stream<Arguments> pages() {
    return Stream.of(
        Arguments.of("nested elements", filled("<div>")),
        Arguments.of("nested tables", filled("<table><tr><td>x")),
        Arguments.of("nested lists", filled("<ul><li>x")),
        Arguments.of("unclosed formatting", filled("<b><i><a href=x>")),
        Arguments.of("formatting in paragraphs", filled("<p><font color=red>x")),
        Arguments.of("misnested tags", filled("<b><p></b>x</p>")),
        Arguments.of("one long word", filled("x")),
        Arguments.of("one line of words", filled("word ")),
        Arguments.of("attributes", "<p" + filled(" a=b").substring(2)),
        Arguments.of("class names", "<p class='" + filled("related-article ").substring(12)),
        Arguments.of("entities", filled("&amp;")),
        Arguments.of("angle brackets", filled("<")),
        Arguments.of("headings", filled("<h1>Ferry runs aground</h1>")),
        Arguments.of(
            "short paragraphs", filled("<p>Two ferries ran aground off the island today.</p>")),
        Arguments.of("dates", filled("<p>On 3 May 2024 </p>")),
        Arguments.of("capitals", "<p>" + filled("LONDON ").substring(3)),
        Arguments.of("nested JSON", script("[")),
        Arguments.of("many objects", script("{\"@type\":\"NewsArticle\"},")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pages")
  @Timeout(value = 60, unit = TimeUnit.SECONDS)
  void endsWithAnArticleOrARefusal(String name, String html) {
    WebPage page =
        new WebPage(
            "https://hostile.example/a",
            html,
            FeedFacts.NONE,
            ExtractionHints.NONE,
            Instant.parse("2024-05-03T09:00:00Z"),
            null,
            List.of());
    assertThat(extractor.extract(page))
        .isNotNull()
        .satisfies(
            reading ->
                assertThat(
                        reading instanceof Reading.Refused refused
                            && refused.reason() == Refusal.UNREADABLE)
                    .isFalse());
  }

  /** As often as the length and the number of elements allow. */
  private static String filled(String part) {
    int tags = part.split("<(?=\\p{L})", -1).length - 1;
    int most = MOST / part.length();
    return part.repeat(tags == 0 ? most : Math.min(most, MOST_TAGS / tags));
  }

  private static String script(String part) {
    String head = "<script type='application/ld+json'>[";
    return head + part.repeat((MOST - head.length()) / part.length());
  }
}
