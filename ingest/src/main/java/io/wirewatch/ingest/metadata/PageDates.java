package io.wirewatch.ingest.metadata;

import org.jspecify.annotations.Nullable;

/**
 * When a page was published and last changed.
 *
 * @param published null when nothing tells
 * @param modified null when the page does not say
 */
public record PageDates(@Nullable PageDate published, @Nullable PageDate modified) {}
