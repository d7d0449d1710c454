/**
 * The watch list as it stands: who is watched, by which rules, and which alerts are silenced. It is
 * a projection of a compacted topic, kept in memory.
 */
@NullMarked
package io.wirewatch.monitor.watch;

import org.jspecify.annotations.NullMarked;
