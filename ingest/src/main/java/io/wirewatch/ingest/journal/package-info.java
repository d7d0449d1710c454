/**
 * The engine's journal in Kafka. Tables are compacted topics, read whole when a partition is
 * assigned; a batch is one transaction, fenced by the consumer group, so that of two processes that
 * both believe to own a domain only one can write.
 */
@NullMarked
package io.wirewatch.ingest.journal;

import org.jspecify.annotations.NullMarked;
