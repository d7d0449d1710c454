package io.wirewatch.enrich.actor;

import io.wirewatch.enrich.entity.NameClass;

/**
 * A name that the tagger found in a block, before it is known whom it means.
 *
 * @param start first character within the block's text, in UTF-16 code units
 * @param end one past the last character
 * @param type what it names
 */
public record TaggedName(int start, int end, NameClass type) {}
