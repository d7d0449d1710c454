package io.wirewatch.enrich.entity;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The features of the tokens of one sentence, as hashes. Reused from sentence to sentence. */
final class FeatureBuffer {

  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  private long[] features = new long[4096];
  private int[] ends = new int[64];
  private int count;
  private int tokens;
  private Features.@Nullable Group leftOut;

  /** Takes no features of a group from now on, to find out what the group is worth. */
  void leaveOut(Features.Group group) {
    leftOut = group;
  }

  void clear() {
    count = 0;
    tokens = 0;
  }

  /** Adds a feature to the token that is being described. */
  void add(int template, long value) {
    if (leftOut != null && template >= leftOut.first && template < leftOut.end) {
      return;
    }
    if (count == features.length) {
      features = Arrays.copyOf(features, count * 2);
    }
    features[count++] = Hashing.mix(value + template * SPREAD);
  }

  /** Closes the token that is being described. */
  void endToken() {
    if (tokens == ends.length) {
      ends = Arrays.copyOf(ends, tokens * 2);
    }
    ends[tokens++] = count;
  }

  int tokens() {
    return tokens;
  }

  /** Returns the place of a token's first feature. */
  int first(int token) {
    return token == 0 ? 0 : ends[token - 1];
  }

  /** Returns one past the place of a token's last feature. */
  int end(int token) {
    return ends[token];
  }

  long feature(int place) {
    return features[place];
  }
}
