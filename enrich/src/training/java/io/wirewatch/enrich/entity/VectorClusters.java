package io.wirewatch.enrich.entity;

import io.wirewatch.enrich.entity.Hashing.Form;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Clusters of word vectors by spherical k-means, in three sizes that lie within each other. Numbers
 * begin at 1. Seeded.
 */
final class VectorClusters {

  private static final int SMALL = 2048;
  private static final int MIDDLE = 512;
  private static final int LARGE = 128;
  private static final int SAMPLE = 120_000;
  private static final int ROUNDS = 12;
  private static final int ROUNDS_OF_CENTRES = 25;

  private final Map<Long, Integer> byWord = new HashMap<>();
  private final int[] middle;
  private final int[] large;

  private VectorClusters(int[] middle, int[] large) {
    this.middle = middle;
    this.large = large;
  }

  /** Clusters vectors by word; the order of the words decides the sample. */
  static VectorClusters of(Map<String, float[]> vectors) {
    List<String> words = new ArrayList<>(vectors.keySet());
    float[][] all = new float[words.size()][];
    for (int i = 0; i < all.length; i++) {
      all[i] = unit(vectors.get(words.get(i)));
    }
    List<Integer> order = new ArrayList<>(IntStream.range(0, all.length).boxed().toList());
    Collections.shuffle(order, new Random(5));
    float[][] sample = order.stream().limit(SAMPLE).map(i -> all[i]).toArray(float[][]::new);
    float[][] small = centres(sample, SMALL, ROUNDS, 1);
    float[][] middles = centres(small, MIDDLE, ROUNDS_OF_CENTRES, 2);
    int[] middle = nearest(small, middles);
    float[][] larges = centres(middles, LARGE, ROUNDS_OF_CENTRES, 3);
    VectorClusters clusters = new VectorClusters(middle, nearest(middles, larges));
    int[] own = nearest(all, small);
    for (int i = 0; i < own.length; i++) {
      String word = words.get(i);
      clusters.byWord.put(Hashing.word(word, 0, word.length(), Form.PRINTED), own[i] + 1);
    }
    return clusters;
  }

  Map<Long, Integer> byWord() {
    return byWord;
  }

  /** Writes the middle and the large cluster of each small one; that of none is none. */
  void writeLevels(DataOutputStream out) throws IOException {
    out.writeInt(middle.length + 1);
    out.writeChar(0);
    for (int cluster : middle) {
      out.writeChar(cluster + 1);
    }
    out.writeInt(middle.length + 1);
    out.writeChar(0);
    for (int cluster : middle) {
      out.writeChar(large[cluster] + 1);
    }
  }

  private static float[][] centres(float[][] vectors, int count, int rounds, long seed) {
    Random random = new Random(seed);
    List<float[]> shuffled = new ArrayList<>(List.of(vectors));
    Collections.shuffle(shuffled, random);
    float[][] centres = shuffled.subList(0, count).toArray(float[][]::new);
    for (int round = 0; round < rounds; round++) {
      int[] nearest = nearest(vectors, centres);
      float[][] sums = new float[count][vectors[0].length];
      for (int i = 0; i < vectors.length; i++) {
        for (int d = 0; d < vectors[i].length; d++) {
          sums[nearest[i]][d] += vectors[i][d];
        }
      }
      for (int i = 0; i < count; i++) {
        centres[i] = unit(sums[i]);
      }
    }
    return centres;
  }

  private static int[] nearest(float[][] vectors, float[][] centres) {
    int[] nearest = new int[vectors.length];
    IntStream.range(0, vectors.length)
        .parallel()
        .forEach(i -> nearest[i] = nearest(vectors[i], centres));
    return nearest;
  }

  private static int nearest(float[] vector, float[][] centres) {
    float best = Float.NEGATIVE_INFINITY;
    int nearest = 0;
    for (int i = 0; i < centres.length; i++) {
      float product = 0;
      for (int d = 0; d < vector.length; d++) {
        product += vector[d] * centres[i][d];
      }
      if (product > best) {
        best = product;
        nearest = i;
      }
    }
    return nearest;
  }

  private static float[] unit(float[] vector) {
    double square = 0;
    for (float value : vector) {
      square += (double) value * value;
    }
    float[] unit = vector.clone();
    if (square > 0) {
      for (int d = 0; d < unit.length; d++) {
        unit[d] /= (float) Math.sqrt(square);
      }
    }
    return unit;
  }
}
