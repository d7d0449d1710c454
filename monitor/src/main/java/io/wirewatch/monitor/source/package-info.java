/**
 * The sources as they stand: what is polled, how that goes, and what to do where it does not. It is
 * a projection of two compacted topics, kept in memory; lists are filtered, ordered and cut into
 * pages here. How links ended is not known here but in the archive.
 */
@NullMarked
package io.wirewatch.monitor.source;

import org.jspecify.annotations.NullMarked;
