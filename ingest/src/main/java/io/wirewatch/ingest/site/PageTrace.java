package io.wirewatch.ingest.site;

import java.util.Arrays;
import java.util.BitSet;

/**
 * The lines of one page in reading order, as the extractor found them before it asked the site's
 * memory: what the memory learns of the page. Immutable.
 */
public final class PageTrace {

  /** Of a document that is no page of a site. */
  public static final PageTrace NONE = new Builder(0).build();

  /** A word by itself is too often part of an article: a name, a drop cap, a score. */
  private static final int MIN_WORDS = 2;

  private final long[] fingerprints;
  private final int[] words;
  private final BitSet kept;
  private final long container;

  private PageTrace(Builder builder) {
    fingerprints = Arrays.copyOf(builder.fingerprints, builder.lines);
    words = Arrays.copyOf(builder.words, builder.lines);
    kept = (BitSet) builder.kept.clone();
    container = builder.container;
  }

  /** Returns how many lines the page has. */
  public int lines() {
    return fingerprints.length;
  }

  /** Returns a line's fingerprint; {@link Fingerprint#NONE} if it is not counted. */
  public long fingerprint(int line) {
    return fingerprints[line];
  }

  /** Returns how many words a line has. */
  public int words(int line) {
    return words[line];
  }

  /** Returns whether the extractor took a line for the article's. */
  public boolean kept(int line) {
    return kept.get(line);
  }

  /** Returns the fingerprint of the body's element; {@link Fingerprint#NONE} if it has none. */
  public long container() {
    return container;
  }

  /** Collects lines. */
  public static final class Builder {

    private long[] fingerprints;
    private int[] words;
    private final BitSet kept = new BitSet();
    private int lines;
    private long container = Fingerprint.NONE;

    /**
     * @param lines how many lines are to be expected
     */
    public Builder(int lines) {
      fingerprints = new long[lines];
      words = new int[lines];
    }

    /**
     * Adds the next line.
     *
     * @param wordCount its words, as {@link io.wirewatch.ingest.press.Prose#words} counts them
     * @param isKept whether it was taken for the article's
     */
    public Builder add(CharSequence line, int wordCount, boolean isKept) {
      long fingerprint = wordCount < MIN_WORDS ? Fingerprint.NONE : Fingerprint.of(line);
      return add(fingerprint, wordCount, isKept);
    }

    /**
     * Adds a line that is alike on many pages and yet never the site's, such as a cell of a table:
     * it is not counted, and stays if it was kept.
     */
    public Builder addUncounted(int wordCount, boolean isKept) {
      return add(Fingerprint.NONE, wordCount, isKept);
    }

    private Builder add(long fingerprint, int wordCount, boolean isKept) {
      if (lines == fingerprints.length) {
        int room = Math.max(16, 2 * lines);
        fingerprints = Arrays.copyOf(fingerprints, room);
        words = Arrays.copyOf(words, room);
      }
      fingerprints[lines] = fingerprint;
      words[lines] = wordCount;
      kept.set(lines, isKept);
      lines++;
      return this;
    }

    /**
     * Names the element that holds the body.
     *
     * @param path what names it on every page of its template, such as its tag and classes
     */
    public Builder container(CharSequence path) {
      container = Fingerprint.ofContainer(path);
      return this;
    }

    /** Returns the trace. */
    public PageTrace build() {
      return new PageTrace(this);
    }
  }
}
