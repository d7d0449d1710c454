package io.wirewatch.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.ingest.fetch.FetchResult.Failed;
import io.wirewatch.ingest.fetch.FetchResult.Fetched;
import io.wirewatch.ingest.fetch.FetchResult.NotModified;
import io.wirewatch.ingest.fetch.FetchResult.Refused;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is made of the status and the type of an answer. */
@Timeout(20)
class AnswersTest {

  @Test
  void sendsValidatorsAndTakesA304() {
    try (HostileServer server =
            HostileServer.answering("HTTP/1.1 304 Not Modified|ETag: W/\"é\"", "");
        Fetcher fetcher = Loopback.fetcher(server)) {
      FetchResult result =
          fetcher.fetch(Loopback.conditional(server.url("/"), "W/\"é\"", "Sun, 1 Mar 2026"));
      assertThat(result)
          .isInstanceOfSatisfying(
              NotModified.class, same -> assertThat(same.headers().first("ETag")).isPresent());
      String raw = new String(bytes("W/\"é\""), StandardCharsets.ISO_8859_1);
      assertThat(server.requests().get(0))
          .contains("If-None-Match: " + raw + "\n", "If-Modified-Since: Sun, 1 Mar 2026\n");
    }
  }

  @Test
  void doesNotBelieveA304ThatNobodyAskedFor() {
    try (HostileServer server = HostileServer.answering("HTTP/1.1 304 Not Modified", "");
        Fetcher fetcher = Loopback.fetcher(server)) {
      assertThat(Loopback.reason(Loopback.page(fetcher, server.url("/")))).isEqualTo("http-304");
      assertThat(
              Loopback.reason(
                  fetcher.fetch(Loopback.conditional(server.url("/"), "a\r\nX-Forged: b", null))))
          .isEqualTo("http-304");
      assertThat(server.requests()).noneMatch(head -> head.contains("X-Forged"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      ints = {
        201, 202, 204, 205, 206, 226, 300, 305, 400, 401, 403, 404, 410, 418, 429, 451, 500, 502,
        503, 504, 599, 999
      })
  void failsWithAnyOtherStatus(int status) {
    try (HostileServer server =
            HostileServer.answering("HTTP/1.1 " + status + " Whatever|Content-Length: 0", "");
        Fetcher fetcher = Loopback.fetcher(server)) {
      assertThat(Loopback.page(fetcher, server.url("/")))
          .isInstanceOfSatisfying(
              Failed.class,
              failed -> {
                assertThat(failed.reason()).isEqualTo("http-" + status);
                assertThat(failed.status()).isEqualTo(status);
                assertThat(failed.retryAfter()).isNull();
              });
      assertThat(server.requests()).hasSize(1);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "429; 120; PT2M",
        "404; 7; PT7S",
        "503; 3600; PT1H",
        "503; 86401; PT24H",
        "503; 99999999999999999999; PT24H",
        "408; 99999999999; PT24H",
        "503; 0; PT1S",
        "429; 0; ",
        "503; Sun, 01 Mar 2026 12:30:00 GMT; PT30M",
        "503; Sunday, 01-Mar-26 12:30:00 GMT; PT30M",
        "503; Sun Mar  1 12:30:00 2026; PT30M",
        "503; Sun, 01 Mar 2026 11:30:00 GMT; ",
        "503; Wed, 01 Apr 2026 00:00:00 GMT; PT24H",
        "503; soon; ",
        "429; -5; ",
      })
  void readsRetryAfterAndAsksOnlyOnce(int status, String value, Duration wait) {
    try (HostileServer server =
            HostileServer.answering(
                "HTTP/1.1 " + status + " Wait|Content-Length: 0|Retry-After: " + value, "");
        Fetcher fetcher = Loopback.fetcher(server)) {
      assertThat(Loopback.page(fetcher, server.url("/")))
          .isInstanceOfSatisfying(
              Failed.class, failed -> assertThat(failed.retryAfter()).isEqualTo(wait));
      assertThat(server.requests()).hasSize(1);
    }
  }

  @Test
  void doesNotAskAgainAtOnceAfterATimeoutOfTheServer() {
    try (HostileServer server =
            HostileServer.answering("HTTP/1.1 408 Request Timeout|Content-Length: 0", "");
        Fetcher fetcher = Loopback.fetcher(server)) {
      assertThat(Loopback.reason(Loopback.page(fetcher, server.url("/")))).isEqualTo("http-408");
      assertThat(server.requests()).hasSize(1);
    }
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      delimiter = '|',
      value = {
        "PAGE | text/html | words | -",
        "PAGE | TEXT/HTML | words | -",
        "PAGE | text/html;charset=x | words | -",
        "PAGE | application/xhtml+xml | words | -",
        "PAGE | text/plain | words | -",
        "PAGE | - | words | -",
        "PAGE | html | words | -",
        "PAGE | - | wo\u0001rds | content-type",
        "PAGE | image/png | words | content-type",
        "PAGE | application/pdf | words | content-type",
        "PAGE | video/mp4 | words | content-type",
        "PAGE | application/octet-stream | words | content-type",
        "PAGE | application/json | words | content-type",
        "FEED | application/rss+xml | words | -",
        "FEED | application/json | words | -",
        "FEED | text/html | words | -",
        "FEED | application/octet-stream | words | -",
        "FEED | application/octet-stream | wo\u0001rds | content-type",
        "FEED | - | words | -",
        "FEED | - | wo\u0001rds | content-type",
        "FEED | image/svg+xml | words | content-type",
        "FEED | audio/mpeg | words | content-type",
        "FEED | application/pdf | words | content-type",
        "ROBOTS | image/png | words | -",
        "ROBOTS | - | wo\u0001rds | -",
      })
  void takesOnlyTypesThatCanBeRead(FetchKind kind, String type, String body, String refusal) {
    String field = type == null ? "" : "Content-Type: " + type + "|";
    try (HostileServer server =
            HostileServer.answering(
                "HTTP/1.1 200 OK|" + field + "Content-Length: " + body.length(), body);
        Fetcher fetcher = Loopback.fetcher(server)) {
      FetchResult result = fetcher.fetch(FetchRequest.of(server.url("/"), kind));
      if (refusal == null) {
        assertThat(result).isInstanceOf(Fetched.class);
      } else {
        assertThat(Loopback.reason(result)).isEqualTo(refusal);
        assertThat(((Refused) result).message()).contains(body.equals("words") ? type : "binary");
      }
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
