package io.wirewatch.enrich.topic;

import java.util.List;
import java.util.Random;

/** The directions along which vectors differ most, found by orthogonal iteration. */
final class Subspace {

  private static final int ROUNDS = 40;

  private final float[][] basis;

  Subspace(List<float[]> vectors, int dimensions, Random random) {
    int width = vectors.get(0).length;
    basis = new float[dimensions][width];
    for (float[] direction : basis) {
      for (int i = 0; i < width; i++) {
        direction[i] = (float) random.nextGaussian();
      }
    }
    for (int round = 0; round < ROUNDS; round++) {
      for (int b = 0; b < dimensions; b++) {
        float[] turned = new float[width];
        for (float[] vector : vectors) {
          add(turned, dot(vector, basis[b]), vector);
        }
        basis[b] = turned;
      }
      makeOrthonormal();
    }
  }

  private void makeOrthonormal() {
    for (int b = 0; b < basis.length; b++) {
      for (int before = 0; before < b; before++) {
        add(basis[b], -dot(basis[b], basis[before]), basis[before]);
      }
      float length = (float) Math.sqrt(dot(basis[b], basis[b]));
      for (int i = 0; i < basis[b].length; i++) {
        basis[b][i] /= length;
      }
    }
  }

  /** Returns a vector's coordinates in the subspace. */
  float[] project(float[] vector) {
    float[] projected = new float[basis.length];
    for (int b = 0; b < basis.length; b++) {
      projected[b] = dot(vector, basis[b]);
    }
    return projected;
  }

  private static void add(float[] to, float factor, float[] vector) {
    for (int i = 0; i < to.length; i++) {
      to[i] += factor * vector[i];
    }
  }

  private static float dot(float[] a, float[] b) {
    float dot = 0;
    for (int i = 0; i < a.length; i++) {
      dot += a[i] * b[i];
    }
    return dot;
  }
}
