package io.wirewatch.enrich.topology;

import io.wirewatch.schemas.record.Article;
import io.wirewatch.schemas.wire.RecordCodec;
import io.wirewatch.schemas.wire.UndecodableRecordException;
import java.nio.charset.StandardCharsets;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Turns bytes into articles. Bytes that are none, and articles under another's key, become dead
 * letters. Headers end here: nothing downstream reads them.
 */
final class DecodeProcessor implements Processor<byte[], byte[], String, SpecificRecordBase> {

  private final RecordCodec<Article> codec = RecordCodec.of(Article.class);

  @SuppressWarnings("NullAway.Init") // Kafka calls init() before anything else.
  private ProcessorContext<String, SpecificRecordBase> context;

  @Override
  public void init(ProcessorContext<String, SpecificRecordBase> processorContext) {
    context = processorContext;
  }

  @Override
  public void process(Record<byte[], byte[]> record) {
    Article article;
    try {
      article = codec.decode(record.value());
    } catch (UndecodableRecordException e) {
      DeadLetters.forward(
          context, record, e.reason().code(), String.valueOf(e.getMessage()), record.value());
      return;
    }
    String key = record.key() == null ? null : new String(record.key(), StandardCharsets.UTF_8);
    if (!article.getId().equals(key)) {
      // Kafka could once deliver a record to another's partition (KAFKA-19012); trust the payload.
      DeadLetters.forward(
          context,
          record,
          "wrong-key",
          "article %s came under another key: ingest it again".formatted(article.getId()),
          record.value());
      return;
    }
    context.forward(new Record<>(key, article, record.timestamp()), Names.ANNOTATE);
  }
}
