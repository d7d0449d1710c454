/**
 * The engine of continuous monitoring. A {@link io.wirewatch.ingest.crawl.Journal} hands it
 * sources, links and the tables of the domains that this process owns; it polls feeds and fetches
 * pages, one request a domain at a time, and gives back batches that are committed as a whole.
 *
 * <p>All state is confined to the thread that calls {@link io.wirewatch.ingest.crawl.Engine#turn};
 * workers get a task and return a value. Nothing here reads a clock of its own, so that a week can
 * be run in minutes.
 */
@NullMarked
package io.wirewatch.ingest.crawl;

import org.jspecify.annotations.NullMarked;
