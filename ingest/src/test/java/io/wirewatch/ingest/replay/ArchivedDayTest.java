package io.wirewatch.ingest.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.ingest.archive.ArchiveLimits;
import io.wirewatch.ingest.archive.WarcArchive;
import io.wirewatch.ingest.charset.CharsetDetector;
import io.wirewatch.ingest.charset.Markup;
import io.wirewatch.ingest.extract.ArticleExtractor;
import io.wirewatch.ingest.extract.CanonicalUrls;
import io.wirewatch.ingest.extract.Reading;
import io.wirewatch.ingest.fetch.Body;
import io.wirewatch.ingest.fetch.FetchResult.AnswerHeaders;
import io.wirewatch.ingest.fetch.FetchResult.AnswerHeaders.Field;
import io.wirewatch.ingest.fetch.FetchResult.Fetched;
import io.wirewatch.ingest.page.ExtractionHints;
import io.wirewatch.ingest.page.FeedFacts;
import io.wirewatch.ingest.page.WebPage;
import io.wirewatch.schemas.record.Article;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A page that was archived gives the same article when it is replayed as it gave when fetched. */
class ArchivedDayTest {

  private static final String URL = "https://h.example/ferry?utm_source=feed";
  private static final String CONTENT_TYPE = "text/html; charset=windows-1253";
  private static final Instant AT = Instant.parse("2024-05-03T09:00:00Z");

  @TempDir Path folder;

  @Test
  void givesTheSameArticleAgain() {
    byte[] html =
        "<html><head><link rel=canonical href='https://h.example/ferry'></head><body><h1>Ferry runs aground</h1><p>Το πλοίο προσάραξε την Πέμπτη έξω από την Τήνο και το λιμενικό αποβίβασε όλους τους επιβάτες μέσα σε δύο ώρες, ενώ τρία ρυμουλκά έπλεαν ήδη προς το σημείο από τη Σύρο.</p></body></html>"
            .getBytes(Charset.forName("windows-1253"));
    Fetched answer =
        new Fetched(
            URL,
            new AnswerHeaders(
                200,
                List.of(
                    new Field("Content-Type", CONTENT_TYPE),
                    new Field("Content-Encoding", "br"),
                    new Field("Content-Length", "17"),
                    new Field("Transfer-Encoding", "chunked"))),
            new Body(html),
            Duration.ofMillis(5),
            List.of());
    try (WarcArchive archive =
        new WarcArchive(folder, ArchiveLimits.DEFAULT, InstantSource.fixed(AT))) {
      archive.start();
      archive.record(URL, AT, answer);
    }
    RecordedSink sink = new RecordedSink();
    DocumentLoader loader =
        new DocumentLoader(CanonicalUrls.declared(), InstantSource.fixed(AT), new SeenPayloads());
    Corpus.files(List.of(folder)).forEach(file -> loader.load(file, sink));

    Article fetched = extract(html);
    assertThat(sink.articles()).hasSize(1);
    Article replayed = sink.articles().get(0);
    assertThat(replayed.getId()).isEqualTo(fetched.getId());
    assertThat(replayed.getContentHash()).isEqualTo(fetched.getContentHash());
    assertThat(replayed.getBlocks()).isEqualTo(fetched.getBlocks());
    assertThat(replayed.getRetrievedAt()).isEqualTo(AT);
    assertThat(replayed.getBlocks().get(1).getText()).contains("προσάραξε");
  }

  private static Article extract(byte[] html) {
    Reading reading =
        new ArticleExtractor(CanonicalUrls.declared())
            .extract(
                new WebPage(
                    URL,
                    CharsetDetector.decode(html, CONTENT_TYPE, Markup.HTML).text(),
                    FeedFacts.NONE,
                    ExtractionHints.NONE,
                    AT,
                    null,
                    List.of()));
    return ((Reading.Read) reading).article();
  }
}
