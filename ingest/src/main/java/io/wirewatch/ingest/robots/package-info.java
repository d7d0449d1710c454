/**
 * What sites ask of robots (RFC 9309). Rules are kept for a day for each origin; a site that cannot
 * be asked is left alone until it can, for there is no telling what it would have said.
 */
@NullMarked
package io.wirewatch.ingest.robots;

import org.jspecify.annotations.NullMarked;
