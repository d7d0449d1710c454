/**
 * The state of the sources for Prometheus. Every number is worked out when it is asked for, from
 * what the pages show too; so there is no registry that has to follow sources as they come and go.
 */
@NullMarked
package io.wirewatch.monitor.metrics;

import org.jspecify.annotations.NullMarked;
