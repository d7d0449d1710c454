package io.wirewatch.ingest.source;

import java.util.List;
import java.util.stream.Stream;

/**
 * A list in the one field that CSV and OPML have for it: its items stand on lines of their own if
 * there is a line break at all, else they are parted by semicolons.
 */
final class ListCell {

  private ListCell() {}

  static List<String> split(String cell) {
    Stream<String> items =
        cell.indexOf('\n') >= 0 || cell.indexOf('\r') >= 0
            ? cell.lines()
            : Stream.of(cell.split(";"));
    return items.map(String::strip).filter(item -> !item.isEmpty()).toList();
  }

  static String join(List<String> items) {
    return items.stream().anyMatch(item -> item.indexOf(';') >= 0)
        ? String.join("\n", items) + "\n"
        : String.join("; ", items);
  }
}
