package io.wirewatch.ingest.page;

/** The text of the block that is being read, and what the elements in the line say of it. */
final class Line {

  /** An element around this share of a block's text speaks for the block. */
  private static final double SPEAKS = 0.8;

  private static final int MAX_SPEAKERS = 16;

  private final StringBuilder text = new StringBuilder(512);
  private final long[] speakers = new long[MAX_SPEAKERS];
  private final int[] spoken = new int[MAX_SPEAKERS];
  private int speakerCount;
  private int linkChars;
  private int links;
  private int boldChars;
  private int italicChars;
  private int breaks;
  private long tags;
  private boolean broken;

  void append(String run, boolean link, boolean bold, boolean italic) {
    int before = text.length();
    boolean space = before == 0 || text.charAt(before - 1) == ' ';
    int start = 0;
    int length = run.length();
    for (int i = 0; i < length; i++) {
      char c = run.charAt(i);
      if (c > ' ' && c < '\u007f') {
        space = false;
      } else if (isSpace(c)) {
        text.append(run, start, i);
        start = i + 1;
        if (!space) {
          text.append(' ');
          space = true;
        }
      } else if (isNothing(c)) {
        text.append(run, start, i);
        start = i + 1;
      } else {
        space = false;
      }
    }
    text.append(run, start, length);
    int added = text.length() - before;
    broken &= text.isEmpty() || (space && added <= 1);
    linkChars += link ? added : 0;
    boldChars += bold ? added : 0;
    italicChars += italic ? added : 0;
  }

  private static boolean isSpace(char c) {
    return c <= ' ' || c == '\u00a0' || c == '\u3000' || (c > 0x1000 && Character.isWhitespace(c));
  }

  private static boolean isNothing(char c) {
    return c == '\u007f' || c == '\u00ad' || c == '\u200b' || c == '\ufeff' || c == '\u200e';
  }

  void lineBreak() {
    append(" ", false, false, false);
    broken = true;
    breaks++;
  }

  /** Returns whether the last thing in the line is a break. */
  boolean isBroken() {
    return broken;
  }

  /** Begins an element in the line; returns where. */
  int open(Tag tag) {
    tags |= tag.bit();
    links += tag == Tag.LINK ? 1 : 0;
    return text.length();
  }

  /** Ends the element that began there. */
  void close(int start, long signs) {
    int chars = text.length() - start;
    if (signs != 0 && chars > 0 && speakerCount < MAX_SPEAKERS) {
      speakers[speakerCount] = signs;
      spoken[speakerCount++] = chars;
    }
  }

  boolean isEmpty() {
    return text.isEmpty();
  }

  String text() {
    int start = 0;
    int end = text.length();
    while (end > start && text.charAt(end - 1) == ' ') {
      end--;
    }
    while (start < end && text.charAt(start) == ' ') {
      start++;
    }
    return text.substring(start, end);
  }

  Inline inline() {
    long signs = 0;
    for (int i = 0; i < speakerCount; i++) {
      signs |= spoken[i] >= SPEAKS * text.length() ? speakers[i] : 0;
    }
    return new Inline(linkChars, links, boldChars, italicChars, signs, tags, breaks);
  }

  void clear() {
    text.setLength(0);
    speakerCount = 0;
    linkChars = 0;
    links = 0;
    boldChars = 0;
    italicChars = 0;
    breaks = 0;
    tags = 0;
    broken = false;
  }
}
