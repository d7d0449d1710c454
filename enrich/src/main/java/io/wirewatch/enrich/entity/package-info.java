/**
 * Mentions of actors in an article. A {@link io.wirewatch.enrich.entity.Tagger} finds them, the
 * {@link io.wirewatch.enrich.annotate.Annotator} adds up what they say about each actor.
 *
 * <p>The tagger here is a dictionary with rules of context. It prefers silence to a wrong name: a
 * bare family name counts only beside the full one, and a name within somebody else's longer name
 * never does.
 */
@NullMarked
package io.wirewatch.enrich.entity;

import org.jspecify.annotations.NullMarked;
