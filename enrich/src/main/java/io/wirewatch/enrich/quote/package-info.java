/**
 * Who said what: quotations with their speakers, and what an article says of how it came by them.
 *
 * <p>{@link io.wirewatch.enrich.quote.QuoteFinder} finds the words between quotation marks, reads
 * the words around them as a row of units in which a quotation and a name count as one each, looks
 * for verbs of saying and their subjects in every sentence, ties each quotation to the one that
 * governs it, and takes pronouns and descriptions back to the person they mean. All of it is read
 * off the order of words: no parser, no model, and no regular expression runs over an article.
 */
@NullMarked
package io.wirewatch.enrich.quote;

import org.jspecify.annotations.NullMarked;
