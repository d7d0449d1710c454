package io.wirewatch.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.ingest.fetch.FetchResult.Fetched;
import io.wirewatch.ingest.fetch.FetchResult.Hop;
import io.wirewatch.ingest.fetch.FetchResult.Redirected;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(20)
class RedirectsTest {

  @Test
  void followsRedirectsWithinADomain() {
    try (HostileServer server =
            HostileServer.start(
                peer -> {
                  String port = peer.request().replaceAll("(?s).*Host: [^:]+:(\\d+).*", "$1");
                  switch (peer.path()) {
                    case "/a" -> peer.redirect(301, "b");
                    case "/b" -> peer.redirect(302, "http://m.example.com:" + port + "/c#top");
                    default -> peer.page("ETag: \"2\"\r\n", bytes("page"));
                  }
                });
        Fetcher fetcher = Loopback.fetcher(server)) {
      String www = "http://www.example.com:" + server.port();
      String mobile = "http://m.example.com:" + server.port();
      List<String> admitted = new ArrayList<>();
      FetchResult result =
          fetcher.fetch(
              FetchRequest.get(
                  www + "/a",
                  FetchKind.FEED,
                  "\"1\"",
                  null,
                  target -> {
                    admitted.add(target);
                    return Optional.empty();
                  }));
      assertThat(((Fetched) result).url()).isEqualTo(mobile + "/c");
      assertThat(result.hops())
          .containsExactly(
              new Hop(www + "/a", www + "/b", true), new Hop(www + "/b", mobile + "/c", false));
      assertThat(admitted).containsExactly(www + "/b", mobile + "/c");
      assertThat(server.requests())
          .hasSize(3)
          .allMatch(head -> head.contains("If-None-Match: \"1\""));
    }
  }

  @Test
  void asksWhetherATargetIsAdmitted() {
    try (HostileServer server = HostileServer.start(peer -> peer.redirect(301, "/private"));
        Fetcher fetcher = Loopback.fetcher(server)) {
      FetchResult result =
          fetcher.fetch(
              FetchRequest.get(
                  server.url("/"), FetchKind.PAGE, null, null, target -> Optional.of("robots")));
      assertThat(Loopback.reason(result)).isEqualTo("robots");
      assertThat(server.requests()).hasSize(1);
    }
  }

  @ParameterizedTest
  @CsvSource({"301, 308, true", "301, 302, false", "307, 301, false"})
  void handsBackARedirectToAnotherDomain(int first, int second, boolean permanent) {
    try (HostileServer server =
            HostileServer.start(
                peer -> {
                  if (peer.path().equals("/")) {
                    peer.redirect(first, "/on");
                  } else {
                    peer.redirect(second, "https://example.net:443/story?id=1#c");
                  }
                });
        Fetcher fetcher =
            Loopback.fetcher(
                Loopback.config(server.port())
                    .withAllowed(
                        Set.of(server.port(), 443), List.of(AddressRange.parse("127.0.0.0/8"))))) {
      assertThat(Loopback.page(fetcher, server.url("/")))
          .isInstanceOfSatisfying(
              Redirected.class,
              away -> {
                assertThat(away.to()).isEqualTo("https://example.net/story?id=1");
                assertThat(away.permanent()).isEqualTo(permanent);
                assertThat(away.hops()).hasSize(1);
              });
    }
  }

  @Test
  void countsHopsUpToTheLimit() {
    try (HostileServer server =
            HostileServer.start(
                peer -> {
                  int hop = Integer.parseInt(peer.path().substring(1));
                  if (hop == 5) {
                    peer.page("page");
                  } else {
                    peer.redirect(302, "/" + (hop + 1));
                  }
                });
        Fetcher fetcher = Loopback.fetcher(server)) {
      assertThat(Loopback.page(fetcher, server.url("/0")).hops()).hasSize(5);
      assertThat(Loopback.page(fetcher, server.url("/0"))).isInstanceOf(Fetched.class);
      assertThat(Loopback.reason(Loopback.page(fetcher, server.url("/-1"))))
          .isEqualTo("too-many-hops");
    }
  }

  @Test
  void failsWhereARedirectNamesNoTarget() {
    try (HostileServer server =
            HostileServer.answering("HTTP/1.1 302 Found|Content-Length: 0", "");
        Fetcher fetcher = Loopback.fetcher(server)) {
      assertThat(Loopback.reason(Loopback.page(fetcher, server.url("/")))).isEqualTo("http-302");
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
