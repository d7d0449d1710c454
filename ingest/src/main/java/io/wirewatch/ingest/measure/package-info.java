/**
 * Measures extractors on saved pages: the pages are read into memory once, so that neither disk nor
 * charset counts, and the rate at which work goes through them is taken by the CPU time of one
 * thread.
 *
 * <p>Rates are comparable only within one run, which is why {@link
 * io.wirewatch.ingest.measure.CpuRates} takes all of them together, in turn on each page. The
 * collector's own threads are not in them.
 */
@NullMarked
package io.wirewatch.ingest.measure;

import org.jspecify.annotations.NullMarked;
