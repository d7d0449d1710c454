/**
 * The actors that enrichment knows and what they are called: those of the watch list over a shipped
 * registry of countries, capitals, places and organisations. {@link
 * io.wirewatch.enrich.actor.ActorIndex} joins the two and finds names in a text in one pass; what a
 * name means in its context is decided in {@code entity}.
 */
@NullMarked
package io.wirewatch.enrich.actor;

import org.jspecify.annotations.NullMarked;
