package io.wirewatch.enrich.watch;

import io.wirewatch.schemas.record.Alert;
import java.time.Duration;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * Lets every alert pass once. An id is forgotten when it has not come up for the retention, by the
 * wall clock: a window store would forget by the time of the news, so that one article from the
 * future makes a replay of old news alert anew.
 */
public final class AlertDeduplicator implements Processor<String, Alert, String, Alert> {

  private static final Duration LONGEST_SWEEP_INTERVAL = Duration.ofHours(1);

  private final String storeName;
  private final Duration retention;

  @SuppressWarnings("NullAway.Init") // Kafka calls init() before anything else.
  private ProcessorContext<String, Alert> context;

  @SuppressWarnings("NullAway.Init") // as above
  private KeyValueStore<String, AlertSeen> seen;

  /**
   * @param storeName name of the store that {@link #store} builds
   * @param retention how long an id is kept after it came up last
   */
  public AlertDeduplicator(String storeName, Duration retention) {
    this.storeName = storeName;
    this.retention = retention;
  }

  /** Returns the builder of the store of ids. */
  public static StoreBuilder<?> store(String name) {
    return Stores.keyValueStoreBuilder(
        Stores.persistentKeyValueStore(name), Serdes.String(), AlertSeen.serde());
  }

  @Override
  public void init(ProcessorContext<String, Alert> processorContext) {
    context = processorContext;
    seen = processorContext.getStateStore(storeName);
    Duration interval =
        retention.compareTo(LONGEST_SWEEP_INTERVAL) < 0 ? retention : LONGEST_SWEEP_INTERVAL;
    processorContext.schedule(interval, PunctuationType.WALL_CLOCK_TIME, this::forget);
  }

  @Override
  public void process(Record<String, Alert> alert) {
    long now = context.currentSystemTimeMs();
    AlertSeen before = seen.get(alert.key());
    seen.put(alert.key(), new AlertSeen(before == null ? now : before.first(), now));
    if (before == null) {
      context.forward(alert);
    }
  }

  private void forget(long now) {
    long oldest = now - retention.toMillis();
    try (KeyValueIterator<String, AlertSeen> all = seen.all()) {
      while (all.hasNext()) {
        KeyValue<String, AlertSeen> entry = all.next();
        if (entry.value.last() < oldest) {
          seen.delete(entry.key);
        }
      }
    }
  }
}
