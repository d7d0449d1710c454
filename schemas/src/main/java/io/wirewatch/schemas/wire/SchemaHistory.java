package io.wirewatch.schemas.wire;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.SchemaParser;

/**
 * Every published version of a record's schema, as frozen under {@code /schema-history/NAME/N.avsc}
 * with all its types inlined.
 */
public final class SchemaHistory {

  private SchemaHistory() {}

  /**
   * Returns the published versions of a record, oldest first.
   *
   * @param name simple name of the record, such as {@code Article}
   */
  public static List<Schema> of(String name) {
    List<Schema> versions = new ArrayList<>();
    while (true) {
      String resource = "/schema-history/" + name + "/" + (versions.size() + 1) + ".avsc";
      try (InputStream in = SchemaHistory.class.getResourceAsStream(resource)) {
        if (in == null) {
          return List.copyOf(versions);
        }
        versions.add(new SchemaParser().parse(in).mainSchema());
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read " + resource, e);
      }
    }
  }
}
