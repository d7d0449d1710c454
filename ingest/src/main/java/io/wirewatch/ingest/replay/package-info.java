/**
 * Documents that are replayed from files rather than fetched: a corpus with a manifest, a folder, a
 * few files, a web archive, or an inbox that is watched. Every document ends as an article, as a
 * duplicate or as a dead letter, and the report says which; a document that only Kafka's absence
 * keeps from that fails the run.
 *
 * <p>A file may hold any number of documents. A {@link io.wirewatch.ingest.replay.FileFormat} hands
 * them over one by one, so that memory does not grow with the file.
 */
@NullMarked
package io.wirewatch.ingest.replay;

import org.jspecify.annotations.NullMarked;
