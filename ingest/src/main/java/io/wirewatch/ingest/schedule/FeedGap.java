package io.wirewatch.ingest.schedule;

import java.time.Instant;

/**
 * A stretch of time in which a feed's window turned over completely, so that items may have passed
 * unseen.
 *
 * @param sourceUrl the source
 * @param from the poll before
 * @param to the poll that found the gap
 * @param estimatedMissed items that are believed lost, at least 1
 */
public record FeedGap(String sourceUrl, Instant from, Instant to, int estimatedMissed) {}
