/**
 * Fetches from servers that nobody vouches for. Every address is checked when the connection is
 * made, every answer is bounded in time, size and ratio, and what comes back is a value: {@link
 * io.wirewatch.ingest.fetch.FetchResult}.
 */
@NullMarked
package io.wirewatch.ingest.fetch;

import org.jspecify.annotations.NullMarked;
