package io.wirewatch.ingest.date;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The events of {@code dated-events.txt}, found in sentences by their keywords. */
final class DatedEvents {

  private static final String RESOURCE = "dated-events.txt";

  /** Keywords of one event stand at most so many words apart. */
  private static final int SPAN = 12;

  private final Map<String, List<DatedEvent>> byFirstKeyword = new HashMap<>();

  private DatedEvents() {}

  /** A place in a sentence, by word, where an event is named. */
  record Naming(DatedEvent event, int firstWord, int lastWord) {}

  static DatedEvents load() {
    DatedEvents events = new DatedEvents();
    try (InputStream in = DatedEvents.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("no list " + RESOURCE);
      }
      new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .forEach(events::add);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + RESOURCE, e);
    }
    return events;
  }

  private void add(String line) {
    String[] fields = line.split("\\|");
    if (fields.length != 3) {
      throw new IllegalStateException(RESOURCE + ": not date | name | keywords: " + line);
    }
    LocalDate date = LocalDate.parse(fields[0].strip());
    for (String naming : fields[2].split(";")) {
      List<Set<String>> keywords =
          Arrays.stream(naming.strip().split("\\s+"))
              .map(alternatives -> Set.of(alternatives.split("/")))
              .toList();
      DatedEvent event = new DatedEvent(date, fields[1].strip(), keywords);
      keywords
          .get(0)
          .forEach(word -> byFirstKeyword.computeIfAbsent(word, w -> new ArrayList<>()).add(event));
    }
  }

  /** Returns the events that the sentence names, each once, at its first naming. */
  List<Naming> in(List<String> words) {
    Map<String, Naming> namings = new LinkedHashMap<>();
    for (int i = 0; i < words.size(); i++) {
      for (DatedEvent event : byFirstKeyword.getOrDefault(words.get(i), List.of())) {
        Naming naming = naming(event, words, i);
        if (naming != null) {
          namings.putIfAbsent(event.name(), naming);
        }
      }
    }
    return List.copyOf(namings.values());
  }

  private static @Nullable Naming naming(DatedEvent event, List<String> words, int at) {
    int first = at;
    int last = at;
    List<Set<String>> keywords = event.keywords();
    for (int k = 1; k < keywords.size(); k++) {
      int found = nearest(keywords.get(k), words, at);
      if (found < 0) {
        return null;
      }
      first = Math.min(first, found);
      last = Math.max(last, found);
    }
    return new Naming(event, first, last);
  }

  private static int nearest(Set<String> alternatives, List<String> words, int at) {
    for (int distance = 1; distance <= SPAN; distance++) {
      if (at + distance < words.size() && alternatives.contains(words.get(at + distance))) {
        return at + distance;
      }
      if (at - distance >= 0 && alternatives.contains(words.get(at - distance))) {
        return at - distance;
      }
    }
    return -1;
  }
}
