package io.wirewatch.ingest.page;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Reads classes and ids. Every name is split into its words once and then remembered, for a site
 * uses the same few hundred on all its pages.
 */
public final class NameSigns {

  private static final String FILE = "name-signs.txt";

  /** Longer values of the attribute are made by machines. */
  private static final int MAX_CHARS = 400;

  /** When so many names are remembered, memory starts anew. */
  private static final int MAX_REMEMBERED = 50_000;

  /** Endings are cut from the words that end with a star in the file. */
  private static final int MIN_STEM = 4;

  private static final NameSigns SHARED = load();

  private final Map<String, Long> words = new HashMap<>();
  private final Map<String, Long> stems = new HashMap<>();
  private final Map<String, Long> remembered = new ConcurrentHashMap<>();

  private NameSigns() {}

  /** Returns the bits of the {@link NameSign}s in the value of a class or id attribute. */
  public static long of(String names) {
    if (names.isEmpty()) {
      return 0;
    }
    Long known = SHARED.remembered.get(names);
    if (known != null) {
      return known;
    }
    long signs = SHARED.read(names);
    if (SHARED.remembered.size() >= MAX_REMEMBERED) {
      SHARED.remembered.clear();
    }
    SHARED.remembered.put(names, signs);
    return signs;
  }

  private long read(String names) {
    long signs = 0;
    String last = "";
    int start = -1;
    int length = Math.min(MAX_CHARS, names.length());
    for (int i = 0; i <= length; i++) {
      char c = i < length ? names.charAt(i) : ' ';
      boolean hump =
          start >= 0 && Character.isUpperCase(c) && Character.isLowerCase(names.charAt(i - 1));
      if (start >= 0 && (hump || !Character.isLetterOrDigit(c))) {
        String word = names.substring(start, i).toLowerCase(Locale.ROOT);
        signs |= signsOf(word) | signsOf(last + word);
        last = Character.isWhitespace(c) ? "" : word;
        start = -1;
      }
      if (start < 0 && Character.isLetterOrDigit(c)) {
        start = i;
      }
    }
    return signs;
  }

  private long signsOf(String word) {
    long signs = words.getOrDefault(word, 0L);
    for (int end = MIN_STEM; end <= word.length() && !stems.isEmpty(); end++) {
      signs |= stems.getOrDefault(word.substring(0, end), 0L);
    }
    return signs;
  }

  private static NameSigns load() {
    NameSigns signs = new NameSigns();
    try (InputStream in = NameSigns.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("no " + FILE);
      }
      new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .forEach(signs::add);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + FILE, e);
    }
    return signs;
  }

  private void add(String line) {
    int colon = line.indexOf(':');
    long bit = NameSign.valueOf(line.substring(0, colon)).bit();
    for (String word : line.substring(colon + 1).strip().split(" +")) {
      boolean stem = word.endsWith("*");
      (stem ? stems : words)
          .merge(stem ? word.substring(0, word.length() - 1) : word, bit, (a, b) -> a | b);
    }
  }
}
