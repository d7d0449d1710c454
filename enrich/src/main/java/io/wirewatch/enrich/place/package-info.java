/**
 * Where an article takes place: the place of its dateline, and the countries that it has to do
 * with, by everything in it that points to one. {@link io.wirewatch.enrich.place.Places} reads both
 * from the mentions; {@link io.wirewatch.enrich.place.Dateline} takes the head of a story apart.
 */
@NullMarked
package io.wirewatch.enrich.place;

import org.jspecify.annotations.NullMarked;
