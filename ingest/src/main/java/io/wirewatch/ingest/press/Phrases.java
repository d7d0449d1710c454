package io.wirewatch.ingest.press;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A list of phrases that give a line of a page one role, such as furniture. Read from a file beside
 * this class: {@code = phrase} for the whole line, {@code ^ phrase} for its opening words, {@code ~
 * phrase} for the beginnings of words anywhere in it, {@code + phrase} for whole words anywhere in
 * it. Case, quotes and spacing do not matter. Immutable.
 */
public final class Phrases {

  private final Set<String> whole = new HashSet<>();
  private final Map<String, List<String>> openings = new HashMap<>();

  /** By first character; they begin at the beginning of a word. */
  private final Map<Character, List<String>> anywhere = new HashMap<>();

  private final Map<Character, List<String>> words = new HashMap<>();

  private Phrases() {}

  /**
   * Returns the list of that name.
   *
   * @throws IllegalStateException if there is none, or it is broken
   */
  public static Phrases named(String name) {
    String resource = name + ".txt";
    Phrases phrases = new Phrases();
    try (InputStream in = Phrases.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("no list of phrases " + resource);
      }
      BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      reader.lines().forEach(line -> phrases.add(resource, line));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + resource, e);
    }
    return phrases;
  }

  private void add(String resource, String line) {
    if (line.isBlank() || line.startsWith("#")) {
      return;
    }
    String phrase = Prose.folded(line.substring(1));
    switch (line.charAt(0)) {
      case '=' -> whole.add(FoldedLine.trimmed(phrase));
      case '^' -> add(openings, FoldedLine.firstWord(phrase), phrase);
      case '~' -> add(anywhere, phrase.charAt(0), phrase);
      case '+' -> add(words, phrase.charAt(0), phrase);
      default -> throw new IllegalStateException(resource + ": line without a mark: " + line);
    }
  }

  private static <K> void add(Map<K, List<String>> lists, K key, String phrase) {
    lists.computeIfAbsent(key, k -> new ArrayList<>()).add(phrase);
  }

  /** Returns whether the line has the role. */
  public boolean match(String line) {
    return match(FoldedLine.of(line));
  }

  /** Returns whether the line has the role. */
  public boolean match(FoldedLine line) {
    return opening(line) > 0
        || (line.whole() && (whole.contains(line.trimmed()) || isAnywhereIn(line.text())));
  }

  /**
   * Returns how many characters of the folded line an opening phrase takes, the longest one if
   * there are several; 0 if none does. Folding a line without runs of spaces keeps its length.
   */
  public int opening(String line) {
    return opening(FoldedLine.of(line));
  }

  /** Returns the same for a line that is folded already. */
  public int opening(FoldedLine line) {
    int longest = 0;
    for (String phrase : openings.getOrDefault(line.firstWord(), List.of())) {
      if (phrase.length() > longest && endsAtWord(line.text(), phrase)) {
        longest = phrase.length();
      }
    }
    return longest;
  }

  private boolean isAnywhereIn(String text) {
    if (anywhere.isEmpty() && words.isEmpty()) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      if (i > 0 && Character.isLetterOrDigit(text.charAt(i - 1))) {
        continue;
      }
      for (String phrase : anywhere.getOrDefault(text.charAt(i), List.of())) {
        if (text.startsWith(phrase, i)) {
          return true;
        }
      }
      for (String phrase : words.getOrDefault(text.charAt(i), List.of())) {
        if (text.startsWith(phrase, i) && endsWord(text, i + phrase.length())) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean endsWord(String text, int at) {
    return at == text.length() || !Character.isLetterOrDigit(text.charAt(at));
  }

  private static boolean endsAtWord(String text, String phrase) {
    return text.startsWith(phrase)
        && (text.length() == phrase.length()
            || !Character.isLetterOrDigit(phrase.charAt(phrase.length() - 1))
            || !Character.isLetterOrDigit(text.charAt(phrase.length())));
  }
}
