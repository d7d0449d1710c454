package io.wirewatch.enrich.actor;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The registry's files: rows of fields parted by tabs, lists parted by semicolons. */
final class TableFile {

  private TableFile() {}

  /**
   * Returns the rows of a file of this package, less the comments.
   *
   * @throws IllegalStateException if it is missing or a row has another number of fields
   */
  static List<String[]> rows(String resource, int columns) {
    List<String[]> rows = new ArrayList<>();
    try (InputStream in = TableFile.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("the program was built without " + resource);
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.startsWith("#")) {
          String[] row = line.split("\t", -1);
          if (row.length != columns) {
            throw new IllegalStateException(resource + ": not " + columns + " fields: " + line);
          }
          rows.add(row);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + resource, e);
    }
    return rows;
  }

  /** Returns the values of a field; none for an empty one. */
  static List<String> values(String cell) {
    return cell.isEmpty() ? List.of() : Arrays.asList(cell.split(";"));
  }
}
