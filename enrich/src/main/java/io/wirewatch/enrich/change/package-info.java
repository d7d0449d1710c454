/**
 * What a revision of an article changed against the one before it: words, and actors named. Pure
 * functions of the two revisions, with a bound on time and on the size of what they return, and the
 * same result on every machine; where the revisions come from is for others to know.
 */
@NullMarked
package io.wirewatch.enrich.change;

import org.jspecify.annotations.NullMarked;
