package io.wirewatch.enrich.entity;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * What is known of English words and names besides what the tagger was trained on: Brown clusters,
 * clusters of word vectors, and a gazetteer of phrases with what they may be. Immutable, about 40
 * MB of heap.
 */
final class Lexicon {

  static final int VERSION = 1;

  private static final String RESOURCE = "lexicon.bin";

  /** Path of a cluster from the root of its tree, with a leading 1 that marks its length. */
  private final int[] brownPaths;

  private final char[] middleClusters;
  private final char[] largeClusters;
  private final HashTable brown;
  private final HashTable clusters;
  private final HashTable phrases;

  Lexicon(DataInputStream in) throws IOException {
    int version = in.readInt();
    if (version != VERSION) {
      throw new IOException("the lexicon has format " + version + " instead of " + VERSION);
    }
    brownPaths = paths(in);
    middleClusters = chars(in);
    largeClusters = chars(in);
    brown = HashTable.read(in);
    clusters = HashTable.read(in);
    phrases = HashTable.read(in);
  }

  /** Reads the lexicon that is shipped with the program. */
  static Lexicon shipped() {
    try (DataInputStream in = TaggerModel.open(RESOURCE)) {
      return new Lexicon(in);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + RESOURCE, e);
    }
  }

  /** Returns the path of a word's Brown cluster; 0 for an unknown word. */
  int brownPath(long lowerHash) {
    return brownPaths[brown.get(lowerHash)];
  }

  /** Returns the small cluster of a word's vector; 0 for an unknown word. */
  int cluster(long exactHash) {
    return clusters.get(exactHash);
  }

  int middleCluster(int cluster) {
    return middleClusters[cluster];
  }

  int largeCluster(int cluster) {
    return largeClusters[cluster];
  }

  /** Returns what a phrase may be, one bit a class; 0 for an unknown phrase. */
  int phrase(long phraseHash) {
    return phrases.get(phraseHash);
  }

  /** Returns the most words of a phrase that begins with a word; 0 if none does. */
  int longestPhrase(long firstWordHash) {
    return phrases.get(firstWord(firstWordHash));
  }

  /** Returns the hash under which the length of the longest phrase is kept. */
  static long firstWord(long wordHash) {
    return Hashing.pair(wordHash, 77);
  }

  private static int[] paths(DataInputStream in) throws IOException {
    int[] paths = new int[in.readInt()];
    for (int i = 0; i < paths.length; i++) {
      paths[i] = in.readInt();
    }
    return paths;
  }

  private static char[] chars(DataInputStream in) throws IOException {
    char[] values = new char[in.readInt()];
    for (int i = 0; i < values.length; i++) {
      values[i] = in.readChar();
    }
    return values;
  }
}
