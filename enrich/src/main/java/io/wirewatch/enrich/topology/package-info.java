/**
 * The Kafka Streams graph of enrichment and what runs at its edges: decoding, dead letters and the
 * watch list's global store. What the stages in between compute is in the other packages.
 */
@NullMarked
package io.wirewatch.enrich.topology;

import org.jspecify.annotations.NullMarked;
