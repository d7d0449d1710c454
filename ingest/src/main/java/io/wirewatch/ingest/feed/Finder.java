package io.wirewatch.ingest.feed;

import java.util.HashMap;
import java.util.Map;

/**
 * Looks ahead in a text for fixed strings. It remembers what it found, so that asking again from a
 * little further on costs nothing; a million unclosed comments are then read in linear time.
 */
final class Finder {

  private final String text;
  private final Map<String, int[]> found = new HashMap<>();

  Finder(String text) {
    this.text = text;
  }

  /** Returns where the string begins at or after an index; the length of the text if nowhere. */
  int find(String wanted, int from) {
    // What lies between the two numbers has been searched: nothing before the second.
    int[] searched = found.computeIfAbsent(wanted, key -> new int[] {0, -1});
    if (from < searched[0] || from > searched[1]) {
      int index = text.indexOf(wanted, from);
      searched[0] = from;
      searched[1] = index < 0 ? text.length() : index;
    }
    return searched[1];
  }
}
