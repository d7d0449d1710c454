package io.wirewatch.enrich.topology;

import io.wirewatch.enrich.watch.WatchlistView;
import io.wirewatch.schemas.record.Alert;
import io.wirewatch.schemas.record.EnrichedArticle;
import io.wirewatch.schemas.wire.RecordCodec;
import java.util.List;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;

/** Raises the alerts of the watch list's rules. Repeated ones are held back further down. */
final class WatchProcessor implements Processor<String, EnrichedArticle, String, Object> {

  private final WatchlistView watchlist;
  private final RecordCodec<EnrichedArticle> codec = RecordCodec.of(EnrichedArticle.class);

  @SuppressWarnings("NullAway.Init") // Kafka calls init() before anything else.
  private ProcessorContext<String, Object> context;

  @SuppressWarnings("NullAway.Init") // as above
  private ReadOnlyKeyValueStore<String, byte[]> entries;

  WatchProcessor(WatchlistView watchlist) {
    this.watchlist = watchlist;
  }

  @Override
  public void init(ProcessorContext<String, Object> processorContext) {
    context = processorContext;
    entries = GlobalEntries.of(processorContext);
  }

  @Override
  public void process(Record<String, EnrichedArticle> enriched) {
    List<Alert> alerts;
    try {
      alerts = watchlist.current(entries).rules().evaluate(enriched.value());
    } catch (RuntimeException | StackOverflowError e) {
      DeadLetters.forward(
          context,
          enriched,
          "watch-failed",
          "the rules failed, which is a fault in this program: report it (" + e + ")",
          codec.encode(enriched.value()));
      return;
    }
    for (Alert alert : alerts) {
      context.forward(new Record<>(alert.getId(), alert, enriched.timestamp()), Names.DEDUPLICATE);
    }
  }
}
