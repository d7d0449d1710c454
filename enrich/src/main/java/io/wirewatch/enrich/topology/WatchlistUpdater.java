package io.wirewatch.enrich.topology;

import io.wirewatch.enrich.watch.WatchlistView;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Copies the watch list's topic into the global store, bad entries too. It runs on the one thread
 * that all instances' watch lists hang on, so it decodes nothing; the view does.
 */
final class WatchlistUpdater implements Processor<String, byte[], Void, Void> {

  private static final Logger LOG = LoggerFactory.getLogger(WatchlistUpdater.class);

  private final WatchlistView watchlist;

  @SuppressWarnings("NullAway.Init") // Kafka calls init() before anything else.
  private KeyValueStore<String, byte[]> entries;

  WatchlistUpdater(WatchlistView watchlist) {
    this.watchlist = watchlist;
  }

  @Override
  public void init(ProcessorContext<Void, Void> context) {
    entries = context.getStateStore(Names.WATCHLIST_STORE);
  }

  @Override
  public void process(Record<String, byte[]> entry) {
    if (entry.key() == null) {
      LOG.warn("watch list record without a key ignored: publish entries under their keys");
      return;
    }
    if (entry.value() == null) {
      entries.delete(entry.key());
    } else {
      entries.put(entry.key(), entry.value());
    }
    watchlist.changed();
  }
}
