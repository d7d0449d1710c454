package io.wirewatch.ingest.forest;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UTFDataFormatException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * A forest as bytes, compressed by gzip: magic, version, feature names, bias, early exit, and the
 * trees, each from its root downwards, left before right. A node is a feature and a threshold, or
 * {@link #LEAF} and an answer. The same forest always gives the same bytes.
 */
final class ForestFile {

  private static final int MAGIC = 0x57574631; // "WWF1"
  private static final int LEAF = 0xFFFF;

  /** Trees deeper than this come of damage; the trainer grows at most 255 leaves. */
  private static final int MAX_DEPTH = 255;

  private ForestFile() {}

  static void write(Forest forest, OutputStream out) throws IOException {
    GZIPOutputStream gzip = new GZIPOutputStream(out);
    DataOutputStream data = new DataOutputStream(gzip);
    data.writeInt(MAGIC);
    data.writeShort(forest.featureNames().size());
    for (String name : forest.featureNames()) {
      data.writeUTF(name);
    }
    data.writeDouble(forest.bias());
    data.writeInt(forest.earlyExit().trees());
    data.writeDouble(forest.earlyExit().below());
    data.writeInt(forest.trees().size());
    for (Node tree : forest.trees()) {
      write(tree, data);
    }
    data.flush();
    gzip.finish();
  }

  private static void write(Node node, DataOutputStream data) throws IOException {
    if (node instanceof Node.Split split) {
      data.writeShort(split.feature());
      data.writeFloat(split.threshold());
      write(split.left(), data);
      write(split.right(), data);
    } else if (node instanceof Node.Leaf leaf) {
      data.writeShort(LEAF);
      data.writeFloat(leaf.value());
    }
  }

  static Forest read(InputStream in, List<String> expectedNames) throws IOException {
    try {
      DataInputStream data = new DataInputStream(new GZIPInputStream(in));
      if (data.readInt() != MAGIC) {
        throw new ZipException("it does not begin as a forest does");
      }
      checkNames(readNames(data), expectedNames);
      Forest forest = readForest(data, expectedNames);
      if (data.read() >= 0) {
        throw new ZipException("it goes on behind its last tree");
      }
      return forest;
    } catch (EOFException e) {
      throw unreadable("it ends too early", e);
    } catch (ZipException | UTFDataFormatException e) {
      throw unreadable(e.getMessage(), e);
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      throw unreadable(e.getMessage(), e);
    }
  }

  private static IOException unreadable(@Nullable String reason, Exception cause) {
    return new IOException(
        "The forest cannot be read: " + reason + ". Restore its file, or train it again.", cause);
  }

  private static List<String> readNames(DataInputStream data) throws IOException {
    int count = data.readUnsignedShort();
    List<String> names = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      names.add(data.readUTF());
    }
    return names;
  }

  private static void checkNames(List<String> trained, List<String> expected) throws IOException {
    if (trained.equals(expected)) {
      return;
    }
    int place = 0;
    while (place < Math.min(trained.size(), expected.size())
        && trained.get(place).equals(expected.get(place))) {
      place++;
    }
    throw new IOException(
        "The forest was trained on %d features, the code gives %d; at place %d it has %s where the code has %s. Train it again."
            .formatted(
                trained.size(), expected.size(), place, at(trained, place), at(expected, place)));
  }

  private static String at(List<String> names, int place) {
    return place < names.size() ? "'" + names.get(place) + "'" : "nothing";
  }

  private static Forest readForest(DataInputStream data, List<String> names) throws IOException {
    double bias = data.readDouble();
    Forest.EarlyExit earlyExit = new Forest.EarlyExit(data.readInt(), data.readDouble());
    int count = data.readInt();
    List<Node> trees = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      trees.add(readNode(data, 0));
    }
    return new Forest(names, bias, trees, earlyExit);
  }

  private static Node readNode(DataInputStream data, int depth) throws IOException {
    int feature = data.readUnsignedShort();
    float number = data.readFloat();
    if (feature == LEAF) {
      return new Node.Leaf(number);
    }
    if (depth == MAX_DEPTH) {
      throw new ZipException("a tree is deeper than " + MAX_DEPTH);
    }
    Node left = readNode(data, depth + 1);
    return new Node.Split(feature, number, left, readNode(data, depth + 1));
  }
}
