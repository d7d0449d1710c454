package io.wirewatch.ingest.markup;

import java.util.Arrays;

/** Collects what is kept of a page: pieces of it in their order, up to a bound. */
final class LeanBuffer {

  /** The longest name of a character reference has 32 characters. */
  private static final int MAX_REFERENCE_CHARS = 33;

  private final String html;
  private final int maxChars;
  private char[] kept;
  private int size;
  private int copied;

  LeanBuffer(String html, int maxChars) {
    this.html = html;
    this.maxChars = maxChars;
    // Less than half is left of most pages.
    this.kept = new char[Math.min(maxChars, html.length() / 2 + 64)];
  }

  /** Keeps the page up to a place, from where it was kept or skipped to last, if that is before. */
  void keepTo(int end) {
    int length = Math.min(end - copied, maxChars - size);
    if (length > 0) {
      reserve(length);
      html.getChars(copied, copied + length, kept, size);
      size += length;
    }
    copied = end;
  }

  /** Leaves out the page up to a place. */
  void skipTo(int end) {
    copied = end;
  }

  /** Adds a space that the page does not have here. */
  void space() {
    if (size < maxChars) {
      reserve(1);
      kept[size++] = ' ';
    }
  }

  /** Leaves out a piece, so that what it parted stays apart. */
  void cut(int start, int end) {
    keepTo(start);
    skipTo(end);
    if (mayJoin()) {
      add("<!---->");
    }
  }

  /** Returns whether what is kept goes on into what follows: an open bracket, or a reference. */
  private boolean mayJoin() {
    int last = size - 1;
    if (last < 0 || kept[last] == '<') {
      return last >= 0;
    }
    int least = Math.max(0, size - MAX_REFERENCE_CHARS);
    while (last >= least && (Characters.isLetterOrDigit(kept[last]) || kept[last] == '#')) {
      last--;
    }
    return last >= least && kept[last] == '&';
  }

  void add(String text) {
    if (size + text.length() <= maxChars) {
      reserve(text.length());
      text.getChars(0, text.length(), kept, size);
      size += text.length();
    }
  }

  private void reserve(int length) {
    if (size + length > kept.length) {
      kept = Arrays.copyOf(kept, Math.min(maxChars, Math.max(size + length, kept.length * 2)));
    }
  }

  /** Returns whether no more can be kept. */
  boolean isFull() {
    return size == maxChars;
  }

  @Override
  public String toString() {
    return new String(kept, 0, size);
  }
}
