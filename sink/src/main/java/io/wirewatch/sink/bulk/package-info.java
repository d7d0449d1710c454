/**
 * From Kafka to Elasticsearch without loss and without duplicates.
 *
 * <p>One thread, the {@link io.wirewatch.sink.bulk.SinkLoop}, owns all state: it polls, collects
 * records in one {@code Lane} for each topic, settles what came back, and commits. A lane has at
 * most one request under way, on a worker thread that is handed an immutable list and hands one
 * back; so {@code poll()} never waits for Elasticsearch, and there is nothing to lock. A lane in
 * trouble holds up neither the other lanes nor the consumer's membership in its group.
 *
 * <p>A record is <em>settled</em> when Elasticsearch has it, or has something newer, or when its
 * dead letter is in Kafka. Only then may an offset pass it. Everything else is tried again, for
 * ever.
 */
@NullMarked
package io.wirewatch.sink.bulk;

import org.jspecify.annotations.NullMarked;
