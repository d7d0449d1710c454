package io.wirewatch.sink.bulk;

import co.elastic.clients.util.BinaryData;
import co.elastic.clients.util.ContentType;
import io.wirewatch.schemas.document.AlertDocuments;
import io.wirewatch.schemas.document.ArticleDocuments;
import io.wirewatch.schemas.document.DocumentJson;
import io.wirewatch.schemas.document.LinkDocuments;
import io.wirewatch.schemas.record.Alert;
import io.wirewatch.schemas.record.EnrichedArticle;
import io.wirewatch.schemas.record.Link;
import io.wirewatch.schemas.record.LinkOutcome;
import io.wirewatch.schemas.wire.RecordCodec;
import io.wirewatch.schemas.wire.UndecodableRecordException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * Turns a topic's records into documents, or into the reason why they are none.
 *
 * @param <T> the Avro record
 */
final class RecordDecoder<T extends SpecificRecordBase> {

  /** What the records of a topic are keyed by. */
  private enum Key {
    /** The document's id, which is then checked. */
    ID,
    /** Something that a document does not tell. */
    OTHER
  }

  private final RecordCodec<T> codec;
  private final Key key;
  private final Function<T, String> id;
  private final ToLongFunction<T> version;
  private final Function<T, ? extends Record> document;

  private RecordDecoder(
      RecordCodec<T> codec,
      Key key,
      Function<T, String> id,
      ToLongFunction<T> version,
      Function<T, ? extends Record> document) {
    this.codec = codec;
    this.key = key;
    this.id = id;
    this.version = version;
    this.document = document;
  }

  static RecordDecoder<EnrichedArticle> articles() {
    return new RecordDecoder<>(
        RecordCodec.of(EnrichedArticle.class),
        Key.ID,
        enriched -> enriched.getArticle().getId(),
        EnrichedArticle::getVersion,
        ArticleDocuments::of);
  }

  static RecordDecoder<Alert> alerts() {
    return new RecordDecoder<>(
        RecordCodec.of(Alert.class),
        Key.ID,
        Alert::getId,
        Alert::getArticleVersion,
        AlertDocuments::of);
  }

  static RecordDecoder<Link> links() {
    return new RecordDecoder<>(
        RecordCodec.of(Link.class),
        Key.OTHER,
        Link::getId,
        link -> LinkDocuments.PENDING_VERSION,
        LinkDocuments::of);
  }

  static RecordDecoder<LinkOutcome> outcomes() {
    return new RecordDecoder<>(
        RecordCodec.of(LinkOutcome.class),
        Key.ID,
        LinkOutcome::getLinkId,
        outcome -> LinkDocuments.ENDED_VERSION,
        LinkDocuments::of);
  }

  Content decode(ConsumerRecord<byte[], byte[]> record) {
    T value;
    try {
      value = codec.decode(record.value());
    } catch (UndecodableRecordException e) {
      return new Content.Rejection(e.reason().code(), String.valueOf(e.getMessage()));
    }
    String expected = id.apply(value);
    if (expected.isEmpty()) {
      return new Content.Rejection(
          "no-id", "the record has no id to be found by: send it again with one");
    }
    // Kafka clients have put records into the wrong partition or topic before (KAFKA-19012).
    byte @Nullable [] given = record.key();
    if (key == Key.ID && !Arrays.equals(given, expected.getBytes(StandardCharsets.UTF_8))) {
      return new Content.Rejection(
          "key-mismatch",
          "the record is keyed by "
              + (given == null ? "nothing" : "'" + new String(given, StandardCharsets.UTF_8) + "'")
              + " where its id is '"
              + expected
              + "': send it again under its id");
    }
    return new Content.Document(expected, version.applyAsLong(value), json(document.apply(value)));
  }

  private static BinaryData json(Record document) {
    return BinaryData.of(DocumentJson.write(document), ContentType.APPLICATION_JSON);
  }
}
