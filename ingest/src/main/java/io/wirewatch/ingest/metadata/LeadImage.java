package io.wirewatch.ingest.metadata;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The picture that JSON-LD gives an article: an address, an object with one, or a list of them. */
final class LeadImage {

  private static final String[] FIELDS = {"image", "thumbnailUrl"};

  private LeadImage() {}

  static Optional<String> in(JsonLd jsonLd) {
    for (String field : FIELDS) {
      @Nullable JsonNode image = jsonLd.node(field);
      while (image != null && image.isArray()) {
        image = image.get(0);
      }
      String address = image == null ? "" : address(image);
      if (!address.isBlank()) {
        return Optional.of(address.strip());
      }
    }
    return Optional.empty();
  }

  private static String address(JsonNode image) {
    if (image.isObject()) {
      JsonNode url = image.path(image.has("contentUrl") ? "contentUrl" : "url");
      return (url.isArray() ? url.path(0) : url).asText("");
    }
    return image.asText("");
  }
}
