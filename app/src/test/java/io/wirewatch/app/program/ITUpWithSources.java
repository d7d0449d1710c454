package io.wirewatch.app.program;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.wirewatch.app.feeds.FeedTrouble;
import io.wirewatch.app.feeds.NewsSites;
import io.wirewatch.app.pipeline.DashboardClient;
import io.wirewatch.ingest.source.SourceList;
import io.wirewatch.schemas.record.Source;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code wirewatch up} with a list of feeds, and the commands that change that list meanwhile. */
class ITUpWithSources {

  private static final String FERRY =
      """
      The ferry left the harbour of Port Alder shortly after dawn with forty passengers on board, the company said.
      It was the first crossing since the storm, and the mayor, Ines Calder, thanked the crews who had cleared the pier.
      Another crossing is planned for the evening if the wind does not turn, a spokesman for the harbour master said.
      """;
  private static final String LIBRARY =
      """
      Rookhaven has its library back: the doors opened on Monday after two years of work on the roof and the cellars.
      Readers queued around the block to return books that they had been allowed to keep since the flood.
      The council paid for most of it, and a bequest of a retired teacher for the rest, the librarian said.
      """;
  private static final String ORCHARD =
      """
      The orchards above Lower Wexley have never borne so many plums, growers told the district's fair on Sunday.
      Pickers came from three valleys, and the cannery runs at night until the end of the month, its owner said.
      Prices have fallen by a third since July, which the growers' union calls a disaster with a sweet taste.
      """;

  @TempDir private Path folder;

  private NewsSites sites;

  @Test
  void watchesAListThatCommandsChangeWhileItRuns() throws Exception {
    try (NewsSites three = new NewsSites(3)) {
      sites = three;
      sites.publish(0, "ferry-sails-again", FERRY);
      sites.publish(1, "rookhaven-opens-its-library", LIBRARY);
      sites.publish(2, "plums-in-plenty", ORCHARD);
      Path list = Files.writeString(folder.resolve("sources.opml"), opml());
      try (ProgramProcess up =
          start(withLeave("up", "--sources", list.toString(), "--politeness", "0.1"))) {
        assertThat(up.awaitLine("✓ sources +\\S+ s +(.*)").group(1))
            .isEqualTo(
                list
                    + ": 2 sources (2 added, 0 changed), 1 skipped: `wirewatch sources import --check "
                    + list
                    + "` says why");
        DashboardClient dashboard =
            new DashboardClient(URI.create(up.awaitLine("Dashboard: (\\S+)").group(1)));
        awaitArticle(dashboard, "ferry sails again");
        awaitArticle(dashboard, "rookhaven opens its library");

        listsThem();
        addsTheFeedOfASite();
        awaitArticle(dashboard, "plums in plenty");
        checksThem();
        exportsThem();
        assertThat(run(0, "sources", "remove", feed(1))).isEqualTo("removed " + feed(1));
        assertThat(run(1, "sources", "remove", feed(1)))
            .isEqualTo("not watched: " + feed(1) + "\n`wirewatch sources list` shows what is");
        JsonNode left = dashboard.await("/api/v1/sources", answer -> total(answer) == 2);
        assertThat(left.at("/items").findValuesAsText("url"))
            .containsExactlyInAnyOrder(feed(0), feed(2));
        assertThat(up.output()).doesNotContain("Exception");
      }
    }
  }

  @Test
  void saysThatTheListIsNotThere() throws Exception {
    try (ProgramProcess up = start("up", "--sources", "no/such/list.opml")) {
      assertThat(up.awaitExit()).isEqualTo(1);
      assertThat(up.output())
          .contains("--sources no/such/list.opml", "check the path")
          .doesNotContain("✓ kafka", "\tat ");
    }
  }

  private void listsThem() throws Exception {
    assertThat(run(0, "sources", "list").lines())
        .hasSize(5)
        .anySatisfy(
            line -> assertThat(line).startsWith("The Post").contains("harbour").endsWith(feed(0)))
        .anySatisfy(line -> assertThat(line).endsWith(feed(1)))
        .endsWith("2 sources");
  }

  private void addsTheFeedOfASite() throws Exception {
    assertThat(run(0, withLeave("sources", "add", sites.homepage(2))).lines())
        .satisfiesExactly(
            candidate ->
                assertThat(candidate)
                    .matches("\\* 1 {2}Loopback Post 2 +rss\\S* +1 item +" + feed(2)),
            done -> assertThat(done).isEqualTo("added " + feed(2)));
    assertThat(run(0, withLeave("sources", "add", sites.homepage(2))))
        .endsWith("unchanged " + feed(2));
    assertThat(run(0, "sources", "list").lines())
        .anySatisfy(line -> assertThat(line).startsWith("Loopback Post 2 ").endsWith(feed(2)))
        .endsWith("3 sources");
  }

  private void checksThem() throws Exception {
    assertThat(run(0, withLeave("sources", "check")))
        .containsPattern("good {6}" + feed(0) + " {2}rss\\S*, 1 item\\n")
        .endsWith("3 sources: 3 good, 0 doubtful, 0 broken");
    sites.breakFeed(1, FeedTrouble.NOT_FOUND);
    assertThat(run(1, withLeave("sources", "check")))
        .containsPattern("broken {4}" + feed(1) + " {2}.*404.*\\n {10}the feed is gone: look for")
        .endsWith("3 sources: 2 good, 0 doubtful, 1 broken");
    assertThat(run(1, "sources", "check", feed(0)))
        .as("without leave to ask addresses that are not public")
        .contains("broken    " + feed(0))
        .endsWith("1 source: 0 good, 0 doubtful, 1 broken");
  }

  private void exportsThem() throws Exception {
    Path file = folder.resolve("export.yaml");
    assertThat(run(0, "sources", "export", file.toString())).isEqualTo(file + ": 3 sources");
    assertThat(SourceList.read(file).list().sources())
        .extracting(Source::getUrl)
        .containsExactlyInAnyOrder(feed(0), feed(1), feed(2));
    assertThat(run(0, "sources", "export"))
        .startsWith("<?xml")
        .contains("xmlUrl=\"" + feed(2) + "\"");
  }

  private String feed(int site) {
    return sites.source(site).getUrl();
  }

  private String opml() {
    return """
        <opml version="2.0">
          <head><title>Mine</title></head>
          <body>
            <outline text="harbour"><outline type="rss" text="The Post" xmlUrl="%s"/></outline>
            <outline type="rss" text="The Other Post" xmlUrl="%s"/>
            <outline type="rss" text="Not for us" xmlUrl="gopher://127.0.0.1/news"/>
          </body>
        </opml>
        """
        .formatted(feed(0), feed(1));
  }

  private static void awaitArticle(DashboardClient dashboard, String title) throws Exception {
    dashboard.await(
        "/api/v1/articles",
        answer -> answer.at("/items").findValuesAsText("title").contains(title));
  }

  private static int total(JsonNode answer) {
    return answer.at("/total").asInt();
  }

  /** Runs a command to its end and returns what it printed. */
  private String run(int status, String... arguments) throws Exception {
    try (ProgramProcess command = start(arguments)) {
      assertThat(command.awaitExit()).as(command.output()).isEqualTo(status);
      return command.output();
    }
  }

  private ProgramProcess start(String... arguments) throws IOException {
    return ProgramProcess.start(
        Map.of("WIREWATCH_DATA", folder.resolve("data").toString(), "WIREWATCH_PORT", "0"),
        arguments);
  }

  /** Adds the leave to ask servers on this machine. */
  private String[] withLeave(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(
        List.of("--allow-address", "127.0.0.0/8", "--allow-port", String.valueOf(sites.port())));
    return all.toArray(String[]::new);
  }
}
