/**
 * Decides when a source is polled next. Pure functions from what is known of a source and the
 * answer to a poll to what is known afterwards; the clock and chance are passed in.
 */
@NullMarked
package io.wirewatch.ingest.schedule;

import org.jspecify.annotations.NullMarked;
