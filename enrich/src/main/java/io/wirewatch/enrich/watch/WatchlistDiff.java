package io.wirewatch.enrich.watch;

import io.wirewatch.schemas.wire.UndecodableRecordException;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecordBase;

/**
 * What to write so that the topic holds a watch list and nothing else.
 *
 * @param writes new values by key; empty for an entry to remove
 * @param result the same in numbers
 */
record WatchlistDiff(SortedMap<String, Optional<byte[]>> writes, PublishResult result) {

  /**
   * Compares values, not bytes: the same entry written by an older version is no change.
   *
   * @param topic the newest value of every key
   */
  static WatchlistDiff between(Map<String, byte[]> topic, Watchlist wanted) {
    SortedMap<String, SpecificRecordBase> entries = wanted.entries();
    SortedMap<String, Optional<byte[]>> writes = new TreeMap<>();
    int added = 0;
    int changed = 0;
    for (Map.Entry<String, SpecificRecordBase> entry : entries.entrySet()) {
      String key = entry.getKey();
      EntryKind kind = EntryKind.ofKey(key).orElseThrow();
      byte[] present = topic.get(key);
      if (present != null && holds(kind, present, entry.getValue())) {
        continue;
      }
      writes.put(key, Optional.of(kind.encode(entry.getValue())));
      if (present == null) {
        added++;
      } else {
        changed++;
      }
    }
    int removed = 0;
    for (String key : topic.keySet()) {
      if (!entries.containsKey(key)) {
        writes.put(key, Optional.empty());
        removed++;
      }
    }
    int unchanged = entries.size() - added - changed;
    return new WatchlistDiff(writes, new PublishResult(added, changed, removed, unchanged));
  }

  private static boolean holds(EntryKind kind, byte[] bytes, SpecificRecordBase entry) {
    try {
      return kind.decode(bytes).equals(entry);
    } catch (UndecodableRecordException e) {
      return false; // Whatever it is, it is replaced.
    }
  }
}
