package io.wirewatch.sink.bulk;

import co.elastic.clients.util.BinaryData;
import co.elastic.clients.util.ContentType;
import io.wirewatch.schemas.document.AlertDocuments;
import io.wirewatch.schemas.document.ArticleDocuments;
import io.wirewatch.schemas.document.DocumentJson;
import io.wirewatch.schemas.record.Alert;
import io.wirewatch.schemas.record.EnrichedArticle;
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

  private final RecordCodec<T> codec;
  private final Function<T, String> id;
  private final ToLongFunction<T> version;
  private final Function<T, ? extends Record> document;

  private RecordDecoder(
      RecordCodec<T> codec,
      Function<T, String> id,
      ToLongFunction<T> version,
      Function<T, ? extends Record> document) {
    this.codec = codec;
    this.id = id;
    this.version = version;
    this.document = document;
  }

  static RecordDecoder<EnrichedArticle> articles() {
    return new RecordDecoder<>(
        RecordCodec.of(EnrichedArticle.class),
        enriched -> enriched.getArticle().getId(),
        EnrichedArticle::getVersion,
        ArticleDocuments::of);
  }

  static RecordDecoder<Alert> alerts() {
    return new RecordDecoder<>(
        RecordCodec.of(Alert.class), Alert::getId, Alert::getArticleVersion, AlertDocuments::of);
  }

  Content decode(ConsumerRecord<byte[], byte[]> record) {
    T value;
    try {
      value = codec.decode(record.value());
    } catch (UndecodableRecordException e) {
      return new Content.Rejection(e.reason().code(), String.valueOf(e.getMessage()));
    }
    // Kafka clients have put records into the wrong partition or topic before (KAFKA-19012).
    String expected = id.apply(value);
    byte @Nullable [] key = record.key();
    if (key == null || !Arrays.equals(key, expected.getBytes(StandardCharsets.UTF_8))) {
      return new Content.Rejection(
          "key-mismatch",
          "the record is keyed by "
              + (key == null ? "nothing" : "'" + new String(key, StandardCharsets.UTF_8) + "'")
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
