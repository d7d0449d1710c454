package io.wirewatch.ingest.site;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * Lines by fingerprint with their counts, as sorted arrays: ten thousand sites are remembered at a
 * time, and each is asked for every line of every page. Immutable.
 */
final class Lines {

  private static final int BYTES = Long.BYTES + 3;
  private static final int LARGEST = 255;

  /** A sighting is worth keeping for so many pages. */
  private static final int PAGES_A_SIGHTING = 16;

  private final long[] fingerprints;
  private final byte[] seen;
  private final byte[] kept;

  /** Pages since. */
  private final byte[] idle;

  Lines(int size) {
    fingerprints = new long[size];
    seen = new byte[size];
    kept = new byte[size];
    idle = new byte[size];
  }

  int size() {
    return fingerprints.length;
  }

  int seen(long fingerprint) {
    return count(seen, fingerprint);
  }

  int kept(long fingerprint) {
    return count(kept, fingerprint);
  }

  private int count(byte[] counts, long fingerprint) {
    int place = Arrays.binarySearch(fingerprints, fingerprint);
    return place < 0 ? 0 : Byte.toUnsignedInt(counts[place]);
  }

  /** Returns these with the lines of one more page, each of which is there once. */
  Lines with(SortedMap<Long, Boolean> keptByFingerprint) {
    Writer page = new Writer(keptByFingerprint.size());
    keptByFingerprint.forEach((fingerprint, isKept) -> page.add(fingerprint, 1, isKept ? 1 : 0, 0));
    return plus(page.lines());
  }

  private Lines plus(Lines page) {
    Writer sum = new Writer(size() + page.size());
    int old = 0;
    int fresh = 0;
    while (old < size() || fresh < page.size()) {
      int order = order(old, page, fresh);
      if (order < 0) {
        sum.add(fingerprints[old], at(seen, old), at(kept, old), at(idle, old) + 1);
        old++;
      } else if (order > 0) {
        sum.add(page.fingerprints[fresh], at(page.seen, fresh), at(page.kept, fresh), 0);
        fresh++;
      } else {
        sum.add(
            fingerprints[old],
            at(seen, old) + at(page.seen, fresh),
            at(kept, old) + at(page.kept, fresh),
            0);
        old++;
        fresh++;
      }
    }
    return sum.lines();
  }

  private int order(int old, Lines page, int fresh) {
    if (old == size()) {
      return 1;
    }
    return fresh == page.size() ? -1 : Long.compare(fingerprints[old], page.fingerprints[fresh]);
  }

  /** Returns the most useful of these: seen often, or just now. */
  Lines atMost(int most) {
    if (size() <= most) {
      return this;
    }
    int[] uses = new int[size()];
    for (int i = 0; i < uses.length; i++) {
      uses[i] = use(i);
    }
    int[] sorted = uses.clone();
    Arrays.sort(sorted);
    int least = sorted[size() - most];
    int ties = 0;
    for (int i = size() - most; i < size() && sorted[i] == least; i++) {
      ties++;
    }
    Writer chosen = new Writer(most);
    for (int i = 0; i < uses.length; i++) {
      if (uses[i] > least || (uses[i] == least && ties-- > 0)) {
        chosen.add(fingerprints[i], at(seen, i), at(kept, i), at(idle, i));
      }
    }
    return chosen.lines();
  }

  private int use(int line) {
    return PAGES_A_SIGHTING * at(seen, line) - at(idle, line);
  }

  /** Returns these with half of their counts; what was seen once is gone. */
  Lines halved() {
    Writer halved = new Writer(size());
    for (int i = 0; i < size(); i++) {
      if (at(seen, i) > 1) {
        halved.add(fingerprints[i], at(seen, i) / 2, at(kept, i) / 2, at(idle, i));
      }
    }
    return halved.lines();
  }

  ByteBuffer write() {
    ByteBuffer bytes = ByteBuffer.allocate(size() * BYTES);
    for (int i = 0; i < size(); i++) {
      bytes.putLong(fingerprints[i]).put(seen[i]).put(kept[i]).put(idle[i]);
    }
    return bytes.flip();
  }

  /** Returns what was written; null if the bytes make no sense. */
  static @Nullable Lines read(ByteBuffer written, int most) {
    ByteBuffer bytes = written.duplicate();
    int size = bytes.remaining() / BYTES;
    if (bytes.remaining() % BYTES != 0 || size > most) {
      return null;
    }
    Lines lines = new Lines(size);
    for (int i = 0; i < size; i++) {
      lines.fingerprints[i] = bytes.getLong();
      lines.seen[i] = bytes.get();
      lines.kept[i] = bytes.get();
      lines.idle[i] = bytes.get();
      if (i > 0 && lines.fingerprints[i] <= lines.fingerprints[i - 1]) {
        return null;
      }
    }
    return lines;
  }

  private static int at(byte[] counts, int line) {
    return Byte.toUnsignedInt(counts[line]);
  }

  private Lines cut(int size) {
    Lines cut = new Lines(size);
    System.arraycopy(fingerprints, 0, cut.fingerprints, 0, size);
    System.arraycopy(seen, 0, cut.seen, 0, size);
    System.arraycopy(kept, 0, cut.kept, 0, size);
    System.arraycopy(idle, 0, cut.idle, 0, size);
    return cut;
  }

  /** Fills the arrays in order; counts stay at the largest that fits. */
  private static final class Writer {

    private final Lines lines;
    private int size;

    Writer(int room) {
      lines = new Lines(room);
    }

    void add(long fingerprint, int seen, int kept, int idle) {
      lines.fingerprints[size] = fingerprint;
      lines.seen[size] = (byte) Math.min(seen, LARGEST);
      lines.kept[size] = (byte) Math.min(kept, LARGEST);
      lines.idle[size] = (byte) Math.min(idle, LARGEST);
      size++;
    }

    Lines lines() {
      return size == lines.size() ? lines : lines.cut(size);
    }
  }
}
