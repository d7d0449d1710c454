package io.wirewatch.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.wirewatch.ingest.fetch.FetchResult.Fetched;
import io.wirewatch.ingest.fetch.FetchResult.Redirected;
import io.wirewatch.ingest.fetch.FetchResult.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * No spelling, redirect or name server leads to an address that is not public. A server listens at
 * 127.0.0.1 and must never be reached; another at 127.0.0.2, the only address that is allowed, is
 * the attacker's.
 */
class ForbiddenAddressTest {

  private static final InetAddress ATTACKER = AddressRange.literal("127.0.0.2");

  private final HostileServer victim = HostileServer.start(peer -> peer.page("secret"));

  @AfterEach
  void neverReachesTheVictim() {
    assertThat(victim.connections()).isZero();
    victim.close();
  }

  @Test
  void knowsEnoughForms() {
    assertThat(forms()).hasSizeGreaterThan(200);
  }

  @ParameterizedTest
  @MethodSource("forms")
  void refusesItDirectly(Form form) {
    try (Fetcher fetcher = fetcher(victim.port(), host -> List.of(form.address()))) {
      assertThat(Loopback.page(fetcher, form.url(victim.port()))).isInstanceOf(Refused.class);
    }
  }

  @ParameterizedTest
  @MethodSource("forms")
  void refusesItAsTheTargetOfARedirect(Form form) {
    String location = form.url(victim.port());
    try (HostileServer attacker = redirecting(location);
        Fetcher fetcher =
            fetcher(
                // On different addresses the two can have the same port.
                Set.copyOf(List.of(victim.port(), attacker.port())),
                host -> List.of(host.equals("attacker.example") ? ATTACKER : form.address()))) {
      FetchResult result =
          Loopback.page(fetcher, "http://attacker.example:" + attacker.port() + "/");
      if (result instanceof Redirected elsewhere) {
        result = Loopback.page(fetcher, elsewhere.to());
      }
      assertThat(result).isInstanceOf(Refused.class);
    }
  }

  @ParameterizedTest
  @MethodSource("forms")
  void refusesItAsTheSecondAnswerOfANameServer(Form form) {
    AtomicInteger asked = new AtomicInteger();
    try (HostileServer attacker = hangingUp();
        Fetcher fetcher =
            fetcher(
                attacker.port(),
                host -> List.of(asked.getAndIncrement() == 0 ? ATTACKER : form.address()))) {
      String url = "http://rebinding.example:" + attacker.port() + "/";
      assertThat(Loopback.page(fetcher, url)).isInstanceOf(Fetched.class);
      assertThat(Loopback.page(fetcher, url))
          .isInstanceOfSatisfying(
              Refused.class, refused -> assertThat(refused.reason()).isEqualTo("address"));
    }
  }

  @ParameterizedTest
  @MethodSource("forms")
  void refusesItAmongOtherAnswersOfANameServer(Form form) {
    try (HostileServer attacker = hangingUp();
        Fetcher fetcher = fetcher(attacker.port(), host -> List.of(ATTACKER, form.address()))) {
      assertThat(Loopback.page(fetcher, "http://two.example:" + attacker.port() + "/"))
          .isInstanceOfSatisfying(
              Refused.class, refused -> assertThat(refused.reason()).isEqualTo("address"));
      assertThat(attacker.connections()).isZero();
    }
  }

  @ParameterizedTest
  @MethodSource("forms")
  void doesNotConnectEvenWhenNobodyAskedBefore(Form form) throws IOException {
    var sockets = new GuardedSocketFactory(new AddressPolicy(List.of()));
    try (Socket socket = sockets.createSocket()) {
      assertThatExceptionOfType(StoppedException.class)
          .isThrownBy(() -> socket.connect(form.endpoint(victim.port())));
      assertThatExceptionOfType(StoppedException.class)
          .isThrownBy(() -> socket.connect(form.endpoint(victim.port()), 1000));
    }
  }

  @Test
  void followsARedirectToAnAddressOfTheSameDomainOnlyAfterALook() {
    try (HostileServer attacker =
            HostileServer.start(
                "127.0.0.2",
                peer ->
                    peer.send(
                        "HTTP/1.1 302 Found\r\nContent-Length: 0\r\nLocation: http://in.example.com:"
                            + victim.port()
                            + "/\r\n\r\n"));
        Fetcher fetcher =
            fetcher(
                // On different addresses the two can have the same port.
                Set.copyOf(List.of(victim.port(), attacker.port())),
                host ->
                    List.of(
                        host.equals("www.example.com")
                            ? ATTACKER
                            : AddressRange.literal("127.0.0.1")))) {
      FetchResult result =
          Loopback.page(fetcher, "http://www.example.com:" + attacker.port() + "/");
      assertThat(result)
          .isInstanceOfSatisfying(
              Refused.class,
              refused -> {
                assertThat(refused.reason()).isEqualTo("address");
                assertThat(refused.message()).contains("in.example.com", "127.0.0.1", "loopback");
                assertThat(refused.hops()).hasSize(1);
              });
    }
  }

  private static HostileServer redirecting(String location) {
    return HostileServer.start(
        "127.0.0.2",
        peer ->
            peer.send(
                "HTTP/1.1 302 Found\r\nContent-Length: 0\r\nLocation: " + location + "\r\n\r\n"));
  }

  private static HostileServer hangingUp() {
    return HostileServer.start(
        "127.0.0.2",
        peer -> {
          peer.page("Connection: close\r\n", "bait".getBytes(StandardCharsets.UTF_8));
          peer.hangUp();
        });
  }

  private static HttpFetcher fetcher(int port, HostResolver resolver) {
    return fetcher(Set.of(port), resolver);
  }

  private static HttpFetcher fetcher(Set<Integer> ports, HostResolver resolver) {
    return Loopback.fetcher(
        FetchConfig.defaults("https://example.org/bot")
            .withAllowed(ports, List.of(AddressRange.parse("127.0.0.2/32")))
            .withResolver(resolver));
  }

  static Stream<Form> forms() {
    try (InputStream in =
        ForbiddenAddressTest.class.getResourceAsStream("/fetch/forbidden-addresses.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .map(line -> new Form(line.split(" ")[0], AddressRange.literal(line.split(" ")[1])));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A way to write an address.
   *
   * @param text a host, or a whole URL
   * @param address what the most obliging resolver makes of it
   */
  record Form(String text, InetAddress address) {

    String url(int port) {
      boolean whole = text.contains("{port}") || text.matches("[a-z]{3,}:.*");
      return whole ? text.replace("{port}", "" + port) : "http://" + text + ":" + port + "/";
    }

    InetSocketAddress endpoint(int port) {
      return new InetSocketAddress(address, port);
    }
  }
}
