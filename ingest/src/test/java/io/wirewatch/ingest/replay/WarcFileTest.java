package io.wirewatch.ingest.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.ingest.extract.ArticleExtractor;
import io.wirewatch.ingest.extract.CanonicalUrls;
import io.wirewatch.schemas.record.Article;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTruncationReason;
import org.netpreserve.jwarc.WarcWriter;

class WarcFileTest {

  private static final Instant AT = Instant.parse("2024-05-03T09:00:00Z");

  @TempDir Path folder;

  private final RecordedSink sink = new RecordedSink();

  @Test
  void readsThePagesAndCountsTheRest() throws IOException {
    ByteArrayOutputStream warc = new ByteArrayOutputStream();
    add(warc, answer("https://h.example/a", "200 OK", "text/html; charset=utf-8", page(1)));
    add(warc, answer("https://h.example/b.png", "200 OK", "image/png", bytes("x")));
    add(warc, answer("https://h.example/c", "404 Not Found", "text/html", page(2)));
    add(warc, answer("https://h.example/copy", "200 OK", "text/html", page(1)));
    add(warc, answer("https://h.example/d", "200 OK", "application/xhtml+xml", page(3)));
    warc.write(gzipped(revisit()));

    read("day.warc.gz", warc.toByteArray());

    assertThat(sink.articles())
        .extracting(Article::getCanonicalUrl)
        .containsExactly("https://h.example/a", "https://h.example/d");
    assertThat(sink.articles()).extracting(Article::getRetrievedAt).containsOnly(AT);
    assertThat(sink.articles().get(0).getOrigin()).isEqualTo("day.warc.gz@0");
    assertThat(sink.duplicates).containsExactly(sink.articles().get(0).getId());
    assertThat(sink.skipped).containsExactly("content-type", "status-404", "revisit");
    assertThat(sink.refused()).isEmpty();
  }

  @Test
  void readsAnArchiveThatIsNotCompressed() throws IOException {
    ByteArrayOutputStream warc = new ByteArrayOutputStream();
    try (WarcWriter writer = new WarcWriter(Channels.newChannel(warc), WarcCompression.NONE)) {
      writer.write(answer("https://h.example/a", "200 OK", "text/html", page(1)).build());
    }
    read("day.warc", warc.toByteArray());
    assertThat(sink.articles()).hasSize(1);
  }

  @Test
  void undoesTheEncodingOfAPayload() throws IOException {
    ByteArrayOutputStream warc = new ByteArrayOutputStream();
    add(
        warc,
        answer(
            "https://h.example/a",
            "200 OK",
            "text/html\r\nContent-Encoding: gzip",
            gzipped(page(1))));
    add(
        warc,
        answer("https://h.example/b", "200 OK", "text/html\r\nContent-Encoding: gzip", page(2)));

    read("day.warc.gz", warc.toByteArray());

    assertThat(sink.articles()).hasSize(1);
    assertThat(sink.refused()).singleElement().asString().endsWith("unreadable");
    assertThat(sink.message(1)).contains("cannot be decoded");
  }

  @Test
  void refusesBombsAndWhatIsTooLargeOrCutOff() throws IOException {
    ByteArrayOutputStream warc = new ByteArrayOutputStream();
    add(
        warc,
        answer(
            "https://h.example/bomb",
            "200 OK",
            "text/html\r\nContent-Encoding: gzip",
            gzipped(new byte[64 * 1024 * 1024])));
    add(warc, answer("https://h.example/large", "200 OK", "text/html", new byte[17 * 1024 * 1024]));
    add(
        warc,
        answer("https://h.example/cut", "200 OK", "text/html", page(1))
            .truncated(WarcTruncationReason.TIME));
    add(warc, answer("https://h.example/a", "200 OK", "text/html", page(2)));

    read("day.warc.gz", warc.toByteArray());

    assertThat(sink.refused())
        .extracting(refused -> refused.substring(refused.indexOf(' ') + 1))
        .containsExactly("unreadable", "too-large", "unreadable");
    assertThat(sink.message(0)).contains("grows from");
    assertThat(sink.message(2)).contains("cut the page off");
    assertThat(sink.articles()).hasSize(1);
  }

  @Test
  void usesWhatStandsBeforeTheDamage() throws IOException {
    ByteArrayOutputStream warc = new ByteArrayOutputStream();
    add(warc, answer("https://h.example/a", "200 OK", "text/html", page(1)));
    add(warc, answer("https://h.example/b", "200 OK", "text/html", page(2)));

    read("cut.warc.gz", Arrays.copyOf(warc.toByteArray(), warc.size() - 40));

    assertThat(sink.articles())
        .extracting(Article::getCanonicalUrl)
        .containsExactly("https://h.example/a");
    assertThat(sink.refused()).isNotEmpty().allMatch(refused -> refused.endsWith("unreadable"));
    assertThat(sink.documents.get(sink.documents.size() - 1).reading().toString())
        .contains("after the record at byte 0");
  }

  @Test
  void refusesWhatIsNoArchive() throws IOException {
    read("notes.warc", bytes("These are my notes of the day, and no archive at all.\n"));
    assertThat(sink.refused()).singleElement().asString().endsWith("unreadable");
  }

  private void read(String name, byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve(name), bytes);
    new WarcFile(new ArticleExtractor(CanonicalUrls.declared()), new SeenPayloads())
        .read(new InputFile(file, name, null), sink);
  }

  private static void add(OutputStream warc, WarcResponse.Builder record) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (WarcWriter writer = new WarcWriter(Channels.newChannel(bytes), WarcCompression.GZIP)) {
      writer.write(record.build());
    }
    warc.write(bytes.toByteArray());
  }

  private static WarcResponse.Builder answer(
      String url, String status, String contentType, byte[] payload) throws IOException {
    ByteArrayOutputStream block = new ByteArrayOutputStream();
    block.write(
        bytes(
            "HTTP/1.1 %s\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n"
                .formatted(status, contentType, payload.length)));
    block.write(payload);
    return new WarcResponse.Builder(url)
        .date(AT)
        .body(MediaType.HTTP_RESPONSE, block.toByteArray());
  }

  private static byte[] revisit() {
    return bytes(
        """
        WARC/1.1\r
        WARC-Type: revisit\r
        WARC-Record-ID: <urn:uuid:11111111-2222-3333-4444-555555555555>\r
        WARC-Date: 2024-05-03T09:00:00Z\r
        WARC-Target-URI: https://h.example/a\r
        WARC-Profile: http://netpreserve.org/warc/1.1/revisit/identical-payload-digest\r
        Content-Type: application/http;msgtype=response\r
        Content-Length: 0\r
        \r
        \r
        \r
        """);
  }

  private static byte[] page(int number) {
    return bytes(
        "<html><body><h1>Ferry %d runs aground</h1><p>A ferry with more than 200 people aboard ran aground off the island of Tinos on Thursday, and the coast guard took all of them ashore within two hours.</p></body></html>"
            .formatted(number));
  }

  private static byte[] gzipped(byte[] bytes) throws IOException {
    ByteArrayOutputStream gzipped = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(gzipped)) {
      out.write(bytes);
    }
    return gzipped.toByteArray();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
