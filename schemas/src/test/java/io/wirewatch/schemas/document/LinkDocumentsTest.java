package io.wirewatch.schemas.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.schemas.record.Link;
import io.wirewatch.schemas.record.LinkOutcome;
import io.wirewatch.schemas.record.LinkStatus;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinkDocumentsTest {

  private static final Instant FOUND = Instant.parse("2022-02-26T10:00:00Z");
  private static final String FEED = "https://news.example/feed";

  private static Link.Builder link(String url) {
    return Link.newBuilder()
        .setId("l1")
        .setUrl(url)
        .setSourceUrl(FEED)
        .setTitle("Harbour reopens")
        .setDiscoveredAt(FOUND);
  }

  @Test
  void showsALinkAsPending() {
    assertThat(LinkDocuments.of(link("https://News.Example/a").build()))
        .isEqualTo(
            new LinkDocument(
                "l1",
                "https://News.Example/a",
                FEED,
                "news.example",
                "Harbour reopens",
                "pending",
                null,
                null,
                0,
                null,
                null,
                FOUND,
                null));
  }

  @Test
  void keepsTheAddressOfTheFeedWhenARedirectSentTheLinkOn() {
    Link first = link("https://news.example/a").build();
    Link sentOn =
        link("https://elsewhere.example/a")
            .setDiscoveredUrl("https://news.example/a")
            .setRedirects(1)
            .build();

    assertThat(LinkDocuments.of(sentOn)).isEqualTo(LinkDocuments.of(first));
  }

  @Test
  void showsHowALinkEnded() {
    LinkOutcome outcome =
        LinkOutcome.newBuilder()
            .setLinkId("l1")
            .setUrl("https://news.example/a")
            .setSourceUrl(FEED)
            .setTitle("Harbour reopens")
            .setStatus(LinkStatus.NOT_MODIFIED)
            .setReason("code")
            .setMessage("A sentence.")
            .setAttempts(2)
            .setArticleId("a1")
            .setCanonicalUrl("https://news.example/canonical")
            .setDiscoveredAt(FOUND)
            .setAt(FOUND.plusSeconds(9))
            .build();

    assertThat(LinkDocuments.of(outcome))
        .isEqualTo(
            new LinkDocument(
                "l1",
                "https://news.example/a",
                FEED,
                "news.example",
                "Harbour reopens",
                "not_modified",
                "code",
                "A sentence.",
                2,
                "a1",
                "https://news.example/canonical",
                FOUND,
                FOUND.plusSeconds(9)));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      value = {
        "https://user@News.example:8080/a, news.example",
        "http://[::1]/a, [::1]",
        "no address, none",
        "mailto:desk@news.example, none"
      })
  void readsTheHostWhereThereIsOne(String url, String host) {
    assertThat(LinkDocuments.of(link(url).build()).host()).isEqualTo(host);
  }
}
