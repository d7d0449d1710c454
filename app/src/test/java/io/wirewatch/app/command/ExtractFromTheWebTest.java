package io.wirewatch.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class ExtractFromTheWebTest {

  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private HttpServer server;

  @BeforeEach
  void startServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  @AfterEach
  void stopServer() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    asked.add(path);
    switch (path) {
      case "/robots.txt" ->
          send(exchange, 200, "text/plain", "User-agent: *\nDisallow: /private/\n");
      case "/story" -> send(exchange, 200, "text/html; charset=utf-8", Pages.STORY);
      case "/old" -> {
        exchange.getResponseHeaders().set("Location", "/story");
        send(exchange, 301, "text/html", "moved");
      }
      default -> send(exchange, 404, "text/plain", "not here");
    }
  }

  private static void send(HttpExchange exchange, int status, String type, String body)
      throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private String at(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  private int run(String place) {
    return new CommandLine(new ExtractCommand())
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(
            "--allow-address=127.0.0.0/8", "--allow-port=" + server.getAddress().getPort(), place);
  }

  @Test
  void asksForTheRulesOfTheSiteAndThenForThePage() {
    assertThat(run(at("/story"))).isZero();
    assertThat(out.toString().lines())
        .contains("  title       Fähre wieder in Betrieb", "  address     " + at("/story"));
    assertThat(asked).containsExactly("/robots.txt", "/story");
  }

  @Test
  void namesThePageByWhereItHasMovedTo() {
    assertThat(run(at("/old"))).isZero();
    assertThat(out.toString().lines()).contains(at("/old"), "  address     " + at("/story"));
  }

  @Test
  void doesNotAskForWhatTheSiteForbids() {
    assertThat(run(at("/private/story"))).isEqualTo(1);
    assertThat(err.toString()).contains("robots.txt forbids " + at("/private/story"));
    assertThat(asked).containsExactly("/robots.txt");
  }

  @Test
  void saysWhatTheServerAnswered() {
    assertThat(run(at("/gone"))).isEqualTo(1);
    assertThat(err.toString()).startsWith("wirewatch: " + at("/gone") + ": ").contains("404");
  }

  @Test
  void doesNotAskPrivateAddressesUnlessAllowed() {
    assertThat(
            new CommandLine(new ExtractCommand())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute("--allow-port=" + server.getAddress().getPort(), at("/story")))
        .isEqualTo(1);
    assertThat(err.toString()).contains("127.0.0.1");
    assertThat(asked).isEmpty();
  }
}
