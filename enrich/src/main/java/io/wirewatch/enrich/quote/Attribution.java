package io.wirewatch.enrich.quote;

import io.wirewatch.schemas.record.QuotePattern;
import org.jspecify.annotations.Nullable;

/**
 * Who speaks a quotation, as read off its sentence.
 *
 * @param subject the words that say so
 * @param frame the verb that ties them; null where a colon or dash does
 * @param pattern where they stand
 * @param confidence between 0 and 1
 */
record Attribution(Phrase subject, @Nullable Frame frame, QuotePattern pattern, float confidence) {}
