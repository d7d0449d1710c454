package io.wirewatch.ingest.date;

import io.wirewatch.ingest.press.Prose;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the words in front of a date, or the name of the element around it, make of it. */
public enum DateLabel {
  PUBLISHED,
  UPDATED,
  /** The day of something else: an event, the end of an offer, a copyright. */
  OTHER;

  private static final String FILE = "date-labels.txt";
  private static final Map<DateLabel, List<String>> WORDS = load();

  private static final char ANY_ENDING = '*';

  /** From here on, scripts put no space between words: Chinese, Japanese, Korean. */
  private static final char FIRST_UNSPACED = 0x2E80;

  /** Returns what the last label in a text says; null when it holds none. */
  public static @Nullable DateLabel last(String text) {
    String folded = Prose.folded(text);
    DateLabel label = null;
    int at = -1;
    for (Map.Entry<DateLabel, List<String>> words : WORDS.entrySet()) {
      for (String word : words.getValue()) {
        int found = lastWord(folded, word);
        if (found > at) {
          at = found;
          label = words.getKey();
        }
      }
    }
    return label;
  }

  private static int lastWord(String text, String word) {
    boolean anyEnding = word.charAt(word.length() - 1) == ANY_ENDING;
    String wanted = anyEnding ? word.substring(0, word.length() - 1) : word;
    int at = text.lastIndexOf(wanted);
    while (at >= 0 && !standsAlone(text, at, at + wanted.length(), anyEnding)) {
      at = text.lastIndexOf(wanted, at - 1);
    }
    return at;
  }

  private static boolean standsAlone(String text, int start, int end, boolean anyEnding) {
    if (text.charAt(start) >= FIRST_UNSPACED) {
      return true;
    }
    return (start == 0 || !Character.isLetter(text.charAt(start - 1)))
        && (anyEnding || end == text.length() || !Character.isLetter(text.charAt(end)));
  }

  private static Map<DateLabel, List<String>> load() {
    Map<DateLabel, List<String>> labels = new EnumMap<>(DateLabel.class);
    try (InputStream in = DateLabel.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("no " + FILE);
      }
      new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .forEach(line -> add(line, labels));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + FILE, e);
    }
    return labels;
  }

  private static void add(String line, Map<DateLabel, List<String>> labels) {
    int colon = line.indexOf(':');
    List<String> words =
        labels.computeIfAbsent(valueOf(line.substring(0, colon)), label -> new ArrayList<>());
    for (String word : line.substring(colon + 1).split(",")) {
      words.add(Prose.folded(word.strip()));
    }
  }
}
