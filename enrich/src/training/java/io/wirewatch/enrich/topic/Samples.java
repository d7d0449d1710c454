package io.wirewatch.enrich.topic;

import ai.onnxruntime.OrtException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** What the student learns from: texts as features, with the targets that teacher and label set. */
final class Samples {

  // Chosen on every third example, held out; none of them matters much within a factor of two.
  private static final int EXAMPLE_REPEATS = 3;
  private static final int PAIRS_AN_EXAMPLE = 3;
  private static final float LABEL_SHARE = 0.8f;
  private static final float TERM_WEIGHT = 0.5f;
  private static final float WORD_WEIGHT = 0.3f;
  private static final float UNLABELLED_WEIGHT = 0.5f;

  private final Concepts concepts;
  private final Lexicon lexicon;
  private final Teacher teacher;
  private final VectorCache vectors;
  private final Random random;
  private final List<Student.Sample> all = new ArrayList<>();

  Samples(Concepts concepts, Lexicon lexicon, Teacher teacher, VectorCache vectors, Random random) {
    this.concepts = concepts;
    this.lexicon = lexicon;
    this.teacher = teacher;
    this.vectors = vectors;
    this.random = random;
  }

  List<Student.Sample> all() {
    return all;
  }

  void addExamples(List<LabelledText> examples, Balance balance) throws IOException, OrtException {
    for (LabelledText example : examples) {
      for (int i = 0; i < EXAMPLE_REPEATS; i++) {
        all.add(labelled(example, LABEL_SHARE, balance.weight(example)));
      }
    }
  }

  /** Adds examples of one concept put together, as text of more than a few words. */
  void addPairs(List<LabelledText> examples, Balance balance) {
    Map<String, List<String>> byLabel = new TreeMap<>();
    for (LabelledText example : examples) {
      byLabel.computeIfAbsent(example.label(), label -> new ArrayList<>()).add(example.text());
    }
    for (LabelledText example : examples) {
      List<String> others = byLabel.get(example.label());
      StringBuilder text = new StringBuilder(example.text());
      for (int i = 0; i < PAIRS_AN_EXAMPLE; i++) {
        text.append(". ").append(others.get(random.nextInt(others.size())));
        float[] targets = Outputs.certain(concepts, Outputs.number(concepts, example.label()));
        all.add(
            new Student.Sample(lexicon.rowsOf(text.toString()), targets, balance.weight(example)));
      }
    }
  }

  void addTerms(List<LabelledText> terms) throws IOException, OrtException {
    for (LabelledText term : terms) {
      all.add(labelled(term, LABEL_SHARE, TERM_WEIGHT));
    }
  }

  void addWords(List<String> words) throws IOException, OrtException {
    for (String word : words) {
      add(word, teacher.outputs(vectors.of(word)), WORD_WEIGHT);
    }
  }

  void addUnlabelled(List<String> texts) throws IOException, OrtException {
    for (String text : texts) {
      add(text, teacher.outputs(vectors.of(text)), UNLABELLED_WEIGHT);
    }
  }

  private Student.Sample labelled(LabelledText text, float labelShare, float weight)
      throws IOException, OrtException {
    float[] certain = Outputs.certain(concepts, Outputs.number(concepts, text.label()));
    float[] taught = teacher.outputs(vectors.of(text.text()));
    float[] targets = Outputs.mix(certain, labelShare, taught);
    return new Student.Sample(lexicon.rowsOf(text.text()), targets, weight);
  }

  private void add(String text, float[] targets, float weight) {
    all.add(new Student.Sample(lexicon.rowsOf(text), targets, weight));
  }
}
