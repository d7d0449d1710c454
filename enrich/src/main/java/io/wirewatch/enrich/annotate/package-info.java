/**
 * From an article to everything that is found in it: {@link io.wirewatch.enrich.annotate.Annotator}
 * asks the other packages in turn. A pure function of the article, the models shipped with the
 * program and the watch list.
 */
@NullMarked
package io.wirewatch.enrich.annotate;

import org.jspecify.annotations.NullMarked;
