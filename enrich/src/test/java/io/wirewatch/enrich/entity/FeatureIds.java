package io.wirewatch.enrich.entity;

import java.util.Arrays;
import java.util.function.ObjIntConsumer;

/** Numbers the features that a training meets, from 0. */
final class FeatureIds {

  private long[] features = new long[1 << 20];
  private int[] ids = new int[1 << 20];
  private int count;

  int count() {
    return count;
  }

  /** Returns the number of a feature; a new one for a feature not met before. */
  int of(long feature) {
    if (count * 2 > features.length) {
      grow();
    }
    int slot = slot(feature);
    if (features[slot] == 0) {
      features[slot] = feature;
      ids[slot] = count++;
    }
    return ids[slot];
  }

  private int slot(long feature) {
    int mask = features.length - 1;
    int slot = (int) (feature >>> 20) & mask;
    while (features[slot] != 0 && features[slot] != feature) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    long[] old = features;
    int[] oldIds = ids;
    features = Arrays.copyOf(new long[0], old.length * 2);
    ids = new int[old.length * 2];
    for (int i = 0; i < old.length; i++) {
      if (old[i] != 0) {
        int slot = slot(old[i]);
        features[slot] = old[i];
        ids[slot] = oldIds[i];
      }
    }
  }

  /** Shows every feature with its number. */
  void forEach(ObjIntConsumer<Long> consumer) {
    for (int i = 0; i < features.length; i++) {
      if (features[i] != 0) {
        consumer.accept(features[i], ids[i]);
      }
    }
  }
}
