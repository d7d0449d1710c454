package io.wirewatch.ingest.websub;

/**
 * A source that a hub tells us of.
 *
 * @param sourceUrl the source
 * @param topic the feed's address at the hub
 */
public record Subscription(String sourceUrl, String topic) {}
