package io.wirewatch.enrich.quote;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The word lists of this package, as they are shipped: fields parted by tabs, after comments. */
final class Resource {

  private Resource() {}

  /**
   * Returns the lines that are no comments, each with two fields.
   *
   * @throws IllegalStateException if the resource is missing or a line has another shape
   */
  static List<String[]> pairs(String name) {
    try (InputStream in = Resource.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the program was built without " + name);
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      return lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> pair(name, line))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name, e);
    }
  }

  private static String[] pair(String name, String line) {
    String[] fields = line.split("\t", -1);
    if (fields.length != 2) {
      throw new IllegalStateException(name + ": not two fields: " + line);
    }
    return fields;
  }
}
