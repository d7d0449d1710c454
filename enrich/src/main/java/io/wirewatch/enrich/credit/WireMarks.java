package io.wirewatch.enrich.credit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The marks by which agencies sign their text. */
final class WireMarks {

  private static final String RESOURCE = "wires.tsv";

  private static final Map<String, String> NAMES = read();

  private WireMarks() {}

  /** Returns the full name of the agency that a mark stands for; null if it is none. */
  static @Nullable String agencyOf(String mark) {
    String plain = mark.strip();
    String name = NAMES.get(plain);
    return name != null || !plain.startsWith("The ") ? name : NAMES.get(plain.substring(4));
  }

  /** Returns the full name of the agency whose mark ends a line; null if none does. */
  static @Nullable String agencyEnding(String line) {
    for (int i = line.length() - 1; i >= 0 && line.length() - i < 40; i--) {
      boolean wordStarts = i == 0 || " /,|".indexOf(line.charAt(i - 1)) >= 0;
      String name = wordStarts ? agencyOf(line.substring(i)) : null;
      if (name != null) {
        return name;
      }
    }
    return null;
  }

  private static Map<String, String> read() {
    Map<String, String> names = new HashMap<>();
    try (InputStream in = WireMarks.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("the program was built without " + RESOURCE);
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.startsWith("#")) {
          String[] fields = line.split("\t", -1);
          if (fields.length != 2) {
            throw new IllegalStateException(RESOURCE + ": not two fields: " + line);
          }
          for (String mark : fields[1].split(";")) {
            names.put(mark, fields[0]);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + RESOURCE, e);
    }
    return names;
  }
}
