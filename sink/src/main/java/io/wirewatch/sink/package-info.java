/**
 * The stage that takes enriched articles and alerts from Kafka into Elasticsearch. Start at {@link
 * io.wirewatch.sink.SinkStage}; how nothing is lost on the way is told in {@link
 * io.wirewatch.sink.bulk}.
 */
@NullMarked
package io.wirewatch.sink;

import org.jspecify.annotations.NullMarked;
