package io.wirewatch.ingest.websub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.wirewatch.ingest.feed.Feed;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class HubLinksTest {

  private static final String URL = "https://paper.example/news/feed";

  record Case(String header, String hub, String topic) {}

  static List<Case> headers() {
    return List.of(
        new Case("<https://hub.example/>; rel=\"hub\"", "https://hub.example/", null),
        new Case("<https://hub.example/>;rel=hub", "https://hub.example/", null),
        new Case("<https://hub.example/>; REL=\"Hub\"", "https://hub.example/", null),
        new Case(
            "<https://hub.example/>; title=\"a, b; c\"; rel=hub", "https://hub.example/", null),
        new Case("<https://hub.example/>; rel=\"alternate hub\"", "https://hub.example/", null),
        new Case(
            "<https://hub.example/>; rel=hub, <https://paper.example/feed>; rel=\"self\"",
            "https://hub.example/",
            "https://paper.example/feed"),
        new Case("<../hub>; rel=hub, <feed>; rel=self", "https://paper.example/hub", URL),
        new Case("<https://hub.example/?a,b;c>; rel=hub", "https://hub.example/?a,b;c", null),
        new Case("<https://paper.example/a>; rel=hubcap", null, null),
        new Case("<https://paper.example/a>; rel=next; rel=hub", null, null),
        new Case("<mailto:desk@paper.example>; rel=hub", null, null),
        new Case("<https://paper.example/feed>; rel=self", null, null),
        new Case("https://hub.example/; rel=hub", null, null),
        new Case("<https://hub.example/; rel=hub", null, null),
        new Case("", null, null),
        new Case("<" + "a".repeat(9_000) + ">; rel=hub", null, null));
  }

  @ParameterizedTest
  @MethodSource("headers")
  void readsLinkHeaders(Case each) {
    assertThat(HubLinks.of(feed(null, null), List.of(each.header()), URL))
        .isEqualTo(new HubLinks(each.hub(), each.topic()));
  }

  @Test
  void takesHeadersBeforeTheFeedsOwnElements() {
    Feed feed = feed("https://old-hub.example/", "https://paper.example/self");

    assertThat(HubLinks.of(feed, List.of(), URL))
        .isEqualTo(new HubLinks("https://old-hub.example/", "https://paper.example/self"));
    HubLinks found =
        HubLinks.of(
            feed,
            List.of("<https://a.example/>; rel=next", "<https://hub.example/>; rel=hub"),
            URL);
    assertThat(found).isEqualTo(new HubLinks("https://hub.example/", "https://paper.example/self"));
    assertThat(found.addedTo(feed))
        .isEqualTo(feed("https://hub.example/", "https://paper.example/self"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ftp://watch.example/",
        "https:///websub",
        "/websub",
        "https://watch.example/websub?x=1",
        "https://watch.example/websub#x"
      })
  void refusesACallbackThatHubsCannotUse(String callback) {
    MasterSecret secret = new MasterSecret(new byte[16]);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> WebSubConfig.of(URI.create(callback), 8080, secret))
        .withMessageContaining("give an http or https address without query");
  }

  @Test
  void keepsTheSecretSecret() {
    MasterSecret secret = new MasterSecret("do-not-print-me!".getBytes(StandardCharsets.UTF_8));
    WebSubConfig config = WebSubConfig.of(URI.create("https://watch.example/"), 8080, secret);

    assertThat(config.toString()).doesNotContain("do-not-print-me");
    assertThat(config.lease()).isEqualTo(Duration.ofDays(7));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new MasterSecret(new byte[15]))
        .withMessageContaining("at least 16");
  }

  private static Feed feed(String hub, String self) {
    return new Feed(
        "atom-1.0",
        "UTF-8",
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        Set.of(),
        Set.of(),
        hub,
        self,
        List.of());
  }
}
