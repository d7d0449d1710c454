/**
 * Addresses on the web: read as browsers read them, normalised, and reduced to the domain that a
 * publisher registered.
 */
@NullMarked
package io.wirewatch.ingest.url;

import org.jspecify.annotations.NullMarked;
