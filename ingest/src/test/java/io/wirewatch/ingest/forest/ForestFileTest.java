package io.wirewatch.ingest.forest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import io.wirewatch.ingest.forest.Forest.EarlyExit;
import io.wirewatch.ingest.forest.Node.Leaf;
import io.wirewatch.ingest.forest.Node.Split;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ForestFileTest {

  private static final List<String> NAMES = List.of("words", "link share", "tiefe ≥ 3");

  @Test
  void givesTheSameScoresToTheBitWhenItIsReadAgain() throws IOException {
    Forest forest = grown().withEarlyExit(3, -0.5);

    Forest read = Forest.read(new ByteArrayInputStream(bytes(forest)), NAMES);

    RandomGenerator random = new SplittableRandom(5);
    for (int i = 0; i < 500; i++) {
      float[] row = {random.nextInt(5), random.nextFloat(), i % 3 == 0 ? Float.NaN : i};
      assertThat(Double.doubleToRawLongBits(read.score(row, 0)))
          .isEqualTo(Double.doubleToRawLongBits(forest.score(row, 0)));
    }
    assertThat(read.size()).isEqualTo(forest.size());
    assertThat(read.featureNames()).isEqualTo(NAMES);
    assertThat(read.earlyExit()).isEqualTo(new EarlyExit(3, -0.5));
  }

  @Test
  void writesTheSameBytesEachTime() throws IOException {
    byte[] bytes = bytes(grown());

    assertThat(bytes(Forest.read(new ByteArrayInputStream(bytes), NAMES))).isEqualTo(bytes);
  }

  static Stream<List<String>> otherNames() {
    return Stream.of(
        List.of("words", "links", "tiefe ≥ 3"),
        List.of("words"),
        List.of("words", "link share", "tiefe ≥ 3", "list"));
  }

  @ParameterizedTest
  @MethodSource("otherNames")
  void namesTheFirstFeatureThatDiffers(List<String> expected) throws IOException {
    byte[] bytes = bytes(grown());
    int place = expected.get(expected.size() - 1).equals("list") ? 3 : 1;

    assertThatIOException()
        .isThrownBy(() -> Forest.read(new ByteArrayInputStream(bytes), expected))
        .withMessageContaining("on 3 features, the code gives " + expected.size())
        .withMessageContaining("at place " + place)
        .withMessageContaining("Train it again");
  }

  @Test
  void refusesAFileThatEndsTooEarlyWhereverItEnds() throws IOException {
    byte[] bytes = bytes(grown());

    for (int length = 0; length < bytes.length; length++) {
      byte[] part = Arrays.copyOf(bytes, length);
      assertThatIOException()
          .as("%d of %d bytes", length, bytes.length)
          .isThrownBy(() -> Forest.read(new ByteArrayInputStream(part), NAMES))
          .withMessageStartingWith("The forest cannot be read: ");
    }
  }

  /** A few bits do not matter to what a file unpacks to; the checksum covers all others. */
  @Test
  void neverReadsAnotherForestThanWasWritten() throws IOException {
    byte[] bytes = bytes(grown());
    int refused = 0;

    for (int bit = 0; bit < 8 * bytes.length; bit += 3) {
      byte[] damaged = bytes.clone();
      damaged[bit / 8] ^= (byte) (1 << bit % 8);
      try {
        assertThat(bytes(Forest.read(new ByteArrayInputStream(damaged), NAMES))).isEqualTo(bytes);
      } catch (IOException e) {
        refused++;
      }
    }
    assertThat(refused).isGreaterThan(9 * bytes.length * 8 / 3 / 10);
  }

  /** Files whose checksum holds, but not what they say. */
  static Stream<byte[]> nonsense() throws IOException {
    byte[] plain = new GZIPInputStream(new ByteArrayInputStream(bytes(oneTree()))).readAllBytes();
    int split = plain.length - 18; // feature and number, of a split and two leaves
    return Stream.of(
        "<html>No such page</html>".getBytes(StandardCharsets.UTF_8),
        gzip("<html>No such page</html>".getBytes(StandardCharsets.UTF_8)),
        gzip(with(plain, 0, 0x57574639)),
        gzip(Arrays.copyOf(plain, plain.length + 1)),
        gzip(with(plain, split - 4, 2)),
        gzip(with(plain, split - 4, 0)),
        gzip(with(plain, split + 2, 0x7FC00000)),
        gzip(with(plain, split + 8, 0x7F800000)),
        gzip(withFeature(plain, split, 3)),
        gzip(deep(plain, split)));
  }

  @ParameterizedTest
  @MethodSource("nonsense")
  void refusesNonsense(byte[] file) {
    assertThatIOException()
        .isThrownBy(() -> Forest.read(new ByteArrayInputStream(file), NAMES))
        .withMessageStartingWith("The forest cannot be read: ");
  }

  private static Forest oneTree() {
    Node tree = new Split(2, 0.5f, new Leaf(-1), new Leaf(1));
    return new Forest(NAMES, 0, List.of(tree), EarlyExit.NONE);
  }

  private static Forest grown() {
    RandomGenerator random = new SplittableRandom(3);
    float[] matrix = new float[900];
    float[] targets = new float[300];
    for (int row = 0; row < targets.length; row++) {
      matrix[3 * row] = random.nextInt(5);
      matrix[3 * row + 1] = random.nextFloat();
      matrix[3 * row + 2] = row % 3 == 0 ? Float.NaN : row;
      targets[row] = matrix[3 * row] > 2 == matrix[3 * row + 1] > 0.5f ? 1 : 0;
    }
    return Trainer.train(
            Samples.of(NAMES, matrix, targets), TrainingParameters.DEFAULT.withTrees(6))
        .forest();
  }

  private static byte[] bytes(Forest forest) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    forest.write(out);
    return out.toByteArray();
  }

  private static byte[] gzip(byte[] plain) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(plain);
    }
    return out.toByteArray();
  }

  private static byte[] with(byte[] plain, int place, int number) {
    byte[] changed = plain.clone();
    for (int i = 0; i < 4; i++) {
      changed[place + i] = (byte) (number >>> (24 - 8 * i));
    }
    return changed;
  }

  private static byte[] withFeature(byte[] plain, int place, int feature) {
    byte[] changed = plain.clone();
    changed[place] = (byte) (feature >>> 8);
    changed[place + 1] = (byte) feature;
    return changed;
  }

  private static byte[] deep(byte[] plain, int split) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.write(plain, 0, split);
    for (int depth = 0; depth < 100_000; depth++) {
      out.writeShort(0);
      out.writeFloat(0);
    }
    return bytes.toByteArray();
  }
}
