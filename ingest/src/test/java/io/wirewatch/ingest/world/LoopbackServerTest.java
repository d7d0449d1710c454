package io.wirewatch.ingest.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LoopbackServerTest {

  private static final int BIG = 8 * 1024 * 1024;

  private final BlockingQueue<String> done = new LinkedBlockingQueue<>();
  private final Map<String, Reply> replies =
      Map.of(
          "/one", Reply.text(200, "one"),
          "/two", Reply.text(200, "two"),
          "/big", Reply.of(200).body(new byte[BIG]),
          "/closed", Reply.text(200, "never seen").delivered(Delivery.CLOSED),
          "/cut", Reply.text(200, "half seen").delivered(Delivery.CUT),
          "/reset", Reply.of(200).body(new byte[BIG]).delivered(Delivery.RESET),
          "/silent", Reply.text(200, "never seen").delivered(Delivery.SILENT));
  private final LoopbackServer server =
      new LoopbackServer(
          List.of(InetAddress.getLoopbackAddress()),
          Duration.ofMillis(1),
          new Handler() {
            @Override
            public Reply handle(Request request) {
              return replies.get(request.target()).header("Connection", "keep-alive");
            }

            @Override
            public void done(Request request) {
              done.add(request.target());
            }
          });

  LoopbackServerTest() {
    server.start();
  }

  @AfterEach
  void closes() {
    server.close();
  }

  @Test
  void answersRequestsOfOneConnectionInTheirOrder() throws IOException {
    String both = exchange("/one", "/two");
    assertThat(both).contains("one", "two");
    assertThat(both.indexOf("one")).isLessThan(both.indexOf("two"));
  }

  @Test
  void sendsBodiesThatAreLargerThanTheSocketsBuffer() throws IOException {
    assertThat(exchange("/big")).hasSizeGreaterThan(BIG).contains("Content-Length: " + BIG);
  }

  @Test
  void sendsNoBodyToWhoAsksForNone() throws IOException {
    assertThat(raw("HEAD /one HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"))
        .contains("Content-Length: 3")
        .endsWith("\r\n\r\n");
  }

  @Test
  void closesAtOnceWhereNobodyIsAtHome() throws IOException {
    assertThat(exchange("/closed")).isEmpty();
  }

  @Test
  void cutsAnAnswerOffInTheMiddle() throws IOException {
    assertThat(exchange("/cut")).startsWith("HTTP/1.1 200").doesNotContain("seen");
  }

  @Test
  void resetsAConnectionInTheMiddle() {
    assertThatExceptionOfType(SocketException.class).isThrownBy(() -> exchange("/reset"));
  }

  @Test
  void isDoneWithASilentRequestWhenTheClientGivesUp() throws Exception {
    try (Socket socket = open()) {
      socket.getOutputStream().write(request("/silent"));
      assertThat(exchange("/one")).endsWith("one");
      assertThat(done.poll(5, TimeUnit.SECONDS)).isEqualTo("/one");
      assertThat(done).isEmpty();
    }
    assertThat(done.poll(5, TimeUnit.SECONDS)).isEqualTo("/silent");
  }

  @Test
  void saysThatTheWorldHasAMistakeRatherThanStop() throws IOException {
    assertThat(exchange("/unknown")).startsWith("HTTP/1.1 500");
    assertThat(server.problem()).hasValueSatisfying(text -> assertThat(text).contains("/unknown"));
    assertThat(exchange("/one")).endsWith("one");
  }

  private Socket open() throws IOException {
    return new Socket(InetAddress.getLoopbackAddress(), server.port());
  }

  private String exchange(String... targets) throws IOException {
    StringBuilder requests = new StringBuilder();
    for (int i = 0; i < targets.length; i++) {
      String last = i == targets.length - 1 ? "Connection: close\r\n" : "";
      requests.append("GET " + targets[i] + " HTTP/1.1\r\nHost: a\r\n" + last + "\r\n");
    }
    return raw(requests.toString());
  }

  private String raw(String requests) throws IOException {
    try (Socket socket = open();
        InputStream in = socket.getInputStream()) {
      socket.getOutputStream().write(requests.getBytes(StandardCharsets.US_ASCII));
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static byte[] request(String target) {
    return ("GET " + target + " HTTP/1.1\r\nHost: a\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
  }
}
