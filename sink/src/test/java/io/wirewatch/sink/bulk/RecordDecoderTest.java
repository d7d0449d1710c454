package io.wirewatch.sink.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.schemas.document.AlertDocument;
import io.wirewatch.schemas.document.AlertDocuments;
import io.wirewatch.schemas.document.ArticleDocument;
import io.wirewatch.schemas.document.ArticleDocuments;
import io.wirewatch.schemas.document.DocumentJson;
import io.wirewatch.schemas.document.LinkDocument;
import io.wirewatch.schemas.document.LinkDocuments;
import io.wirewatch.schemas.record.LinkStatus;
import io.wirewatch.sink.Samples;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class RecordDecoderTest {

  private static final byte[] KEY = key(Samples.articleId("talks"));

  @Test
  void turnsAnArticleIntoItsDocument() throws IOException {
    Content.Document document =
        (Content.Document)
            RecordDecoder.articles().decode(record(KEY, Samples.articleBytes("talks", 1001)));

    assertThat(document.id()).isEqualTo(Samples.articleId("talks"));
    assertThat(document.version()).isEqualTo(1001);
    assertThat(read(document, ArticleDocument.class))
        .isEqualTo(ArticleDocuments.of(Samples.article("talks", 1001)));
  }

  @Test
  void turnsAnAlertIntoItsDocument() throws IOException {
    Content.Document document =
        (Content.Document)
            RecordDecoder.alerts()
                .decode(record(key(Samples.alertId("a")), Samples.alertBytes("a", 2001)));

    assertThat(document.id()).isEqualTo(Samples.alertId("a"));
    assertThat(document.version()).isEqualTo(2001);
    assertThat(read(document, AlertDocument.class))
        .isEqualTo(AlertDocuments.of(Samples.alert("a", 2001)));
  }

  @Test
  void turnsALinkIntoAPendingDocumentWhateverItsKey() throws IOException {
    Content.Document document =
        (Content.Document)
            RecordDecoder.links().decode(record(key("news.example"), Samples.linkBytes("l1")));

    assertThat(document.id()).isEqualTo("l1");
    assertThat(document.version()).isEqualTo(1);
    assertThat(read(document, LinkDocument.class)).isEqualTo(LinkDocuments.of(Samples.link("l1")));
  }

  @Test
  void turnsAnOutcomeIntoTheDocumentOfItsLink() throws IOException {
    Content.Document document =
        (Content.Document)
            RecordDecoder.outcomes()
                .decode(record(key("l1"), Samples.outcomeBytes("l1", LinkStatus.DUPLICATE)));

    assertThat(document.id()).isEqualTo("l1");
    assertThat(document.version()).isEqualTo(2);
    assertThat(read(document, LinkDocument.class))
        .isEqualTo(LinkDocuments.of(Samples.outcome("l1", LinkStatus.DUPLICATE)));
  }

  @Test
  void rejectsALinkWithoutAnId() {
    assertThat(RecordDecoder.links().decode(record(key("news.example"), Samples.linkBytes(""))))
        .isInstanceOfSatisfying(
            Content.Rejection.class, r -> assertThat(r.reason()).isEqualTo("no-id"));
  }

  @Test
  void rejectsAnOutcomeUnderAnotherKey() {
    byte[] value = Samples.outcomeBytes("l1", LinkStatus.ARTICLE);

    assertThat(RecordDecoder.outcomes().decode(record(key("l2"), value)))
        .isInstanceOfSatisfying(
            Content.Rejection.class, r -> assertThat(r.reason()).isEqualTo("key-mismatch"));
  }

  @Test
  void rejectsWhatIsNotAvro() {
    assertThat(reason(KEY, key("{}"))).isEqualTo("not-avro");
  }

  @Test
  void rejectsARecordWithoutValue() {
    assertThat(reason(KEY, null)).isEqualTo("null-value");
  }

  @Test
  void rejectsTheRecordOfAnotherTopic() {
    assertThat(reason(KEY, Samples.alertBytes("a", 1))).isEqualTo("unknown-schema");
  }

  @Test
  void rejectsARecordUnderAnotherKeyOrNone() {
    byte[] value = Samples.articleBytes("talks", 1);

    assertThat(reason(key("other"), value)).isEqualTo("key-mismatch");
    assertThat(reason(null, value)).isEqualTo("key-mismatch");
  }

  private static String reason(byte[] key, byte[] value) {
    return ((Content.Rejection) RecordDecoder.articles().decode(record(key, value))).reason();
  }

  private static ConsumerRecord<byte[], byte[]> record(byte[] key, byte[] value) {
    return new ConsumerRecord<>("topic", 0, 0, key, value);
  }

  private static byte[] key(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static <T extends Record> T read(Content.Document document, Class<T> type)
      throws IOException {
    return DocumentJson.read(document.json().asInputStream().readAllBytes(), type);
  }
}
