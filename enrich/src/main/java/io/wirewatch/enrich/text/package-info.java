/**
 * Text as the rest of enrichment sees it: sentences and words with their places in UTF-16 code
 * units, letters folded for comparison, and whether a block is set like a sentence or a headline.
 * Nothing here knows what a name means.
 */
@NullMarked
package io.wirewatch.enrich.text;

import org.jspecify.annotations.NullMarked;
