package io.wirewatch.enrich.watch;

/**
 * What publishing a watch list did to the topic, in entries.
 *
 * @param added entries that were not there
 * @param changed entries that were there with another value
 * @param removed entries that the file no longer has
 * @param unchanged entries that were left alone
 */
public record PublishResult(int added, int changed, int removed, int unchanged) {}
