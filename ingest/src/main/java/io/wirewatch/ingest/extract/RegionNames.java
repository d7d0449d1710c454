package io.wirewatch.ingest.extract;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The words that class names and ids are made of, with the region that each of them announces.
 * Names are cut at anything that is no letter and at inner capitals; of two neighbours the compound
 * is sought first, so that {@code author-bio} is not {@code author}.
 */
final class RegionNames {

  private static final String RESOURCE = "regions.txt";

  /** Generated names are long and tell nothing. */
  private static final int MAX_CHARS = 400;

  private final Map<String, Region> regions = new HashMap<>();

  static RegionNames load() {
    RegionNames names = new RegionNames();
    try (InputStream in = RegionNames.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("no list " + RESOURCE);
      }
      new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .forEach(names::add);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + RESOURCE, e);
    }
    return names;
  }

  private void add(String line) {
    int colon = line.indexOf(':');
    Region region = Region.valueOf(line.substring(0, colon).strip());
    for (String word : line.substring(colon + 1).strip().split("\\s+")) {
      regions.put(word, region);
    }
  }

  /**
   * Returns the region that a class attribute or an id announces; the last word that tells wins.
   */
  Region of(String names) {
    Region found = Region.PLAIN;
    if (names.isEmpty() || names.length() > MAX_CHARS) {
      return found;
    }
    for (String name : names.split("\\s+")) {
      // A page builder's own names tell what the editor used, not what it holds.
      if (!name.startsWith("elementor")) {
        Region region = ofName(name);
        found = region == Region.PLAIN ? found : region;
      }
    }
    return found;
  }

  private Region ofName(String name) {
    List<String> words = words(name);
    for (int i = words.size() - 1; i >= 0; i--) {
      Region compound = i > 0 ? regions.get(words.get(i - 1) + words.get(i)) : null;
      if (compound != null) {
        return compound;
      }
    }
    for (int i = words.size() - 1; i >= 0; i--) {
      Region region = regions.get(words.get(i));
      if (region != null) {
        return region;
      }
    }
    return Region.PLAIN;
  }

  private static List<String> words(String name) {
    List<String> words = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= name.length(); i++) {
      boolean end = i == name.length() || !Character.isLetter(name.charAt(i));
      boolean hump =
          !end
              && i > start
              && Character.isUpperCase(name.charAt(i))
              && Character.isLowerCase(name.charAt(i - 1));
      if (end || hump) {
        if (i > start) {
          words.add(name.substring(start, i).toLowerCase(Locale.ROOT));
        }
        start = end ? i + 1 : i;
      }
    }
    return words;
  }
}
