package io.wirewatch.ingest.crawl;

import io.wirewatch.ingest.schedule.PollSchedule;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the engine goes by.
 *
 * @param normalise brings an address to the form that names a page; empty if it is no web address
 * @param schedule when sources are polled
 */
record Rules(Function<String, Optional<String>> normalise, PollSchedule schedule) {}
