package io.wirewatch.enrich.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/** A set of words shipped with the program, compared in their folded form. Immutable. */
public final class WordList {

  /** Words that open a sentence without being part of the name that follows. */
  public static final WordList FUNCTION_WORDS = load("function-words.txt");

  /** Given names that are common in the news. */
  public static final WordList GIVEN_NAMES = load("given-names.txt");

  /** Words that stand before a name without being part of it, such as "President". */
  public static final WordList TITLES = load("titles.txt");

  /** Days of the week and months. */
  public static final WordList CALENDAR = load("calendar.txt");

  /** Family names that stand before the given name. */
  public static final WordList FAMILY_FIRST = load("family-first.txt");

  private final Set<String> words;

  private WordList(Set<String> words) {
    this.words = words;
  }

  /** Returns a list of a few words. */
  public static WordList of(String... words) {
    Set<String> folded = new HashSet<>();
    for (String word : words) {
      folded.add(Folding.fold(word));
    }
    return new WordList(folded);
  }

  /** Returns whether the list has a word, given in its folded form. */
  public boolean contains(String folded) {
    return words.contains(folded);
  }

  private static WordList load(String resource) {
    Set<String> words = new HashSet<>();
    try (InputStream in = WordList.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("the program was built without " + resource);
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.startsWith("#")) {
          for (String word : line.split(" ")) {
            words.add(Folding.fold(word));
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + resource, e);
    }
    return new WordList(words);
  }
}
