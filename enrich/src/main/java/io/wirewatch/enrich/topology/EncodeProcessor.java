package io.wirewatch.enrich.topology;

import io.wirewatch.schemas.record.EnrichedArticle;
import io.wirewatch.schemas.wire.RecordCodec;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Turns enriched articles into bytes. One that has grown beyond what a topic takes becomes a dead
 * letter here, where its place is known; left to the producer it would stop the stream.
 */
final class EncodeProcessor implements Processor<String, EnrichedArticle, String, Object> {

  private final RecordCodec<EnrichedArticle> codec = RecordCodec.of(EnrichedArticle.class);
  private final int mostBytes;

  @SuppressWarnings("NullAway.Init") // Kafka calls init() before anything else.
  private ProcessorContext<String, Object> context;

  EncodeProcessor(int mostBytes) {
    this.mostBytes = mostBytes;
  }

  @Override
  public void init(ProcessorContext<String, Object> processorContext) {
    context = processorContext;
  }

  @Override
  public void process(Record<String, EnrichedArticle> enriched) {
    byte[] bytes = codec.encode(enriched.value());
    if (bytes.length > mostBytes) {
      DeadLetters.forward(
          context,
          enriched,
          "too-large",
          "%d bytes with its mentions, where a topic takes %d".formatted(bytes.length, mostBytes),
          bytes);
      return;
    }
    context.forward(enriched.withValue(bytes), Names.ENRICHED);
  }
}
