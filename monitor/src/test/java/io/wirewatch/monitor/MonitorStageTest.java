package io.wirewatch.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.wirewatch.monitor.FakeElasticsearch.Reply;
import io.wirewatch.schemas.Namespace;
import io.wirewatch.schemas.document.DocumentJson;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The whole stage over HTTP, with Elasticsearch's answers faked and Kafka away. */
@Timeout(120)
class MonitorStageTest {

  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2024-05-01T00:00:00Z"));
  private static final String TOKEN = "a-token-of-the-test";

  private final FakeElasticsearch elasticsearch = FakeElasticsearch.start();
  private final HttpClient http = HttpClient.newHttpClient();
  private final InventedNews news = new InventedNews();
  private final List<MonitorStage> stages = new ArrayList<>();

  @AfterEach
  void stop() {
    stages.forEach(MonitorStage::close);
    elasticsearch.close();
  }

  private MonitorStage started(MonitorConfig config) {
    MonitorStage stage = new MonitorStage(config, elasticsearch.client(), CLOCK);
    stages.add(stage);
    stage.start();
    return stage;
  }

  private MonitorStage started() {
    return started(MonitorConfig.onLoopback("127.0.0.1:1", Namespace.DEFAULT, 0));
  }

  private MonitorStage startedWithNews() {
    elasticsearch.answer(news::answer);
    return started();
  }

  private HttpResponse<String> get(MonitorStage stage, String path, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request = HttpRequest.newBuilder(stage.address().resolve(path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return http.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @CsvSource({
    "/, 200",
    "/search?q=Putin, 200",
    "/alerts?severity=high, 200",
    "/watchlist, 200",
    "/sources, 200",
    "/metrics, 200",
    "/actors/wang-yi, 200",
    "/actors/nobody, 404",
    "/articles/nonsense, 404",
    "/articles/00000000000000000000000000000000, 404",
    "/nowhere, 404",
    "/search?from=yesterday, 400",
    "/api/v1/nowhere, 404",
    "/assets/x/wirewatch.css, 404"
  })
  void sendsTheSecurityHeadersWithEveryAnswer(String path, int status) throws Exception {
    HttpResponse<String> response = get(startedWithNews(), path);

    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(response.headers().firstValue("Content-Security-Policy"))
        .hasValue(
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
                + " connect-src 'self'; font-src 'self'; base-uri 'none'; form-action 'self';"
                + " frame-ancestors 'none'");
    assertThat(response.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(response.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
    assertThat(response.headers().firstValue("Cross-Origin-Opener-Policy")).hasValue("same-origin");
    assertThat(response.headers().firstValue("Cache-Control")).hasValue("no-store");
    assertThat(response.headers().firstValue("Server")).isEmpty();
  }

  @Test
  void showsTheNewsOnTheDashboardWithoutAScript() throws Exception {
    String page = get(startedWithNews(), "/").body();

    assertThat(page)
        .contains("data-testid=\"article-card\"")
        .contains("data-testid=\"alert-card\"")
        .contains("<time datetime=\"2022-02-26T00:00:00Z\"")
        .contains(" · from the text, low confidence")
        .contains(">Wang Yi</mark>")
        .contains("data-live-since=\"2024-04-30T23:59:30Z\"");
  }

  @Test
  void saysNothingOfSourcesOnTheDashboardWhileThereAreNone() throws Exception {
    assertThat(get(startedWithNews(), "/").body()).doesNotContain("source-line");
  }

  @Test
  void showsForeignMarkupAsText() throws Exception {
    String page = get(startedWithNews(), "/").body();

    assertThat(page)
        .contains("Grain ships wait in the Black Sea &lt;script&gt;alert(1)&lt;/script&gt; &amp;")
        .doesNotContain("<script>")
        .doesNotContain(" style=")
        .doesNotContain("javascript:");
  }

  @Test
  void showsAnArticleZoneByZone() throws Exception {
    String page = get(startedWithNews(), "/articles/" + news.first().id()).body();

    assertThat(page)
        .contains("data-testid=\"caption\"")
        .contains("Picture: Russian Foreign Ministry/dpa")
        .contains("data-testid=\"zone-boilerplate\"")
        .contains("Get more with myNEWS")
        .contains("title=\"Wang Yi, person, by full name, 92 % sure\"")
        .contains("<span class=\"external\">capture:000_invented</span>")
        .doesNotContain("href=\"capture:");
  }

  @Test
  void showsWhatAnArticleIsAboutAndWhoSpeaksInIt() throws Exception {
    String page = get(startedWithNews(), "/articles/" + news.first().id()).body();

    assertThat(page)
        .contains("international relations</span>")
        .contains("First reported by <a href=\"#b7\"")
        .contains("<bdi>China</bdi> 60 %")
        .contains("<q dir=\"auto\">Over the last several months")
        .contains("data-testid=\"local-chip\"")
        .doesNotContain("href=\"/actors/liu-pengyu\"");
  }

  @Test
  void showsWhatTheLastRevisionOfAnArticleChanged() throws Exception {
    String page = get(startedWithNews(), "/articles/" + news.first().id()).body();

    assertThat(page)
        .contains(">What changed</h2>")
        .contains("preparing to &lt;attack&gt; ")
        .contains("Named now: </span><bdi>Liu Pengyu</bdi>")
        .contains("<a href=\"/actors/wang-wenbin\"><bdi>wang-wenbin</bdi></a>");
  }

  @Test
  void triesAgainForAnArticleThatIsNotIndexedYet() throws Exception {
    String path = "/articles/" + "0".repeat(32);
    HttpResponse<String> response = get(startedWithNews(), path);

    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(response.body())
        .contains("data-testid=\"not-indexed\"")
        .contains("content=\"2;url=" + path + "?attempt=2\"");
  }

  @Test
  void givesUpOnAnArticleThatIsNeverIndexed() throws Exception {
    HttpResponse<String> response =
        get(startedWithNews(), "/articles/" + "0".repeat(32) + "?attempt=31");

    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(response.body()).doesNotContain("http-equiv");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/search", "/search?q=x", "/alerts", "/watchlist", "/sources"})
  void showsAnEmptyPageWhileThereIsNoIndex(String path) throws Exception {
    HttpResponse<String> response = get(started(), path);

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).contains("data-testid=\"empty\"");
  }

  @Test
  void answersTheApiFromAMissingIndexWithNothing() throws Exception {
    MonitorStage stage = started();

    assertThat(get(stage, "/api/v1/articles").body()).isEqualTo("{\"items\":[],\"total\":0}");
    assertThat(get(stage, "/api/v1/alerts").body()).isEqualTo("{\"items\":[],\"total\":0}");
    assertThat(get(stage, "/api/v1/actors").body()).isEqualTo("{\"items\":[]}");
  }

  @ParameterizedTest
  @CsvSource({
    "articles?from=yesterday, from",
    "articles?to=2022-13-01, to",
    "articles?from=2022-02-27&to=2022-02-26, from",
    "articles?size=0, size",
    "articles?size=101, size",
    "articles?size=many, size",
    "articles?sort=best, sort",
    "articles?cursor=nonsense, cursor",
    "articles?publischer=x, publischer",
    "articles?actor=a&actor=b, actor",
    "actors?watched=perhaps, watched",
    "actors/wang-yi?interval=hour, interval",
    "summary?q=x, q",
    "events?since=now, since"
  })
  void namesTheParameterThatIsWrong(String path, String parameter) throws Exception {
    HttpResponse<String> response = get(startedWithNews(), "/api/v1/" + path);

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
    JsonNode problem = DocumentJson.mapper().readTree(response.body());
    assertThat(problem.get("parameter").asText()).isEqualTo(parameter);
    assertThat(problem.get("status").asInt()).isEqualTo(400);
    assertThat(problem.get("detail").asText()).contains("'" + parameter + "'").endsWith(".");
  }

  @Test
  void refusesATextThatIsTooLong() throws Exception {
    HttpResponse<String> response = get(startedWithNews(), "/api/v1/articles?q=" + "x".repeat(301));

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.body()).contains("at most 300");
  }

  @Test
  void refusesMethodsThatItHasNot() throws Exception {
    MonitorStage stage = startedWithNews();
    HttpResponse<String> response =
        http.send(
            HttpRequest.newBuilder(stage.address().resolve("/api/v1/articles")).DELETE().build(),
            HttpResponse.BodyHandlers.ofString());

    assertThat(response.statusCode()).isEqualTo(405);
    assertThat(response.body()).contains("use GET");
  }

  @Test
  void saysWhenElasticsearchIsAway() throws Exception {
    MonitorStage stage = started();
    elasticsearch.goAway();

    HttpResponse<String> api = get(stage, "/api/v1/articles");
    assertThat(api.statusCode()).isEqualTo(503);
    assertThat(api.body()).contains("Elasticsearch cannot be reached");
    HttpResponse<String> page = get(stage, "/search?q=a%26b");
    assertThat(page.statusCode()).isEqualTo(503);
    assertThat(page.body())
        .contains("Elasticsearch cannot be reached")
        .contains("content=\"5;url=/search?q=a%26b\"");
    assertThat(stage.problem())
        .hasValueSatisfying(s -> assertThat(s).contains("Elasticsearch cannot be reached"));
  }

  @Test
  void reportsAFaultWithoutItsInsides() throws Exception {
    elasticsearch.answer((index, body) -> new Reply(200, "{\"hits\":1}"));
    HttpResponse<String> response = get(started(), "/api/v1/summary");

    assertThat(response.statusCode()).isBetween(500, 599);
    assertThat(response.body()).doesNotContain("Exception").doesNotContain("at io.wirewatch");
  }

  @Test
  void startsWithoutKafkaAndSaysSo() throws Exception {
    MonitorStage stage = startedWithNews();

    assertThat(stage.problem())
        .hasValueSatisfying(sentence -> assertThat(sentence).contains("Kafka"));
    HttpResponse<String> health = get(stage, "/api/v1/health");
    assertThat(health.statusCode()).isEqualTo(503);
    JsonNode checks = DocumentJson.mapper().readTree(health.body()).get("checks");
    assertThat(checks.at("/0/ok").asBoolean()).isTrue();
    assertThat(checks.at("/1/name").asText()).isEqualTo("kafka");
    assertThat(checks.at("/1/ok").asBoolean()).isFalse();
  }

  @Test
  void keepsAssetsForEverUnderTheHashOfTheirContent() throws Exception {
    MonitorStage stage = startedWithNews();
    String page = get(stage, "/").body();
    String css = page.replaceFirst("(?s).*href=\"(/assets/[^\"]*\\.css)\".*", "$1");

    HttpResponse<String> response = get(stage, css);
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().allValues("Cache-Control"))
        .containsExactly("public, max-age=31536000, immutable");
    assertThat(response.headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("text/css"));
  }

  @Test
  void answersOnlyToItsOwnNames() throws Exception {
    MonitorStage stage = startedWithNews();

    assertThat(raw(stage, "evil.example:" + stage.address().getPort()))
        .startsWith("HTTP/1.1 421")
        .contains("localhost, 127.0.0.1 and [::1] only");
    assertThat(raw(stage, "localhost:" + stage.address().getPort())).startsWith("HTTP/1.1 200");
  }

  /** The JDK's client does not let a request name another host. */
  private static String raw(MonitorStage stage, String host) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), stage.address().getPort())) {
      String request =
          "GET /api/v1/summary HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void refusesWritesFromAnotherOrigin() throws Exception {
    MonitorStage stage = startedWithToken();
    HttpResponse<String> response =
        http.send(
            HttpRequest.newBuilder(stage.address().resolve("/login"))
                .header("Origin", "https://evil.example")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("token=" + TOKEN))
                .build(),
            HttpResponse.BodyHandlers.ofString());

    assertThat(response.statusCode()).isEqualTo(403);
    assertThat(response.headers().firstValue("Set-Cookie")).isEmpty();
  }

  private MonitorStage startedWithToken() {
    elasticsearch.answer(news::answer);
    return started(
        new MonitorConfig(
            "127.0.0.1:1", Namespace.DEFAULT, MonitorConfig.LOOPBACK, 0, TOKEN, Map.of()));
  }

  @Test
  void letsInOnlyThoseWithTheToken() throws Exception {
    MonitorStage stage = startedWithToken();

    assertThat(get(stage, "/api/v1/summary").statusCode()).isEqualTo(401);
    assertThat(get(stage, "/").body()).contains("type=\"password\"");
    assertThat(get(stage, "/api/v1/summary", "Authorization", "Bearer x").statusCode())
        .isEqualTo(401);
    assertThat(get(stage, "/api/v1/summary", "Authorization", "Bearer " + TOKEN).statusCode())
        .isEqualTo(200);
  }

  @Test
  void exchangesTheTokenForACookie() throws Exception {
    MonitorStage stage = startedWithToken();

    assertThat(get(stage, "/login?token=wrong").statusCode()).isEqualTo(401);
    HttpResponse<String> login = get(stage, "/login?token=" + TOKEN);
    assertThat(login.statusCode()).isEqualTo(303);
    String cookie = login.headers().firstValue("Set-Cookie").orElseThrow();
    assertThat(cookie).contains("HttpOnly").contains("SameSite=Strict").doesNotContain(TOKEN);
    assertThat(get(stage, "/", "Cookie", cookie.substring(0, cookie.indexOf(';'))).statusCode())
        .isEqualTo(200);
  }

  @Test
  void namesThePortThatIsTaken() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      MonitorConfig config =
          MonitorConfig.onLoopback("127.0.0.1:1", Namespace.DEFAULT, taken.getLocalPort());

      assertThatThrownBy(() -> started(config))
          .isInstanceOf(PortUnavailableException.class)
          .hasMessageContaining("Port " + taken.getLocalPort() + " at 127.0.0.1")
          .hasMessageContaining("--port");
    }
  }

  @Test
  void endsOpenStreamsWhenItIsClosed() throws Exception {
    MonitorStage stage = startedWithNews();
    List<BufferedReader> streams = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      HttpResponse<InputStream> response =
          http.send(
              HttpRequest.newBuilder(stage.address().resolve("/api/v1/events"))
                  .header("Accept", "text/event-stream")
                  .build(),
              HttpResponse.BodyHandlers.ofInputStream());
      BufferedReader lines =
          new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));
      assertThat(lines.readLine()).startsWith("id:");
      streams.add(lines);
    }

    stage.close();

    for (BufferedReader stream : streams) {
      assertThat(stream.lines()).contains("event: heartbeat");
    }
    assertThatThrownBy(() -> get(stage, "/")).isInstanceOf(IOException.class);
  }

  @Test
  void closesTwiceAndBeforeItStarted() {
    MonitorStage stage =
        new MonitorStage(
            MonitorConfig.onLoopback("127.0.0.1:1", Namespace.DEFAULT, 0),
            elasticsearch.client(),
            CLOCK);

    stage.close();
    stage.close();

    assertThat(stage.problem()).isPresent();
  }
}
