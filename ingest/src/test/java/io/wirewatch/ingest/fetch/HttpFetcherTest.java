package io.wirewatch.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.ingest.fetch.FetchResult.Failed;
import io.wirewatch.ingest.fetch.FetchResult.Fetched;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class HttpFetcherTest {

  @Test
  void fetchesAPage() {
    try (HostileServer server =
            HostileServer.start(peer -> peer.page("ETag: \"7\"\r\n", bytes("Ferry resumes")));
        Fetcher fetcher = Loopback.fetcher(server)) {
      Fetched page = (Fetched) Loopback.page(fetcher, server.url("/ferry?day=1#top"));
      assertThat(page.body().bytes()).isEqualTo(bytes("Ferry resumes"));
      assertThat(page.url()).isEqualTo(server.url("/ferry?day=1"));
      assertThat(page.headers().status()).isEqualTo(200);
      assertThat(page.headers().first("etag")).contains("\"7\"");
      assertThat(page.hops()).isEmpty();
      assertThat(page.elapsed()).isPositive();
    }
  }

  @Test
  void saysWhoAsksAndForWhat() {
    try (HostileServer server = HostileServer.start(peer -> peer.page("page"));
        Fetcher fetcher = Loopback.fetcher(server)) {
      var unused = Loopback.page(fetcher, server.url("/"));
      assertThat(server.requests().get(0))
          .startsWith("GET / HTTP/1.1\n")
          .containsPattern("User-Agent: Wirewatch/\\S+ \\(\\+https://example.org/about-our-bot\\)")
          .contains("Accept: text/html", "Accept-Encoding: gzip, br, deflate")
          .doesNotContain("If-None-Match", "If-Modified-Since", "Cookie", "Referer");
    }
  }

  @Test
  void keepsNoCookies() {
    try (HostileServer server =
            HostileServer.start(peer -> peer.page("Set-Cookie: id=1\r\n", bytes("page")));
        Fetcher fetcher = Loopback.fetcher(server)) {
      var first = Loopback.page(fetcher, server.url("/"));
      var second = Loopback.page(fetcher, server.url("/"));
      assertThat(List.of(first, second)).allMatch(Fetched.class::isInstance);
      assertThat(server.requests()).hasSize(2).noneMatch(head -> head.contains("Cookie"));
    }
  }

  @Test
  void usesAConnectionAgain() {
    try (HostileServer server =
            HostileServer.start(
                peer -> {
                  if (peer.path().equals("/gone")) {
                    peer.send("HTTP/1.1 404 Not Found\r\nContent-Length: 5\r\n\r\nsorry");
                  } else {
                    peer.page("page");
                  }
                });
        Fetcher fetcher = Loopback.fetcher(server)) {
      for (int i = 0; i < 20; i++) {
        assertThat(Loopback.page(fetcher, server.url("/" + i))).isInstanceOf(Fetched.class);
        assertThat(Loopback.page(fetcher, server.url("/gone"))).isInstanceOf(Failed.class);
      }
      assertThat(server.requests()).hasSize(40);
      assertThat(server.connections()).isEqualTo(1);
    }
  }

  @Test
  void asksOnceMoreWhereAnIdleConnectionWasClosedMeanwhile() {
    try (HostileServer server =
            HostileServer.start(
                peer -> {
                  peer.page("page");
                  peer.hangUp();
                });
        Fetcher fetcher = Loopback.fetcher(server)) {
      for (int i = 0; i < 10; i++) {
        assertThat(Loopback.page(fetcher, server.url("/"))).isInstanceOf(Fetched.class);
      }
      assertThat(server.requests()).hasSize(10);
    }
  }

  @Test
  void failsWhereTheNameIsUnknown() {
    FetchConfig config =
        Loopback.config(80)
            .withResolver(
                host -> {
                  throw new UnknownHostException(host);
                });
    try (Fetcher fetcher = Loopback.fetcher(config)) {
      assertThat(Loopback.reason(Loopback.page(fetcher, "http://example.com/"))).isEqualTo("dns");
    }
  }

  @Test
  void failsWhereTheNameServerDoesNotAnswer() {
    CountDownLatch never = new CountDownLatch(1);
    FetchConfig patient = Loopback.config(80);
    FetchConfig config =
        new FetchConfig(
            patient.userAgent(),
            patient.limits(),
            Duration.ofMillis(100),
            patient.maxHops(),
            patient.maxUrlLength(),
            patient.allowedPorts(),
            patient.allowedRanges(),
            host -> {
              try {
                never.await();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              throw new UnknownHostException(host);
            },
            patient.maxConcurrent());
    try (Fetcher fetcher = Loopback.fetcher(config)) {
      assertThat(Loopback.reason(Loopback.page(fetcher, "http://example.com/"))).isEqualTo("dns");
    }
  }

  @Test
  void failsWhereNobodyListens() throws IOException {
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    try (Fetcher fetcher = Loopback.fetcher(Loopback.config(port))) {
      assertThat(Loopback.reason(Loopback.page(fetcher, "http://example.com:" + port + "/")))
          .isEqualTo("connect");
    }
  }

  @Test
  void countsWhatBecameOfEachFetch() {
    try (HostileServer server =
            HostileServer.start(
                peer -> {
                  switch (peer.path()) {
                    case "/page" -> peer.page("a page");
                    case "/same" -> peer.send("HTTP/1.1 304 Not Modified\r\n\r\n");
                    case "/moved" -> peer.redirect(301, "/page");
                    case "/away" -> peer.redirect(301, "http://example.net:1/");
                    default -> peer.send("HTTP/1.1 404 No\r\nContent-Length: 0\r\n\r\n");
                  }
                });
        HttpFetcher fetcher = Loopback.fetcher(server)) {
      for (String path : List.of("/page", "/same", "/moved", "/away", "/gone", "/lost")) {
        var unused = fetcher.fetch(Loopback.conditional(server.url(path), "\"1\"", null));
      }
      FetchMetrics metrics = fetcher.metrics();
      assertThat(metrics)
          .isEqualTo(
              new FetchMetrics(6, 7, 12, 12, 2, 1, 0, Map.of("port", 1L), Map.of("http-404", 2L)));
      assertThat(metrics.fetches())
          .isEqualTo(
              metrics.fetched()
                  + metrics.notModified()
                  + metrics.redirected()
                  + sum(metrics.refused())
                  + sum(metrics.failed()));
    }
  }

  @Test
  void stopsWhenTheThreadIsInterrupted() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    try (HostileServer server =
            HostileServer.start(
                peer -> {
                  asked.countDown();
                  peer.hold();
                });
        Fetcher fetcher = Loopback.fetcher(server)) {
      CompletableFuture<FetchResult> result = new CompletableFuture<>();
      CompletableFuture<Boolean> flag = new CompletableFuture<>();
      Thread thread =
          new Thread(
              () -> {
                result.complete(Loopback.page(fetcher, server.url("/")));
                flag.complete(Thread.currentThread().isInterrupted());
              });
      thread.start();
      asked.await();
      thread.interrupt();
      assertThat(Loopback.reason(result.get())).isEqualTo("interrupted");
      assertThat(flag.get()).isTrue();
    }
  }

  @Test
  void stopsWhenTheFetcherIsClosed() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    try (HostileServer server =
            HostileServer.start(
                peer -> {
                  asked.countDown();
                  peer.hold();
                });
        Fetcher fetcher = Loopback.fetcher(server)) {
      CompletableFuture<FetchResult> result =
          CompletableFuture.supplyAsync(() -> Loopback.page(fetcher, server.url("/")));
      asked.await();
      fetcher.close();
      assertThat(Loopback.reason(result.get())).isEqualTo("interrupted");
      assertThat(Loopback.reason(Loopback.page(fetcher, server.url("/")))).isEqualTo("interrupted");
    }
  }

  private static long sum(Map<String, Long> counts) {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
