package io.wirewatch.enrich.topic;

import org.jspecify.annotations.Nullable;

/**
 * A concept of IPTC Media Topics.
 *
 * @param code such as "medtop:11000000"
 * @param name in English
 * @param broader code of its top concept; null for a top concept
 */
record Concept(String code, String name, @Nullable String broader) {}
