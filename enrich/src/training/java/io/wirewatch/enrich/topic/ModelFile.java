package io.wirewatch.enrich.topic;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** Writes what {@link TopicModel} reads. */
final class ModelFile {

  private static final int LARGEST = 127;

  private ModelFile() {}

  static void write(
      OutputStream out, String settings, Concepts concepts, Lexicon lexicon, Student student)
      throws IOException {
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
    try (DataOutputStream data =
        new DataOutputStream(
            new BufferedOutputStream(new DeflaterOutputStream(out, deflater), 1 << 16))) {
      data.writeInt(TopicModel.MAGIC);
      data.writeInt(TopicModel.VERSION);
      data.writeUTF(settings);
      data.writeInt(concepts.fingerprint());
      data.writeInt(student.dimensions);
      int[] hashes = lexicon.hashes();
      data.writeInt(hashes.length);
      for (int hash : hashes) {
        data.writeInt(hash);
      }
      float[] scales = scales(student);
      for (int i = 0; i < student.vectors.length; i++) {
        int rounded = Math.round(student.vectors[i] / scales[i % student.dimensions]);
        data.writeByte(Math.max(-LARGEST, Math.min(LARGEST, rounded)));
      }
      data.writeInt(student.bias.length);
      for (int i = 0; i < student.weights.length; i++) {
        data.writeFloat(student.weights[i] * scales[i % student.dimensions]);
      }
      for (float bias : student.bias) {
        data.writeFloat(bias);
      }
    } finally {
      deflater.end();
    }
  }

  /** Returns the size of one step of each dimension: all but the largest in 2,000 values fit. */
  private static float[] scales(Student student) {
    float[] scales = new float[student.dimensions];
    int rows = student.vectors.length / student.dimensions;
    for (int d = 0; d < student.dimensions; d++) {
      float[] sizes = new float[rows];
      for (int row = 0; row < rows; row++) {
        sizes[row] = Math.abs(student.vectors[row * student.dimensions + d]);
      }
      Arrays.sort(sizes);
      scales[d] = Math.max(1e-6f, sizes[rows - 1 - rows / 2_000] / LARGEST);
    }
    return scales;
  }
}
