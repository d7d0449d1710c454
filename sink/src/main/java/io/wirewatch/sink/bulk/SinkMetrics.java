package io.wirewatch.sink.bulk;

/**
 * What became of the records so far. Always {@code received = written + stale + deadLettered +
 * returned + inFlight}.
 *
 * @param received records taken from Kafka since the start
 * @param written documents that Elasticsearch acknowledged
 * @param stale documents of which Elasticsearch held a newer version already
 * @param deadLettered records set aside, with the dead letter acknowledged
 * @param returned records given back unsettled with their partition, for its next owner to read
 * @param inFlight records not yet settled
 */
public record SinkMetrics(
    long received, long written, long stale, long deadLettered, long returned, long inFlight) {

  /** Nothing received yet. */
  public static final SinkMetrics ZERO = new SinkMetrics(0, 0, 0, 0, 0, 0);
}
