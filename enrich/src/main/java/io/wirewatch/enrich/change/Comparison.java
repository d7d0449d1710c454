package io.wirewatch.enrich.change;

import io.wirewatch.schemas.record.TextChange;
import java.util.List;

/**
 * What one revision changed against another.
 *
 * @param insertedWords words that are new
 * @param deletedWords words that are gone
 * @param text the word diff in reading order; empty if the words are the same
 * @param appearedActors ids of actors that are named now and were not before, in order
 * @param removedActors ids of actors that were named before and are no more, in order
 */
public record Comparison(
    int insertedWords,
    int deletedWords,
    List<TextChange> text,
    List<String> appearedActors,
    List<String> removedActors) {

  public Comparison {
    text = List.copyOf(text);
    appearedActors = List.copyOf(appearedActors);
    removedActors = List.copyOf(removedActors);
  }

  /** Compares two revisions; both must be {@linkplain RevisionText#isComparable comparable}. */
  public static Comparison of(RevisionText before, RevisionText after) {
    Tokens old = new Tokens(before.text());
    Tokens now = new Tokens(after.text());
    List<Edit> edits = WordDiff.between(old, now);
    return new Comparison(
        edits.stream().mapToInt(edit -> now.words(edit.newFrom(), edit.newTo())).sum(),
        edits.stream().mapToInt(edit -> old.words(edit.oldFrom(), edit.oldTo())).sum(),
        ShownChange.of(edits, old, now),
        onlyIn(after, before),
        onlyIn(before, after));
  }

  /**
   * An actor whose name stands in both texts was not recognised in one of them, because the watch
   * list or this program has changed; the article has not.
   */
  private static List<String> onlyIn(RevisionText one, RevisionText other) {
    return one.actors().entrySet().stream()
        .filter(actor -> !other.actors().containsKey(actor.getKey()))
        .filter(actor -> !other.holds(actor.getValue()))
        .map(actor -> actor.getKey())
        .toList();
  }
}
