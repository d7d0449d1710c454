package io.wirewatch.enrich.quote;

import io.wirewatch.enrich.text.Folding;
import io.wirewatch.schemas.record.SourcingKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** A phrase of {@code sourcing.tsv}, word by word. */
final class SourcingPhrase {

  private static final Map<String, List<SourcingPhrase>> BY_FIRST_WORD = new HashMap<>();

  static {
    for (String[] row : Resource.pairs("sourcing.tsv")) {
      SourcingPhrase phrase = new SourcingPhrase(kind(row[0]), row[1]);
      for (String word : phrase.firstWords()) {
        BY_FIRST_WORD.computeIfAbsent(word, w -> new ArrayList<>()).add(phrase);
      }
    }
  }

  private final SourcingKind kind;
  private final List<Step> steps = new ArrayList<>();

  /**
   * What may stand at a place of the phrase.
   *
   * @param words the alternatives; empty for any words
   * @param optional whether it may be missing
   * @param most most words in a row
   */
  private record Step(Set<String> words, boolean optional, int most) {}

  private SourcingPhrase(SourcingKind kind, String words) {
    this.kind = kind;
    for (String word : words.split(" ")) {
      if (word.startsWith("<")) {
        steps.add(new Step(Set.of(), true, Integer.parseInt(word.substring(1, word.length() - 1))));
      } else {
        boolean optional = word.startsWith("(");
        String plain = optional ? word.substring(1, word.length() - 1) : word;
        Set<String> forms = Set.of(plain.split("/"));
        steps.add(new Step(fold(forms), optional, 1));
      }
    }
  }

  private Set<String> firstWords() {
    Set<String> words = new TreeSet<>();
    for (Step step : steps) {
      words.addAll(step.words());
      if (!step.optional()) {
        break;
      }
    }
    return words;
  }

  private static Set<String> fold(Set<String> forms) {
    return Set.copyOf(forms.stream().map(Folding::fold).toList());
  }

  private static SourcingKind kind(String word) {
    return SourcingKind.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  /** Returns the phrases that may begin with a folded word. */
  static List<SourcingPhrase> startingWith(String folded) {
    return BY_FIRST_WORD.getOrDefault(folded, List.of());
  }

  SourcingKind kind() {
    return kind;
  }

  /**
   * Returns one past the last unit of the phrase where it begins at a unit; -1 where it does not.
   *
   * @param to one past the last unit of the sentence
   */
  int endAt(Narration narration, int first, int to) {
    return match(narration, first, to, 0);
  }

  private int match(Narration narration, int unit, int to, int step) {
    if (step == steps.size()) {
      return unit;
    }
    Step here = steps.get(step);
    if (here.words().isEmpty()) {
      // The longest reading: "didn't return calls seeking comment".
      for (int skipped = Math.min(here.most(), to - unit - 1); skipped >= 0; skipped--) {
        int end = match(narration, unit + skipped, to, step + 1);
        if (end >= 0) {
          return end;
        }
      }
      return -1;
    }
    if (unit < to && here.words().contains(narration.word(unit))) {
      int end = match(narration, unit + 1, to, step + 1);
      if (end >= 0) {
        return end;
      }
    }
    return here.optional() ? match(narration, unit, to, step + 1) : -1;
  }
}
