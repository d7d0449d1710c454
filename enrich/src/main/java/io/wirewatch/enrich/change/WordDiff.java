package io.wirewatch.enrich.change;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The words that differ between two texts. What both begin and end with is kept; between the two
 * the shortest edits are sought word by word. Texts that differ too much for that are compared by
 * whole paragraphs, then word by word where paragraphs differ; what is still too different is
 * replaced as one. The work is bounded by {@value #MOST_EDITS} times the length of the texts.
 */
final class WordDiff {

  /** More single edits than this are a rewritten text, in which kept words are chance. */
  static final int MOST_EDITS = 2_000;

  /**
   * A word kept between changes that are together this many times longer is read more easily as
   * changed with them.
   */
  private static final int OVERWHELMED = 4;

  private final Tokens before;
  private final Tokens after;
  private final int[] oldForms;
  private final int[] newForms;

  private WordDiff(Tokens before, Tokens after) {
    this.before = before;
    this.after = after;
    Map<String, Integer> numbers = new HashMap<>();
    this.oldForms = numbered(before, numbers);
    this.newForms = numbered(after, numbers);
  }

  /** Returns the edits that make the new text of the old one, in order, no two of them touching. */
  static List<Edit> between(Tokens before, Tokens after) {
    WordDiff diff = new WordDiff(before, after);
    Edit differing =
        trimmed(new Edit(0, before.count(), 0, after.count()), diff.oldForms, diff.newForms);
    if (differing.isEmpty()) {
      return List.of();
    }
    List<Edit> edits =
        ShortestEdits.within(differing, diff.oldForms, diff.newForms, MOST_EDITS)
            .orElseGet(diff::byParagraphs);
    return diff.readable(edits);
  }

  private static int[] numbered(Tokens tokens, Map<String, Integer> numbers) {
    int[] forms = new int[tokens.count()];
    for (int i = 0; i < forms.length; i++) {
      forms[i] = numbers.computeIfAbsent(tokens.form(i), form -> numbers.size());
    }
    return forms;
  }

  /** Returns a range without what both of its sides begin and end with. */
  private static Edit trimmed(Edit range, int[] before, int[] after) {
    int oldFrom = range.oldFrom();
    int newFrom = range.newFrom();
    while (oldFrom < range.oldTo()
        && newFrom < range.newTo()
        && before[oldFrom] == after[newFrom]) {
      oldFrom++;
      newFrom++;
    }
    int oldTo = range.oldTo();
    int newTo = range.newTo();
    while (oldTo > oldFrom && newTo > newFrom && before[oldTo - 1] == after[newTo - 1]) {
      oldTo--;
      newTo--;
    }
    return new Edit(oldFrom, oldTo, newFrom, newTo);
  }

  private List<Edit> byParagraphs() {
    int[] oldBounds = before.paragraphs();
    int[] newBounds = after.paragraphs();
    Map<String, Integer> numbers = new HashMap<>();
    int[] oldParagraphs = numbered(before, oldBounds, numbers);
    int[] newParagraphs = numbered(after, newBounds, numbers);
    Edit all =
        trimmed(
            new Edit(0, oldParagraphs.length, 0, newParagraphs.length),
            oldParagraphs,
            newParagraphs);
    List<Edit> edits = new ArrayList<>();
    for (Edit paragraphs :
        ShortestEdits.within(all, oldParagraphs, newParagraphs, MOST_EDITS).orElse(List.of(all))) {
      edits.addAll(
          words(
              new Edit(
                  oldBounds[paragraphs.oldFrom()],
                  oldBounds[paragraphs.oldTo()],
                  newBounds[paragraphs.newFrom()],
                  newBounds[paragraphs.newTo()])));
    }
    return edits;
  }

  private static int[] numbered(Tokens tokens, int[] bounds, Map<String, Integer> numbers) {
    int[] paragraphs = new int[bounds.length - 1];
    for (int i = 0; i < paragraphs.length; i++) {
      StringBuilder forms = new StringBuilder();
      for (int token = bounds[i]; token < bounds[i + 1]; token++) {
        forms.append(tokens.form(token)).append(' ');
      }
      paragraphs[i] = numbers.computeIfAbsent(forms.toString(), form -> numbers.size());
    }
    return paragraphs;
  }

  private List<Edit> words(Edit paragraphs) {
    Edit differing = trimmed(paragraphs, oldForms, newForms);
    Optional<List<Edit>> found = ShortestEdits.within(differing, oldForms, newForms, MOST_EDITS);
    return found.orElse(List.of(differing));
  }

  /** Joins edits between which nothing worth reading is kept. */
  private List<Edit> readable(List<Edit> edits) {
    List<Edit> joined = new ArrayList<>();
    for (Edit edit : edits) {
      int last = joined.size() - 1;
      if (last >= 0 && isChance(joined.get(last), edit)) {
        joined.set(last, joined.get(last).through(edit));
      } else {
        joined.add(edit);
      }
    }
    return joined;
  }

  private boolean isChance(Edit left, Edit right) {
    int kept = before.words(left.oldTo(), right.oldFrom());
    return kept * OVERWHELMED <= Math.min(wordsOf(left), wordsOf(right));
  }

  private int wordsOf(Edit edit) {
    return Math.max(
        before.words(edit.oldFrom(), edit.oldTo()), after.words(edit.newFrom(), edit.newTo()));
  }
}
