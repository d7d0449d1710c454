package io.wirewatch.enrich.quote;

import io.wirewatch.schemas.record.SourcingKind;
import io.wirewatch.schemas.record.Speaker;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody speaking, in quotation marks or not.
 *
 * @param speaker who; null when that was not found
 * @param sourcing how the article came by it
 * @param block number of the block
 * @param sentence number of the sentence in the block
 */
record Said(@Nullable Speaker speaker, List<SourcingKind> sourcing, int block, int sentence) {}
