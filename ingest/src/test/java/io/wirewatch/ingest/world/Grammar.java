package io.wirewatch.ingest.world;

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
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/**
 * Phrases with places for other phrases, from which text is written. The notation is explained at
 * the head of {@code english.grammar}.
 */
final class Grammar {

  /** A phrase in parts: text, place, text, place, … text. */
  private record Phrase(List<String> texts, List<String> places) {

    static Phrase of(String line) {
      List<String> texts = new ArrayList<>();
      List<String> places = new ArrayList<>();
      int at = 0;
      for (int open = line.indexOf('{'); open >= 0; open = line.indexOf('{', at)) {
        int close = line.indexOf('}', open);
        texts.add(line.substring(at, open));
        places.add(line.substring(open + 1, close));
        at = close + 1;
      }
      texts.add(line.substring(at));
      return new Phrase(List.copyOf(texts), List.copyOf(places));
    }
  }

  private final Map<String, List<Phrase>> sections = new HashMap<>();

  private Grammar() {}

  /**
   * Reads a grammar from a resource beside this class.
   *
   * @throws UncheckedIOException if it cannot be read
   */
  static Grammar load(String resource) {
    Grammar grammar = new Grammar();
    try (InputStream in = Grammar.class.getResourceAsStream(resource);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      List<Phrase> section = new ArrayList<>();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("[")) {
          section =
              grammar.sections.computeIfAbsent(
                  line.substring(1, line.length() - 1), name -> new ArrayList<>());
        } else if (!line.isEmpty() && !line.startsWith("#")) {
          section.add(Phrase.of(line));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return grammar;
  }

  /**
   * Writes a sentence: a phrase of a section, its first letter in upper case.
   *
   * @param constants what stands for the places in capitals
   */
  String sentence(String section, RandomGenerator random, Map<String, String> constants) {
    StringBuilder text = new StringBuilder(160);
    append(section, random, constants, text);
    return capitalised(text);
  }

  /** Writes a phrase of a section that has no places in capitals. */
  String phrase(String section, RandomGenerator random) {
    StringBuilder text = new StringBuilder();
    append(section, random, Map.of(), text);
    return text.toString();
  }

  /** Writes a number's digits in words, one by one. */
  String spelled(String number) {
    List<Phrase> digits = sections.get("digit");
    return number
        .chars()
        .mapToObj(digit -> digits.get(digit - '0').texts().get(0))
        .collect(Collectors.joining(" "));
  }

  private void append(
      String section, RandomGenerator random, Map<String, String> constants, StringBuilder text) {
    Phrase phrase = Dice.pick(random, sections.get(section));
    for (int i = 0; i < phrase.places().size(); i++) {
      text.append(phrase.texts().get(i));
      String place = phrase.places().get(i);
      if (isConstant(place)) {
        text.append(constants.get(place));
      } else {
        append(place, random, constants, text);
      }
    }
    text.append(phrase.texts().get(phrase.places().size()));
  }

  private static boolean isConstant(String place) {
    return Character.isUpperCase(place.charAt(0)) && place.equals(place.toUpperCase(Locale.ROOT));
  }

  private static String capitalised(StringBuilder text) {
    int first = 0;
    while (first < text.length() && !Character.isLetterOrDigit(text.charAt(first))) {
      first++;
    }
    if (first < text.length()) {
      text.setCharAt(first, Character.toUpperCase(text.charAt(first)));
    }
    return text.toString();
  }
}
