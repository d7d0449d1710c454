package io.wirewatch.enrich.actor;

import java.util.List;

/**
 * A name found in a text.
 *
 * @param first index of its first word
 * @param last index of its last word
 * @param readings what it may mean; empty for a name that is known to mean none of our actors
 */
public record NameMatch(int first, int last, List<Reading> readings) {}
