/**
 * The stage that turns sources into articles. Documents come in as bytes, whatever their origin,
 * and leave as {@code Article} records; what cannot be read leaves as a dead letter, so that every
 * document ends in one of the two.
 */
@NullMarked
package io.wirewatch.ingest;

import org.jspecify.annotations.NullMarked;
