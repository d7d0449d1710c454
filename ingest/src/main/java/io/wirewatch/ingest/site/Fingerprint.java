package io.wirewatch.ingest.site;

/**
 * A line as 64 bits. Lines that differ in case, in white space or in their numbers alone have the
 * same: the box that counts a story's comments is one box. Of a long line the opening counts.
 */
public final class Fingerprint {

  /** Stands for a line that is not counted; no line has it. */
  public static final long NONE = 0;

  /** Legal notices run on; what they open with tells them. */
  private static final int MAX_CHARS = 600;

  private static final long TEXT_SEED = 0xcbf29ce484222325L;
  private static final long CONTAINER_SEED = 0x9e3779b97f4a7c15L;

  /** That of MurmurHash2: unlike that of FNV, it moves all bits of a long. */
  private static final long PRIME = 0xc6a4a7935bd1e995L;

  private static final char SPACE = ' ';
  private static final char NUMBER = '0';
  private static final char[] FOLDED_ASCII = foldedAscii();

  private Fingerprint() {}

  private static char[] foldedAscii() {
    char[] folded = new char[128];
    for (char c = 0; c < folded.length; c++) {
      folded[c] = foldedSlowly(c);
    }
    return folded;
  }

  /** Returns the fingerprint of a line of text; {@link #NONE} if it holds white space alone. */
  public static long of(CharSequence line) {
    return hash(line, TEXT_SEED);
  }

  /**
   * Returns the fingerprint of the element that holds the body, so that it can be counted like a
   * line; it is never that of a line.
   *
   * @param path what names the element on every page of its template, such as its tag and classes
   */
  public static long ofContainer(CharSequence path) {
    return hash(path, CONTAINER_SEED);
  }

  /** Four characters at a time, since a multiplication takes longer than all else for them. */
  private static long hash(CharSequence line, long seed) {
    long hash = seed;
    long four = 0;
    int characters = 0;
    char before = SPACE;
    int end = end(line);
    for (int i = 0; i < end; i++) {
      char folded = folded(line.charAt(i));
      if (folded == before && (folded == SPACE || folded == NUMBER)) {
        continue;
      }
      before = folded;
      four = four << Character.SIZE | folded;
      if ((++characters & 3) == 0) {
        hash = (hash ^ four) * PRIME;
        hash ^= hash >>> Integer.SIZE;
        four = 0;
      }
    }
    return characters == 0 ? NONE : spread((hash ^ four) * PRIME + characters);
  }

  /** Returns where the opening ends, less the white space at its end. */
  private static int end(CharSequence line) {
    int end = Math.min(line.length(), MAX_CHARS);
    while (end > 0 && folded(line.charAt(end - 1)) == SPACE) {
      end--;
    }
    return end;
  }

  private static char folded(char c) {
    return c < FOLDED_ASCII.length ? FOLDED_ASCII[c] : foldedSlowly(c);
  }

  private static char foldedSlowly(char c) {
    if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
      return SPACE;
    }
    return Character.isDigit(c) ? NUMBER : Character.toLowerCase(c);
  }

  /** The last step of MurmurHash3: each bit of the hash then depends on every character. */
  private static long spread(long hash) {
    long mixed = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
    mixed = (mixed ^ (mixed >>> 33)) * 0xc4ceb9fe1a85ec53L;
    mixed ^= mixed >>> 33;
    return mixed == NONE ? 1 : mixed;
  }
}
