package io.wirewatch.enrich.topic;

import ai.onnxruntime.OrtException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Where the student starts: each word at its sentence vector, seen along the directions in which
 * the teacher's outputs differ, common words nearer to nothing. So even a word that no training
 * text holds means something.
 */
final class Start {

  /** Of Arora, Liang and Ma, "A simple but tough-to-beat baseline for sentence embeddings". */
  private static final double COMMON = 1e-3;

  private final Concepts concepts;
  private final Lexicon lexicon;
  private final Teacher teacher;
  private final VectorCache vectors;

  Start(Concepts concepts, Lexicon lexicon, Teacher teacher, VectorCache vectors) {
    this.concepts = concepts;
    this.lexicon = lexicon;
    this.teacher = teacher;
    this.vectors = vectors;
  }

  void set(Student student, List<String> words, Random random) throws IOException, OrtException {
    List<float[]> directions = new ArrayList<>();
    for (int output = 0; output <= concepts.count(); output++) {
      directions.add(teacher.weights(output));
    }
    Subspace subspace = new Subspace(directions, student.dimensions, random);
    for (int output = 0; output <= concepts.count(); output++) {
      float[] projected = subspace.project(directions.get(output));
      for (int d = 0; d < student.dimensions; d++) {
        student.weights[output * student.dimensions + d] = projected[d];
      }
    }
    float[] mean = mean(words);
    for (String word : words) {
      TextFeatures features = TextFeatures.of("", List.of(word));
      int row = features.count() == 1 ? lexicon.row(features.hash(0)) : -1;
      if (row >= 0) {
        double rare = COMMON / (COMMON + lexicon.frequency(features.hash(0)));
        place(student, row, subspace.project(minus(vectors.of(word), mean)), rare);
      }
    }
  }

  private static void place(Student student, int row, float[] projected, double rare) {
    for (int d = 0; d < student.dimensions; d++) {
      student.vectors[row * student.dimensions + d] = (float) (rare * projected[d]);
    }
  }

  private float[] mean(List<String> words) throws IOException, OrtException {
    float[] mean = new float[SentenceEmbedder.DIMENSIONS];
    for (String word : words) {
      float[] vector = vectors.of(word);
      for (int d = 0; d < mean.length; d++) {
        mean[d] += vector[d] / words.size();
      }
    }
    return mean;
  }

  private static float[] minus(float[] vector, float[] mean) {
    float[] difference = vector.clone();
    for (int d = 0; d < difference.length; d++) {
      difference[d] -= mean[d];
    }
    return difference;
  }
}
