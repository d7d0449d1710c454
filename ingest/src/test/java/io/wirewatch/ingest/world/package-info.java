/**
 * A web of invented publishers for tests and benchmarks: real HTTP on loopback, a virtual clock,
 * and one seed from which everything else follows. {@link io.wirewatch.ingest.world.World} serves
 * it, {@link io.wirewatch.ingest.world.Truth} knows what there is to find, and {@link
 * io.wirewatch.ingest.world.RequestLog} what was asked for.
 *
 * <p>Nothing is stored that can be derived: an article is a few bytes, and its text is written anew
 * for each request.
 */
@NullMarked
package io.wirewatch.ingest.world;

import org.jspecify.annotations.NullMarked;
