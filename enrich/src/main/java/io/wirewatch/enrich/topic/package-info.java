/**
 * What an article is about: concepts of IPTC Media Topics, and the phrases that tell it from
 * others.
 *
 * <p>The topics come from a linear model over hashed words, small enough to read every article of a
 * stream. A sentence encoder, far too slow for that, taught it when it was made: {@code
 * TopicTraining}, which is not shipped, writes the model out of examples and terms kept as readable
 * text among the test resources. English only; callers leave other languages out.
 */
@NullMarked
package io.wirewatch.enrich.topic;

import org.jspecify.annotations.NullMarked;
