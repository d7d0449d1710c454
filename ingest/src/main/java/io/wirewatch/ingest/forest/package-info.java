/**
 * A learned judgement as an ensemble of regression trees, whose sum is the log-odds of "yes" for
 * one row of numbers. {@link io.wirewatch.ingest.forest.Forest} is all that a user sees: it is read
 * from a small resource, which names the features it was trained on, and scores a row in about a
 * microsecond. The trainer that writes the resource stands among the test sources, since no running
 * program trains anything.
 *
 * <p>One tree is a {@code Node} with its branches; {@code PackedTrees} is the same in the layout
 * that a processor likes, and {@code ForestFile} the same as bytes.
 */
@NullMarked
package io.wirewatch.ingest.forest;

import org.jspecify.annotations.NullMarked;
