package io.wirewatch.ingest.markup;

/**
 * A hash of 64 bits by which a name in a page is compared without being copied, in any case of its
 * letters. Names of the same hash count as the same: that takes a page which is made for it, and
 * costs only that page.
 */
final class NameHash {

  private NameHash() {}

  static long of(String name) {
    long hash = 0;
    for (int i = 0; i < name.length(); i++) {
      hash = with(hash, name.charAt(i));
    }
    return hash;
  }

  /** Returns the hash of a name that is longer by a character. */
  static long with(long hash, char c) {
    return hash * 0x9E3779B97F4A7C15L + (c | 0x20);
  }
}
