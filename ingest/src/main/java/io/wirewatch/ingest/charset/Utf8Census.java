package io.wirewatch.ingest.charset;

/**
 * Counts what would be UTF-8 in a document. Text in another charset is hardly ever valid UTF-8 by
 * chance, so that this is better evidence than what the document says of itself.
 *
 * @param twoByte well-formed sequences of two bytes
 * @param longer well-formed sequences of three or four bytes
 * @param broken bytes of 0x80 or more outside of such sequences, but for one cut off at the end
 */
record Utf8Census(int twoByte, int longer, int broken) {

  /** A few bad bytes among many good ones: pasted by a broken tool into a page that is UTF-8. */
  private static final int GOOD_PER_BROKEN = 20;

  static Utf8Census of(byte[] bytes) {
    int twoByte = 0;
    int longer = 0;
    int broken = 0;
    int i = 0;
    while (i < bytes.length) {
      int lead = bytes[i] & 0xFF;
      int length = length(lead);
      if (length == 1) {
        i++;
      } else if (length > 0 && i + length > bytes.length && continues(bytes, i, bytes.length)) {
        i = bytes.length;
      } else if (length > 0 && i + length <= bytes.length && continues(bytes, i, i + length)) {
        twoByte += length == 2 ? 1 : 0;
        longer += length > 2 ? 1 : 0;
        i += length;
      } else {
        broken++;
        i++;
      }
    }
    return new Utf8Census(twoByte, longer, broken);
  }

  boolean isAscii() {
    return twoByte + longer + broken == 0;
  }

  boolean isUtf8() {
    return broken == 0 && !isAscii();
  }

  boolean isMostlyUtf8() {
    return broken > 0 && (twoByte + longer) / broken >= GOOD_PER_BROKEN;
  }

  /** Returns whether it may as well be an East Asian charset, whose pairs can look like these. */
  boolean isDoubtful() {
    return isUtf8() && longer == 0;
  }

  /** Returns the length of the sequence that a byte leads; 0 when it leads none. */
  private static int length(int lead) {
    if (lead < 0x80) {
      return 1;
    }
    if (lead >= 0xC2 && lead <= 0xDF) {
      return 2;
    }
    if (lead >= 0xE0 && lead <= 0xEF) {
      return 3;
    }
    return lead >= 0xF0 && lead <= 0xF4 ? 4 : 0;
  }

  private static boolean continues(byte[] bytes, int lead, int end) {
    for (int i = lead + 1; i < end; i++) {
      if ((bytes[i] & 0xC0) != 0x80) {
        return false;
      }
    }
    int first = bytes[lead] & 0xFF;
    int second = lead + 1 < end ? bytes[lead + 1] & 0xFF : 0x90;
    // Too long a form, a surrogate, or beyond Unicode.
    return !(first == 0xE0 && second < 0xA0)
        && !(first == 0xED && second > 0x9F)
        && !(first == 0xF0 && second < 0x90)
        && !(first == 0xF4 && second > 0x8F);
  }
}
