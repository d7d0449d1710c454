/**
 * Finds the text of an article among the blocks of a page. Every block gets a row of features, two
 * forests of small trees score it, the second with the first one's scores of the blocks around it,
 * and what is kept is given its zones.
 *
 * <p>The forests are trained by {@code BodyTraining} of the tests and shipped as a resource.
 */
@NullMarked
package io.wirewatch.ingest.body;

import org.jspecify.annotations.NullMarked;
