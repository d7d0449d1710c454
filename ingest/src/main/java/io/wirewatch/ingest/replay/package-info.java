/**
 * Documents that are replayed from files rather than fetched: a corpus with a manifest, a folder, a
 * few files, or an inbox that is watched. Every document ends as an article or as a dead letter,
 * and the report says which; a document that only Kafka's absence keeps from either fails the run.
 */
@NullMarked
package io.wirewatch.ingest.replay;

import org.jspecify.annotations.NullMarked;
