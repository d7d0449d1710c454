package io.wirewatch.monitor.query;

/**
 * How often a value occurs.
 *
 * @param value the value
 * @param count number of documents that have it
 */
public record Tally(String value, long count) {}
