package io.wirewatch.monitor.query;

import java.time.LocalDate;

/**
 * The links that were discovered on one day.
 *
 * @param day the day, UTC
 * @param links where they stand now
 */
public record LinkDay(LocalDate day, LinkCounts links) {}
