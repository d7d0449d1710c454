package io.wirewatch.enrich.entity;

/** Hashes of words and features: 64 bits, the same on every machine and in every run. */
final class Hashing {

  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  private Hashing() {}

  /** Spreads a value over all bits: the finaliser of MurmurHash3. */
  static long mix(long value) {
    long h = value;
    h ^= h >>> 33;
    h *= 0xff51afd7ed558ccdL;
    h ^= h >>> 33;
    h *= 0xc4ceb9fe1a85ec53L;
    h ^= h >>> 33;
    return h;
  }

  /** Returns a hash of two values in order. */
  static long pair(long first, long second) {
    return mix(first * 31 + second);
  }

  /**
   * Returns the hash of a word as printed, each run of digits as one zero.
   *
   * @param form which letters count as the same
   */
  static long word(CharSequence text, int start, int end, Form form) {
    long h = FNV_OFFSET;
    boolean digit = false;
    boolean first = true;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        if (digit) {
          continue;
        }
        digit = true;
        c = '0';
      } else {
        digit = false;
        if (form == Form.LOWER || (form == Form.CAPITALISED && !first)) {
          c = lower(c);
        }
      }
      first = false;
      h = (h ^ c) * FNV_PRIME;
    }
    return mix(h);
  }

  /**
   * Returns the hash of a word as part of a phrase: as {@link #word}, less full stops and
   * apostrophes, so that "U.S." and "US" are one.
   */
  static long phraseWord(CharSequence text, int start, int end, Form form) {
    long h = FNV_OFFSET;
    boolean digit = false;
    boolean first = true;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c == '.' || c == '\'' || c == '’') {
        continue;
      }
      if (c >= '0' && c <= '9') {
        if (digit) {
          continue;
        }
        digit = true;
        c = '0';
      } else {
        digit = false;
        if (form == Form.CAPITALISED && !first) {
          c = lower(c);
        }
      }
      first = false;
      h = (h ^ c) * FNV_PRIME;
    }
    return mix(h);
  }

  private static char lower(char c) {
    if (c < 128) {
      return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
    }
    return Character.toLowerCase(c);
  }

  /** The case in which a word is hashed. */
  enum Form {
    PRINTED,
    LOWER,
    /** First letter as printed, the others lower: for lines in capitals. */
    CAPITALISED
  }
}
