package io.wirewatch.sink.bulk;

import co.elastic.clients.util.BinaryData;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Items without a story. */
final class ItemFixture {

  private ItemFixture() {}

  static Content.Document document(String id, long version, String json) {
    return new Content.Document(
        id, version, BinaryData.of(json.getBytes(StandardCharsets.UTF_8), "application/json"));
  }

  /** An item whose document has so many bytes; its record has none. */
  static Item item(long offset, int bytes) {
    return item(new OffsetTracker(), offset, bytes);
  }

  static Item item(OffsetTracker tracker, long offset, int bytes) {
    return Item.first(
        new ConsumerRecord<>("topic", 0, offset, null, null),
        tracker,
        document("id-" + offset, 1, " ".repeat(bytes)));
  }
}
