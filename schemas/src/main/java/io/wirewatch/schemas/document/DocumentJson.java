package io.wirewatch.schemas.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;

/**
 * Documents as JSON: instants in ISO 8601, absent values left out, unknown fields ignored, so that
 * an older monitor can read what a newer sink wrote.
 */
public final class DocumentJson {

  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private DocumentJson() {}

  /** Returns the mapper itself, for a client that wants one. Do not configure it further. */
  public static ObjectMapper mapper() {
    return MAPPER;
  }

  /** Returns a document as UTF-8 JSON. */
  public static byte[] write(Record document) {
    try {
      return MAPPER.writeValueAsBytes(document);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a document record cannot fail to be written", e);
    }
  }

  /**
   * Returns the document that the JSON holds.
   *
   * @throws IOException if it is not one
   */
  public static <T extends Record> T read(byte[] json, Class<T> type) throws IOException {
    return MAPPER.readValue(json, type);
  }
}
