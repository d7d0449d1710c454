package io.wirewatch.ingest.metadata;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a publisher says of who may read the whole text. */
final class Paywall {

  private Paywall() {}

  /** Returns whether it is for subscribers only; null when the page does not say. */
  static @Nullable Boolean stated(JsonLd jsonLd, MetaTags meta) {
    @Nullable Boolean whole = free(jsonLd.node("isAccessibleForFree"));
    @Nullable JsonNode parts = jsonLd.node("hasPart");
    if (whole == null && parts != null) {
      for (JsonNode part : parts.isArray() ? parts : List.of(parts)) {
        @Nullable Boolean free = free(part.get("isAccessibleForFree"));
        whole = free == null ? whole : free;
      }
    }
    if (whole != null) {
      return !whole;
    }
    return meta.first("article:content_tier", "og:article:content_tier")
        .map(Paywall::isPaidTier)
        .orElse(null);
  }

  private static @Nullable Boolean free(@Nullable JsonNode value) {
    if (value == null || value.isContainerNode()) {
      return null;
    }
    return switch (value.asText().strip().toLowerCase(Locale.ROOT)) {
      case "true", "1", "yes", "http://schema.org/true", "https://schema.org/true" -> true;
      case "false", "0", "no", "http://schema.org/false", "https://schema.org/false" -> false;
      default -> null;
    };
  }

  /** The tiers are {@code free}, {@code metered} and {@code locked}. */
  private static boolean isPaidTier(String tier) {
    return !tier.equalsIgnoreCase("free");
  }
}
