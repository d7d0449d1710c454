package io.wirewatch.ingest.schedule;

/**
 * How a source is to be polled.
 *
 * @param url address to ask: the source's own, or where it has moved to
 * @param conditional whether validators are to be sent; false when there are none, when they are
 *     not trusted, or when this poll is an audit
 */
public record PollPlan(String url, boolean conditional) {}
