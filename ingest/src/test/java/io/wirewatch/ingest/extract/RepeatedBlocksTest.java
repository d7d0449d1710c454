package io.wirewatch.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.ingest.page.ExtractionHints;
import io.wirewatch.ingest.page.FeedFacts;
import io.wirewatch.ingest.page.WebPage;
import io.wirewatch.ingest.site.Fingerprint;
import io.wirewatch.ingest.site.PageTrace;
import io.wirewatch.ingest.site.SiteView;
import io.wirewatch.schemas.record.Block;
import io.wirewatch.schemas.record.Zone;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RepeatedBlocksTest {

  private static final String BOX =
      "Would you like the news of the harbour on your desk? Write to us.";
  private static final String CELL = "Ships in harbour";
  private static final List<String> STORY =
      List.of(
          "The ferry to Port Alder sailed again on Monday, after three weeks in which nobody could cross.",
          "Its captain said that the new engine was quieter than the old one, and that she was glad of it.",
          "Those who had waited at the quay since dawn were given coffee, and most of them went aboard.");

  private final ArticleExtractor extractor = new ArticleExtractor((url, canonical, og) -> url);

  /** Ten pages, each of which has the same lines. */
  private record AlikePages(Set<Long> lines) implements SiteView {

    @Override
    public int pages() {
      return 10;
    }

    @Override
    public int sightings(long fingerprint) {
      return lines.contains(fingerprint) ? 10 : 0;
    }

    @Override
    public int kept(long fingerprint) {
      return sightings(fingerprint);
    }
  }

  @Test
  void whatTheSiteRepeatsIsBoilerplate() {
    Reading.Read read = read(site(BOX));

    assertThat(zone(read, BOX)).isEqualTo(Zone.BOILERPLATE);
    assertThat(STORY).allSatisfy(line -> assertThat(zone(read, line)).isEqualTo(Zone.BODY));
  }

  @Test
  void thePageItselfIsTheSameWithAndWithoutItsSite() {
    Reading.Read alone = read(SiteView.NONE);
    Reading.Read informed = read(site(BOX));

    assertThat(alone.pageHash()).isEqualTo(alone.article().getContentHash());
    assertThat(informed.pageHash()).isEqualTo(alone.pageHash());
    assertThat(informed.article().getContentHash()).isNotEqualTo(alone.pageHash());
    assertThat(keptOf(informed.trace(), BOX)).as("what the page alone tells").isTrue();
  }

  @Test
  void cellsOfTablesStay() {
    Reading.Read read = read(site(CELL, BOX));

    assertThat(zone(read, CELL)).isEqualTo(Zone.TABLE);
  }

  @Test
  void anArticleThatIsRepeatedAsAWholeKeepsHalfOfItsWords() {
    String[] all = Stream.concat(STORY.stream(), Stream.of(BOX)).toArray(String[]::new);
    Reading.Read read = read(site(all));

    assertThat(zone(read, BOX)).as("the last goes first").isEqualTo(Zone.BOILERPLATE);
    assertThat(zone(read, STORY.get(0))).isEqualTo(Zone.BODY);
    assertThat(zone(read, STORY.get(1))).isEqualTo(Zone.BODY);
  }

  private static SiteView site(String... lines) {
    return new AlikePages(Stream.of(lines).map(Fingerprint::of).collect(Collectors.toSet()));
  }

  private Reading.Read read(SiteView site) {
    String story = STORY.stream().collect(Collectors.joining("</p><p>", "<p>", "</p>"));
    String html =
        "<html><head><title>Ferry sails</title></head><body><article><h1>Ferry sails</h1>%s<table><tr><td>%s</td><td>12</td></tr></table><p>%s</p></article></body></html>"
            .formatted(story, CELL, BOX);
    Reading reading =
        extractor.extract(
            new WebPage(
                "https://harbour-post.example/ferry",
                html,
                FeedFacts.NONE,
                ExtractionHints.NONE,
                Instant.parse("2026-03-02T12:00:00Z"),
                null,
                List.of()),
            site);
    return (Reading.Read) reading;
  }

  private static Zone zone(Reading.Read read, String text) {
    return read.article().getBlocks().stream()
        .filter(block -> block.getText().equals(text))
        .map(Block::getZone)
        .findFirst()
        .orElseThrow();
  }

  private static boolean keptOf(PageTrace trace, String text) {
    for (int line = 0; line < trace.lines(); line++) {
      if (trace.fingerprint(line) == Fingerprint.of(text)) {
        return trace.kept(line);
      }
    }
    throw new AssertionError("no such line: " + text);
  }
}
