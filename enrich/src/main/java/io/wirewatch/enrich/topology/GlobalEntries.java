package io.wirewatch.enrich.topology;

import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * The global store of the watch list's entries, as bytes: the topic is the truth, the store holds
 * what is in it, good or bad. In memory, for it is small and filled from the topic at every start.
 */
final class GlobalEntries {

  private GlobalEntries() {}

  static StoreBuilder<KeyValueStore<String, byte[]>> store() {
    return Stores.keyValueStoreBuilder(
            Stores.inMemoryKeyValueStore(Names.WATCHLIST_STORE),
            Serdes.String(),
            Serdes.ByteArray())
        .withLoggingDisabled();
  }

  static ReadOnlyKeyValueStore<String, byte[]> of(ProcessingContext context) {
    return context.getStateStore(Names.WATCHLIST_STORE);
  }
}
