/**
 * Enrichment: articles in; articles with their actors, and alerts on the watched ones, out. One
 * Kafka Streams application, exactly once from topic to topic.
 */
@NullMarked
package io.wirewatch.enrich;

import org.jspecify.annotations.NullMarked;
