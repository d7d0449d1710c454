/**
 * What was fetched, kept as web archives (WARC 1.1, ISO 28500), so that any day can be replayed
 * through newer code. Optional: a full disk ends the archive, never ingestion.
 */
@NullMarked
package io.wirewatch.ingest.archive;

import org.jspecify.annotations.NullMarked;
