package io.wirewatch.enrich.actor;

import io.wirewatch.enrich.text.Words;
import io.wirewatch.enrich.text.Words.Gap;
import io.wirewatch.schemas.record.EntityType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Names by their folded words, for finding the longest one that begins at a word of a text. Filled
 * while an {@link ActorIndex} is built and read-only from then on.
 */
final class NameTrie {

  private static final int MOST_WORDS = 16;
  private static final int MOST_INITIALS = 3;

  private final Node root = new Node();

  private static final class Node {
    private final Map<String, Node> children = new HashMap<>();
    private final List<Name> names = new ArrayList<>(1);
  }

  /** A name as it is printed, to be held against the case and punctuation of a text. */
  private static final class Name {

    private final Letters[] letters;
    private final boolean[] comma;
    private final @Nullable Reading reading;

    Name(Words words, List<Integer> kept, @Nullable Reading reading) {
      this.reading = reading;
      letters = new Letters[kept.size()];
      comma = new boolean[kept.size()];
      for (int i = 0; i < letters.length; i++) {
        letters[i] = Letters.of(words, kept.get(i));
        comma[i] = words.gapBefore(kept.get(i)) == Gap.COMMA;
      }
    }

    boolean isOfPerson() {
      return reading != null && reading.actor().type() == EntityType.PERSON;
    }

    boolean fits(Words words, int[] at) {
      for (int i = 0; i < letters.length; i++) {
        if (!letters[i].fit(words, at[i])
            || (i > 0 && comma[i] != (words.gapBefore(at[i]) == Gap.COMMA))) {
          return false;
        }
      }
      return true;
    }
  }

  /** The capitals that a word of a name must have. */
  private enum Letters {
    ANY,
    CAPITALISED,
    UPPER;

    static Letters of(Words name, int word) {
      if (!name.isCapitalised(word)) {
        return ANY;
      }
      return name.isUpper(word) && name.folded(word).length() > 1 && isCased(name, word)
          ? UPPER
          : CAPITALISED;
    }

    private static boolean isCased(Words name, int word) {
      return Character.isUpperCase(name.printed(word, word).codePointAt(0));
    }

    boolean fit(Words words, int word) {
      return switch (this) {
        case ANY -> true;
        case CAPITALISED -> words.isCapitalised(word);
        case UPPER -> words.isUpper(word);
      };
    }
  }

  /** Adds a name; null as its reading marks one that means none of our actors. */
  void add(String name, @Nullable Reading reading) {
    Words words = Words.of(name);
    if (words.count() == 0 || words.count() > MOST_WORDS) {
      return;
    }
    boolean person = reading != null && reading.actor().type() == EntityType.PERSON;
    Node node = root;
    List<Integer> kept = new ArrayList<>();
    for (int i = 0; i < words.count(); i++) {
      boolean middle = i > 0 && i < words.count() - 1;
      if (person && middle && words.isInitial(i) && !words.isInitial(0)) {
        continue; // Texts may leave a middle initial out; find() skips those that they print.
      }
      node = node.children.computeIfAbsent(words.folded(i), w -> new Node());
      kept.add(i);
    }
    node.names.add(new Name(words, kept, reading));
  }

  /** Returns the longest name that begins at a word; null if none does. */
  @Nullable NameMatch find(Words words, int first) {
    Node node = root.children.get(words.folded(first));
    if (node == null) {
      return null;
    }
    int[] at = new int[MOST_WORDS];
    at[0] = first;
    int depth = 1;
    int skipped = 0;
    NameMatch longest = match(node, words, at, depth, false);
    for (int i = first + 1; i < words.count() && words.gapBefore(i) != Gap.BREAK; i++) {
      Node child = node.children.get(words.folded(i));
      if (child != null) {
        node = child;
        at[depth++] = i;
        NameMatch longer = match(node, words, at, depth, skipped > 0);
        longest = longer == null ? longest : longer;
      } else if (skipped < MOST_INITIALS && words.isInitial(i) && !words.isInitial(first)) {
        skipped++;
      } else {
        break;
      }
    }
    return longest;
  }

  private static @Nullable NameMatch match(
      Node node, Words words, int[] at, int depth, boolean personsOnly) {
    List<Reading> readings = new ArrayList<>(node.names.size());
    boolean found = false;
    for (Name name : node.names) {
      if ((!personsOnly || name.isOfPerson()) && name.fits(words, at)) {
        found = true;
        addUnlessThere(readings, name.reading);
      }
    }
    return found ? new NameMatch(at[0], at[depth - 1], List.copyOf(readings)) : null;
  }

  private static void addUnlessThere(List<Reading> readings, @Nullable Reading reading) {
    if (reading != null && readings.stream().noneMatch(r -> isSame(r, reading))) {
      readings.add(reading);
    }
  }

  private static boolean isSame(Reading one, Reading other) {
    return one.actor().id().equals(other.actor().id()) && one.isFull() == other.isFull();
  }
}
