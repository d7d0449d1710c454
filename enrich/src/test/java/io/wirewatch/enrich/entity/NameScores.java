package io.wirewatch.enrich.entity;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Counts names that are found, right and missed: same words and same class, of three classes. */
final class NameScores {

  private static final List<NameClass> COUNTED =
      List.of(NameClass.PER, NameClass.ORG, NameClass.LOC);

  private int right;
  private int found;
  private int gold;

  /** Returns the scores of a tagger on documents. */
  static NameScores of(WordTagger tagger, List<List<AnnotatedSentence>> documents) {
    NameScores scores = new NameScores();
    for (List<AnnotatedSentence> document : documents) {
      List<List<String>> words = new ArrayList<>();
      document.forEach(sentence -> words.add(sentence.words()));
      List<List<NameSpan>> names = tagger.tag(words);
      for (int i = 0; i < names.size(); i++) {
        scores.add(counted(names.get(i)), counted(document.get(i).names()));
      }
    }
    return scores;
  }

  private static Set<NameSpan> counted(List<NameSpan> names) {
    Set<NameSpan> counted = new HashSet<>(names);
    counted.removeIf(name -> !COUNTED.contains(name.type()));
    return counted;
  }

  private void add(Set<NameSpan> names, Set<NameSpan> expected) {
    found += names.size();
    gold += expected.size();
    names.retainAll(expected);
    right += names.size();
  }

  double precision() {
    return (double) right / Math.max(1, found);
  }

  double recall() {
    return (double) right / Math.max(1, gold);
  }

  double f1() {
    return 2.0 * right / Math.max(1, found + gold);
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT, "F1 %.4f (precision %.4f, recall %.4f)", f1(), precision(), recall());
  }
}
