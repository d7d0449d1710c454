package io.wirewatch.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.schemas.Namespace;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.InstantSource;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pages, API and metrics of sources over HTTP, with Elasticsearch's answers faked. */
@Timeout(120)
class SourcePagesTest {

  private static final Instant NOW = Instant.parse("2024-05-01T12:00:00Z");
  private static final Pattern NAME = Pattern.compile("class=\"source-name\"[^>]*><bdi>([^<]*)<");

  private final FakeElasticsearch elasticsearch = FakeElasticsearch.start();
  private final InventedSources invented = new InventedSources(NOW);
  private final MonitorStage stage =
      new MonitorStage(
          MonitorConfig.onLoopback("127.0.0.1:1", Namespace.DEFAULT, 0),
          elasticsearch.client(),
          InstantSource.fixed(NOW),
          invented.sources());

  @BeforeEach
  void start() {
    elasticsearch.answer(
        (index, body) ->
            index.endsWith("-links")
                ? invented.answer(body)
                : new FakeElasticsearch.Reply(200, FakeElasticsearch.NOTHING));
    stage.start();
  }

  @AfterEach
  void stop() {
    stage.close();
    elasticsearch.close();
  }

  private HttpResponse<String> get(String path) throws Exception {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(stage.address().resolve(path)).build(),
            HttpResponse.BodyHandlers.ofString());
  }

  private static String names(String page) {
    return String.join(
        " | ", NAME.matcher(page).results().map((MatchResult found) -> found.group(1)).toList());
  }

  @Test
  void listsWhatNeedsSomebodyFirstAndSaysWhatToDo() throws Exception {
    String page = get("/sources").body();

    assertThat(names(page))
        .startsWith("Intranet News | The Daily Invention: Opinion | Valley Echo | Mountain Post")
        .endsWith("Old Times");
    assertThat(page)
        .contains("There is no feed at this address any more (404)")
        .contains("<code>wirewatch sources add https://gone.example/</code>")
        .contains("Example Wire &amp; Co &lt;b&gt;")
        .contains("By its habit about 43 items should have come")
        .doesNotContain(" style=");
  }

  @Test
  void showsWhatASourceBrought() throws Exception {
    String page = get("/sources?q=harbour").body();

    assertThat(page.replaceAll("(?s).*data-testid=\"source-row\"", "").replaceAll("<[^>]*>", " "))
        .matches("(?s).* 120 +83 +74 +9 +9 +9 +1 May 2024, 11:10 UTC +14 +97.5 % +1 .*");
  }

  @ParameterizedTest
  @CsvSource({
    "state=broken&sort=name, Intranet News | The Daily Invention: Opinion | Valley Echo",
    "state=silent, Market Minute",
    "state=gaps, 'Breaking, every second'",
    "state=stale, Mountain Post",
    "state=disabled, Old Times",
    "tag=money, Market Minute",
    "q=COURIER, Coast Courier",
    "q=nothing+of+the+kind, ''"
  })
  void narrowsTheList(String query, String expected) throws Exception {
    HttpResponse<String> response = get("/sources?" + query);

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(names(response.body())).isEqualTo(expected);
  }

  @Test
  void leadsFromAStateToItsSources() throws Exception {
    assertThat(get("/sources?q=e").body())
        .contains("<a href=\"/sources?q=e&amp;state=broken\" data-testid=\"state-broken\">");
  }

  @ParameterizedTest
  @CsvSource({
    "/sources?state=weak, 400",
    "/sources?sort=colour, 400",
    "/sources?page=0, 400",
    "/sources/nobody, 404",
    "/api/v1/sources?page=x, 400",
    "/api/v1/sources/nobody, 404",
    "/metrics?detail=all, 400"
  })
  void refusesWhatItDoesNotKnow(String path, int status) throws Exception {
    assertThat(get(path).statusCode()).isEqualTo(status);
  }

  @Test
  void tellsEverythingOfOneSource() throws Exception {
    String page = get("/sources/" + InventedSources.id("gone")).body();

    assertThat(page)
        .contains("<h1><bdi>The Daily Invention: Opinion</bdi>")
        .contains("look for its new one on the site&#39;s home page")
        .contains("data-testid=\"links-chart\"")
        .contains("data-testid=\"polling-facts\"")
        .contains("<dt>Interval</dt><dd>5 minutes to 1 day</dd>")
        .contains("class=\"link-status link-refused\"")
        .contains("<code class=\"why\">robots</code>");
  }

  @Test
  void accountsForEveryLinkThatWasDiscovered() throws Exception {
    String page = get("/sources/" + InventedSources.id("harbour")).body();

    assertThat(
            Stream.of("discovered", "indexed", "known", "refused", "failed", "pending")
                .map(
                    name ->
                        page.replaceFirst("(?s).*tile-" + name + "\".*?value\">(\\d+)<.*", "$1")))
        .containsExactly("120", "74", "19", "9", "9", "9");
  }

  @Test
  void listsOnlyTheLinksOfAStatus() throws Exception {
    String page = get("/sources/" + InventedSources.id("gone") + "?status=failed").body();

    assertThat(page).contains("data-testid=\"link-status\">failed<");
    assertThat(page).doesNotContain("data-testid=\"link-status\">article<");
    assertThat(page).contains("4 attempts");
  }

  @Test
  void saysOnTheDashboardHowManySourcesHaveProblems() throws Exception {
    assertThat(get("/").body()).contains("<a href=\"/sources\">11 sources, 6 with problems</a>");
  }

  @Test
  void saysInTheHealthHowManySourcesThereAre() throws Exception {
    assertThat(get("/api/v1/health").body())
        .contains(
            "\"name\":\"sources\",\"ok\":true,\"detail\":\"Sources: 11, of which with problems: 6;");
  }

  @Test
  void tellsPrometheus() throws Exception {
    HttpResponse<String> response = get("/metrics");

    assertThat(response.headers().firstValue("Content-Type"))
        .hasValue("text/plain; version=0.0.4; charset=utf-8");
    assertThat(response.body().lines())
        .contains(
            "wirewatch_elasticsearch_up 1",
            "wirewatch_sources{state=\"broken\"} 3",
            "wirewatch_source_discovered_items_total{source=\"https://fast.example/feed.xml\"}"
                + " 300.0",
            "wirewatch_source_missed_items{source=\"https://fast.example/feed.xml\"} 212.0",
            "wirewatch_source_completeness_ratio{source=\"https://fast.example/feed.xml\"} "
                + 300.0 / 512.0,
            "wirewatch_source_links{source=\"https://harbour.example/feed.xml\",status=\"article\"}"
                + " 74",
            "wirewatch_source_links_fetched{source=\"https://harbour.example/feed.xml\"} 83");
  }

  @Test
  void tellsPrometheusTheTotalsAlone() throws Exception {
    assertThat(get("/metrics?detail=totals").body())
        .contains("wirewatch_links{status=\"pending\"}")
        .doesNotContain("wirewatch_source_");
  }

  @Test
  void tellsPrometheusOfTheSourcesWhileElasticsearchIsAway() throws Exception {
    elasticsearch.goAway();

    HttpResponse<String> response = get("/metrics");

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body())
        .contains("wirewatch_elasticsearch_up 0")
        .contains("wirewatch_source_gaps_total{")
        .doesNotContain("wirewatch_links");
  }
}
