package io.wirewatch.enrich.watch;

import java.nio.ByteBuffer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;

/**
 * When an alert was raised.
 *
 * @param first when it was sent on, in milliseconds of the wall clock
 * @param last when the same alert came up last and was held back
 */
record AlertSeen(long first, long last) {

  private static final int BYTES = 2 * Long.BYTES;

  @SuppressWarnings("NullAway") // Kafka's contract: no bytes are no value, and the other way round.
  static Serde<AlertSeen> serde() {
    return Serdes.serdeFrom(
        (topic, seen) ->
            seen == null
                ? null
                : ByteBuffer.allocate(BYTES).putLong(seen.first).putLong(seen.last).array(),
        (topic, bytes) -> {
          if (bytes == null) {
            return null;
          }
          ByteBuffer buffer = ByteBuffer.wrap(bytes);
          return new AlertSeen(buffer.getLong(), buffer.getLong());
        });
  }
}
