package io.wirewatch.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.ingest.fetch.FetchLimits.Overflow;
import io.wirewatch.ingest.fetch.FetchResult.Failed;
import io.wirewatch.ingest.fetch.FetchResult.Fetched;
import io.wirewatch.ingest.fetch.FetchResult.Refused;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What servers do to hold us up or to fill our memory ends at a limit, in a value. */
@Timeout(20)
class HostileAnswersTest {

  private static final String OK = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n";

  @Test
  void givesUpOnHeadersThatDribble() {
    assertFailed(
        "timeout",
        Loopback.time(150, 10_000, 1),
        peer -> {
          peer.send(OK + "X-Slow: ");
          peer.dribble("z");
        });
  }

  @Test
  void givesUpOnAServerThatSaysNothing() {
    assertFailed("timeout", Loopback.time(150, 10_000, 1), HostileServer.Peer::hold);
  }

  @Test
  void givesUpOnABodyThatDribbles() {
    assertFailed(
        "too-slow",
        Loopback.time(5_000, 10_000, 1 << 20),
        peer -> {
          peer.send(OK + "\r\n");
          peer.dribble("z");
        });
  }

  @Test
  void givesUpOnABodyThatStops() {
    assertFailed(
        "too-slow",
        Loopback.time(5_000, 10_000, 1024),
        peer -> {
          peer.send(OK + "Content-Length: 1000\r\n\r\nThe first words");
          peer.hold();
        });
  }

  @Test
  void givesUpWhenTheWholeTakesTooLong() {
    assertFailed(
        "timeout",
        Loopback.time(5_000, 300, 1),
        peer -> {
          peer.send(OK + "\r\n");
          peer.dribble("zzzzzzzz");
        });
  }

  @Test
  void countsTheTimeOfAllRedirectsTogether() {
    assertFailed(
        "timeout",
        Loopback.time(5_000, 300, 1),
        peer -> {
          int hop = Integer.parseInt(peer.path().replaceAll("\\D", "0"));
          boolean unused = peer.closing().await(120, TimeUnit.MILLISECONDS);
          peer.send(
              "HTTP/1.1 302 Found\r\nContent-Length: 0\r\nLocation: /" + (hop + 1) + "\r\n\r\n");
        });
  }

  @Test
  void givesUpOnEndlessInterimAnswers() {
    assertFailed(
        "cut-off",
        Loopback.time(10_000, 10_000, 1),
        peer -> peer.flood("HTTP/1.1 103 Early Hints\r\n\r\n"));
  }

  @Test
  void givesUpOnTooManyHeaders() {
    assertFailed(
        "cut-off",
        Loopback.time(10_000, 10_000, 1),
        peer -> {
          peer.send(OK);
          peer.flood("X-More: of the same\r\n");
        });
  }

  @Test
  void givesUpOnAHeaderWithoutEnd() {
    assertFailed(
        "cut-off",
        Loopback.time(10_000, 10_000, 1),
        peer -> {
          peer.send(OK + "X-Long: ");
          peer.flood("and so on ".repeat(100));
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Content-Length: 1000000000\r\n"})
  void refusesABodyThatIsTooLong(String length) {
    assertRefused(
        "too-large",
        peer -> {
          peer.send(OK + length + "\r\n");
          peer.flood("and so on ".repeat(100));
        });
  }

  @Test
  void refusesAChunkedBodyWithoutEnd() {
    assertRefused(
        "too-large",
        peer -> {
          peer.send(OK + "Transfer-Encoding: chunked\r\n\r\n");
          peer.flood("64\r\n" + "and so on ".repeat(10) + "\r\n");
        });
  }

  @Test
  void keepsABodyOfExactlyTheLimit() {
    try (HostileServer server = HostileServer.start(peer -> peer.page("x".repeat(64 << 10)));
        Fetcher fetcher = Loopback.fetcher(server, Loopback.bytes(64 << 10, Overflow.REFUSE))) {
      assertThat(Loopback.page(fetcher, server.url("/")))
          .isInstanceOfSatisfying(
              Fetched.class, page -> assertThat(page.body().size()).isEqualTo(64 << 10));
    }
  }

  @Test
  void cutsARobotsFileAtItsLimit() {
    try (HostileServer server =
            HostileServer.start(
                peer -> {
                  peer.send(OK + "\r\n");
                  peer.flood("Disallow: /\n".repeat(100));
                });
        Fetcher fetcher = Loopback.fetcher(server)) {
      assertThat(fetcher.fetch(FetchRequest.of(server.url("/robots.txt"), FetchKind.ROBOTS)))
          .isInstanceOfSatisfying(
              Fetched.class, robots -> assertThat(robots.body().size()).isEqualTo(500 << 10));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Content-Length: 1000; half a page",
        "Transfer-Encoding: chunked; 4|half|",
        "Transfer-Encoding: chunked; 400|half a chunk",
        "Transfer-Encoding: chunked; 4|half|zz|no number",
        "Transfer-Encoding: chunked; 4|half|0|",
      })
  void takesNoPartOfAPage(String field, String body) {
    assertFailed(
        "cut-off",
        Loopback.time(5_000, 10_000, 1),
        peer -> {
          peer.send(OK + field + "\r\n\r\n" + body.replace("|", "\r\n"));
          peer.hangUp();
        });
  }

  @Test
  void readsNothingBeyondTheStatedLength() {
    try (HostileServer server =
            HostileServer.start(
                peer ->
                    peer.send(OK + "Content-Length: 4\r\n\r\npageHTTP/1.1 200 OK\r\n\r\nforged"));
        Fetcher fetcher = Loopback.fetcher(server)) {
      assertThat(Loopback.page(fetcher, server.url("/")))
          .isInstanceOfSatisfying(
              Fetched.class, page -> assertThat(page.body().bytes()).asString().isEqualTo("page"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SSH-2.0-OpenSSH_9.2\r\n",
        "HTTP/1.1 abc\r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nhello!",
        "HTTP/1.1 204 No Content\r\nContent-Length: 5\r\n\r\nhello",
      })
  void failsOnWhatIsNoHttp(String answer) {
    assertFailed(
        "protocol",
        Loopback.time(5_000, 10_000, 1),
        peer -> {
          peer.send(answer);
          peer.hangUp();
        });
  }

  @Test
  void failsWhenTheServerHangsUpWithoutAnAnswer() {
    assertFailed("cut-off", Loopback.time(5_000, 10_000, 1), HostileServer.Peer::hangUp);
  }

  @Test
  void endsARedirectWithoutEnd() {
    assertRefused(
        "too-many-hops",
        peer ->
            peer.send(
                "HTTP/1.1 302 Found\r\nContent-Length: 0\r\nLocation: "
                    + peer.path()
                    + "x\r\n\r\n"));
  }

  @Test
  void endsARedirectToItself() {
    assertRefused(
        "redirect-loop",
        peer ->
            peer.send(
                "HTTP/1.1 302 Found\r\nContent-Length: 0\r\nLocation: "
                    + peer.path()
                    + "#x\r\n\r\n"));
  }

  private static void assertFailed(String reason, FetchLimits limits, HostileServer.Script script) {
    try (HostileServer server = HostileServer.start(script);
        Fetcher fetcher = Loopback.fetcher(server, limits)) {
      assertFailed(reason, Loopback.page(fetcher, server.url("/")));
    }
  }

  private static void assertFailed(String reason, FetchResult result) {
    assertThat(result)
        .isInstanceOfSatisfying(
            Failed.class,
            failed -> assertThat(failed.reason()).as(failed.message()).isEqualTo(reason));
  }

  private static void assertRefused(String reason, HostileServer.Script script) {
    try (HostileServer server = HostileServer.start(script);
        HttpFetcher fetcher = Loopback.fetcher(server, Loopback.bytes(64 << 10, Overflow.REFUSE))) {
      assertThat(Loopback.page(fetcher, server.url("/")))
          .isInstanceOfSatisfying(
              Refused.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
      assertThat(fetcher.metrics().wireBytes()).isLessThan(128 << 10);
    }
  }
}
