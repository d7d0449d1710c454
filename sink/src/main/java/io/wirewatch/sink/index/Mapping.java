package io.wirewatch.sink.index;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.wirewatch.schemas.document.Index;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The mapping of an index as this program ships it.
 *
 * @param json the mapping
 * @param version its version, raised with every addition
 */
record Mapping(String json, long version) {

  /** Returns the mapping of an index. */
  static Mapping of(Index index) {
    String resource = index.suffix() + ".json";
    try (InputStream in = Mapping.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("the program ships no mapping " + resource);
      }
      String json = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return new Mapping(
          json, new ObjectMapper().readTree(json).required("_meta").required("version").asLong());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the mapping " + resource, e);
    }
  }

  Reader reader() {
    return new StringReader(json);
  }
}
