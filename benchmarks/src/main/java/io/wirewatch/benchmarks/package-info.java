/**
 * Our article extractor beside those of others, on the same pages, in the same process.
 *
 * <p>{@link io.wirewatch.benchmarks.ExtractorComparison} writes what each extractor makes of a set
 * of pages, for a scorer, and prints how fast it is; {@link
 * io.wirewatch.benchmarks.ExtractionBenchmark} takes our own time and memory apart.
 */
@NullMarked
package io.wirewatch.benchmarks;

import org.jspecify.annotations.NullMarked;
