/**
 * What to watch. A source list is read from OPML, YAML or CSV, kept in a compacted topic, and
 * written out again without loss; feeds are found from a site's home page and checked before they
 * are trusted.
 *
 * <p>The topic is partitioned by registrable domain, as are all topics that ingest works from: see
 * {@link io.wirewatch.ingest.source.DomainPartitioner}.
 */
@NullMarked
package io.wirewatch.ingest.source;

import org.jspecify.annotations.NullMarked;
