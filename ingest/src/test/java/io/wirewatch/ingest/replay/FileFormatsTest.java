package io.wirewatch.ingest.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.ingest.extract.CanonicalUrls;
import io.wirewatch.schemas.record.Article;
import io.wirewatch.schemas.record.DateSource;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages and JSON Lines in files. */
class FileFormatsTest {

  private static final String STORY =
      "A ferry with more than 200 people aboard ran aground off the island of Tinos on Thursday, and"
          + " the coast guard took all of them ashore within two hours.";

  @TempDir Path folder;

  private final RecordedSink sink = new RecordedSink();

  @Test
  void takesTheAddressOfAPageFromAListBesideItOrAboveIt() throws IOException {
    write("urls.tsv", "a\thttps://h.example/a\nb.html\thttps://h.example/b\nbroken line\n");
    write("html/a.html", page(""));
    write("html/b.html", page(""));
    write("html/c.html", page("<link rel=canonical href='https://h.example/c'>"));
    write("html/d.html", page(""));

    load();

    assertThat(sink.articles())
        .extracting(Article::getCanonicalUrl)
        .startsWith("https://h.example/a", "https://h.example/b", "https://h.example/c")
        .last()
        .asString()
        .startsWith("capture:sha-");
    assertThat(sink.articles()).extracting(Article::getOrigin).contains("html/a.html");
  }

  @Test
  void takesWhatTheManifestSaysOfAPage() throws IOException {
    write(
        "manifest.yaml",
        "documents:\n- {file: a.html, id: a, publisher: Harbour Times, url: 'https://h.example/a', retrieved: '2024-05-03T09:00:00Z', language: el}\n");
    Files.createDirectories(folder.resolve("corpus"));
    Files.write(
        folder.resolve("corpus/a.html"),
        page("<meta charset=iso-8859-7>")
            .replace("Tinos", "Τήνος")
            .getBytes(Charset.forName("ISO-8859-7")));

    load();

    Article article = sink.articles().get(0);
    assertThat(article.getPublisher()).isEqualTo("Harbour Times");
    assertThat(article.getRetrievedAt()).isEqualTo("2024-05-03T09:00:00Z");
    assertThat(article.getLanguage()).isEqualTo("el");
    assertThat(article.getBlocks().get(1).getText()).contains("Τήνος");
  }

  @Test
  void readsAnArticleALineAndPointsAtBrokenOnes() throws IOException {
    write(
        "day.jsonl",
        String.join(
            "\n",
            "{\"url\":\"https://h.example/a\",\"title\":\"Ferry runs aground\",\"text\":\""
                + STORY
                + "\",\"published\":\"2024-05-02T18:30:00+03:00\",\"authors\":[\"Jane Doe\"],\"publisher\":\"Harbour Times\",\"language\":\"en\",\"retrieved\":\"2024-05-03T09:00:00Z\",\"more\":1}",
            "{\"url\":",
            "",
            "[]",
            "{\"url\":\"https://h.example/b\",\"title\":\"Ferry\"}",
            "{\"body\":\"" + STORY + "\",\"published\":\"Thursday\"}",
            "{\"url\":\"https://h.example/c\",\"html\":\"<h1>Ferry runs aground</h1><p>"
                + STORY
                + "</p>\",\"published\":\"2024-05-02\"}"));

    load();

    assertThat(sink.refused())
        .containsExactly(
            "day.jsonl:2 unreadable",
            "day.jsonl:4 unreadable",
            "day.jsonl:5 unreadable",
            "day.jsonl:6 unreadable");
    assertThat(sink.message(1)).contains("not JSON");
    assertThat(sink.message(4)).contains("Thursday");
    Article text = sink.articles().get(0);
    assertThat(text.getCanonicalUrl()).isEqualTo("https://h.example/a");
    assertThat(text.getTitle()).isEqualTo("Ferry runs aground");
    assertThat(text.getAuthors()).containsExactly("Jane Doe");
    assertThat(text.getPublished().getAt()).isEqualTo("2024-05-02T15:30:00Z");
    assertThat(text.getPublished().getSource()).isEqualTo(DateSource.MANIFEST);
    assertThat(text.getRetrievedAt()).isEqualTo("2024-05-03T09:00:00Z");
    Article html = sink.articles().get(1);
    assertThat(html.getOrigin()).isEqualTo("day.jsonl:7");
    assertThat(html.getPublished().getAt()).isEqualTo("2024-05-02T00:00:00Z");
  }

  @Test
  void readsPastALineThatIsTooLong() throws IOException {
    write(
        "day.ndjson",
        "{\"text\":\"" + "x".repeat(10 * 1024 * 1024) + "\"}\n{\"text\":\"" + STORY + "\"}");

    load();

    assertThat(sink.refused()).containsExactly("day.ndjson:1 too-large");
    assertThat(sink.articles()).hasSize(1);
    assertThat(sink.documents.get(1).position())
        .isGreaterThanOrEqualTo(Files.size(folder.resolve("day.ndjson")));
  }

  private void load() {
    DocumentLoader loader =
        new DocumentLoader(
            CanonicalUrls.declared(),
            InstantSource.fixed(Instant.parse("2026-01-02T03:04:05Z")),
            new SeenPayloads());
    Corpus.files(List.of(folder)).forEach(file -> loader.load(file, sink));
  }

  private static String page(String head) {
    return "<html><head>"
        + head
        + "</head><body><h1>Ferry runs aground</h1><p>"
        + STORY
        + "</p></body></html>";
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
