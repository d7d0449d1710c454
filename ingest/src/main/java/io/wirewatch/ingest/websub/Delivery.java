package io.wirewatch.ingest.websub;

import io.wirewatch.ingest.fetch.Body;
import org.jspecify.annotations.Nullable;

/**
 * What a hub delivered: the feed, or its new part.
 *
 * @param subscription what it belongs to
 * @param contentType media type as sent; null when not given
 * @param body as it came; its signature is good
 */
public record Delivery(Subscription subscription, @Nullable String contentType, Body body) {}
