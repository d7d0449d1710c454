package io.wirewatch.ingest.world;

import java.time.Instant;
import java.util.Optional;

/**
 * An item as a feed shows it.
 *
 * @param id its guid; empty where the feed gives none
 * @param html the whole text; empty where the feed gives the summary alone
 * @param updated time of last change; empty where the feed gives none
 */
record Entry(
    Optional<String> id,
    String title,
    String url,
    String summary,
    Optional<String> html,
    String author,
    String section,
    Instant published,
    Optional<Instant> updated) {}
