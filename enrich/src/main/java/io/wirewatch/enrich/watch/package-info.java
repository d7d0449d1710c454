/**
 * The watch list: whom to watch and when to raise an alert. An operator writes it in one YAML file,
 * {@link io.wirewatch.enrich.watch.WatchlistTopic} brings the topic in line with the file, the
 * Streams application reads the topic, and {@link io.wirewatch.enrich.watch.RuleEvaluator} turns an
 * enriched article into alerts: the same pure function for live news, replays and trials.
 */
@NullMarked
package io.wirewatch.enrich.watch;

import org.jspecify.annotations.NullMarked;
