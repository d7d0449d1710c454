package io.wirewatch.ingest.url;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** One spelling for each path, query and fragment (RFC 3986, section 6.2.2). */
final class PercentEncoding {

  private static final String UNRESERVED = "-._~";
  private static final String NEVER_BARE = " \"<>[]\\^`{|}";

  private PercentEncoding() {}

  /**
   * Returns the text with needless escapes resolved, the others in capitals, and escapes where a
   * character may not stand bare. A lone percent sign is escaped too: else what it escapes would
   * depend on how often this is done.
   */
  static String normalise(String encoded) {
    StringBuilder out = new StringBuilder(encoded.length());
    byte[] bytes = encoded.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < bytes.length; i++) {
      int octet = bytes[i] & 0xFF;
      int escaped = octet == '%' ? escaped(bytes, i) : -1;
      if (escaped >= 0) {
        i += 2;
        append(out, escaped, !isUnreserved(escaped));
      } else {
        append(out, octet, mustBeEscaped(octet));
      }
    }
    return out.toString();
  }

  private static void append(StringBuilder out, int octet, boolean escape) {
    if (escape) {
      out.append('%').append(hex(octet >> 4)).append(hex(octet & 0xF));
    } else {
      out.append((char) octet);
    }
  }

  private static int escaped(byte[] bytes, int percent) {
    if (percent + 2 >= bytes.length) {
      return -1;
    }
    int high = Character.digit(bytes[percent + 1], 16);
    int low = Character.digit(bytes[percent + 2], 16);
    return high < 0 || low < 0 ? -1 : high * 16 + low;
  }

  private static boolean isUnreserved(int octet) {
    return octet < 0x80 && (isAsciiLetterOrDigit(octet) || UNRESERVED.indexOf(octet) >= 0);
  }

  private static boolean isAsciiLetterOrDigit(int octet) {
    return (octet >= '0' && octet <= '9')
        || (octet >= 'A' && octet <= 'Z')
        || (octet >= 'a' && octet <= 'z');
  }

  private static boolean mustBeEscaped(int octet) {
    return octet <= ' ' || octet >= 0x7F || octet == '%' || NEVER_BARE.indexOf(octet) >= 0;
  }

  private static String hex(int digit) {
    return Integer.toHexString(digit).toUpperCase(Locale.ROOT);
  }
}
