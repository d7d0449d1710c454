package io.wirewatch.ingest.source;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A source as a file has it: texts that nobody has checked, with the line they stand on. */
final class Entry {

  private final int line;
  private final Map<Setting, List<String>> values = new EnumMap<>(Setting.class);
  private final List<String> mistakes = new ArrayList<>();

  /**
   * @param line from 1
   */
  Entry(int line) {
    this.line = line;
  }

  int line() {
    return line;
  }

  /** Adds a value; what is blank is not there. */
  void add(Setting setting, String value) {
    String text = value.strip().replaceAll("\\s+", " ");
    if (!text.isEmpty()) {
      values.computeIfAbsent(setting, key -> new ArrayList<>()).add(text);
    }
  }

  /** Notes something that a format cannot express as a value. */
  void mistake(String message) {
    mistakes.add(message);
  }

  List<String> mistakes() {
    return List.copyOf(mistakes);
  }

  boolean isEmpty() {
    return values.isEmpty() && mistakes.isEmpty();
  }

  @Nullable String first(Setting setting) {
    List<String> all = values.get(setting);
    return all == null ? null : all.get(0);
  }

  List<String> all(Setting setting) {
    return values.getOrDefault(setting, List.of());
  }
}
