package io.wirewatch.ingest.extract;

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
 * phrase} for words anywhere in it. Case, quotes and spacing do not matter. Immutable.
 */
public final class Phrases {

  /** Openings are sought in this many characters; no phrase is longer. */
  private static final int HEAD = 160;

  /** Longer lines are paragraphs and are not searched for words anywhere. */
  private static final int SEARCHED = 1_500;

  private static final String EDGES = " :.!?…›»>→|·•-–—*\"'()[]▶►+";

  private final Set<String> whole = new HashSet<>();
  private final Map<String, List<String>> openings = new HashMap<>();
  private final List<String> anywhere = new ArrayList<>();

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
      case '=' -> whole.add(trimmed(phrase));
      case '^' -> openings.computeIfAbsent(firstWord(phrase), w -> new ArrayList<>()).add(phrase);
      case '~' -> anywhere.add(phrase);
      default -> throw new IllegalStateException(resource + ": line without a mark: " + line);
    }
  }

  /** Returns whether the line has the role. */
  public boolean match(String line) {
    String head = head(line);
    if (openingOf(head) > 0) {
      return true;
    }
    if (line.length() <= HEAD) {
      return whole.contains(trimmed(head)) || anywhereIn(head);
    }
    return !anywhere.isEmpty() && line.length() <= SEARCHED && anywhereIn(Prose.folded(line));
  }

  /**
   * Returns how many characters of the folded line an opening phrase takes, the longest one if
   * there are several; 0 if none does. Folding a line without runs of spaces keeps its length.
   */
  public int opening(String line) {
    return openingOf(head(line));
  }

  private int openingOf(String head) {
    int longest = 0;
    for (String phrase : openings.getOrDefault(firstWord(head), List.of())) {
      if (phrase.length() > longest && head.startsWith(phrase) && endsAtWord(head, phrase)) {
        longest = phrase.length();
      }
    }
    return longest;
  }

  private static String head(String line) {
    return Prose.folded(line.length() > HEAD ? line.substring(0, HEAD) : line);
  }

  private boolean anywhereIn(String folded) {
    for (String phrase : anywhere) {
      if (folded.contains(phrase)) {
        return true;
      }
    }
    return false;
  }

  private static boolean endsAtWord(String head, String phrase) {
    return head.length() == phrase.length()
        || !Character.isLetterOrDigit(phrase.charAt(phrase.length() - 1))
        || !Character.isLetterOrDigit(head.charAt(phrase.length()));
  }

  private static String firstWord(String folded) {
    int end = 0;
    while (end < folded.length() && Character.isLetterOrDigit(folded.charAt(end))) {
      end++;
    }
    return folded.substring(0, end);
  }

  private static String trimmed(String folded) {
    int start = 0;
    int end = folded.length();
    while (start < end && EDGES.indexOf(folded.charAt(start)) >= 0) {
      start++;
    }
    while (end > start && EDGES.indexOf(folded.charAt(end - 1)) >= 0) {
      end--;
    }
    return folded.substring(start, end);
  }
}
