package io.wirewatch.ingest.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A range of IP addresses, such as {@code 10.0.0.0/8} or {@code fc00::/7}.
 *
 * @param base an address in the range; bits beyond the prefix do not matter
 * @param prefixBits how many leading bits are common to the range
 */
public record AddressRange(InetAddress base, int prefixBits) {

  private static final String OCTET = "(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
  private static final Pattern IPV4 = Pattern.compile(OCTET + "(?:\\." + OCTET + "){3}");

  /**
   * @throws IllegalArgumentException if the prefix is longer than the address
   */
  public AddressRange {
    if (prefixBits < 0 || prefixBits > base.getAddress().length * 8) {
      throw new IllegalArgumentException(
          "the prefix /" + prefixBits + " does not fit the address " + base.getHostAddress());
    }
  }

  /**
   * Reads a range in CIDR notation (RFC 4632, RFC 4291); a single address is a range of its own.
   *
   * @throws IllegalArgumentException if it is none; names are not resolved
   */
  public static AddressRange parse(String text) {
    int slash = text.indexOf('/');
    InetAddress base = literal(slash < 0 ? text : text.substring(0, slash));
    try {
      return new AddressRange(
          base,
          slash < 0
              ? base.getAddress().length * 8
              : Integer.parseInt(text, slash + 1, text.length(), 10));
    } catch (NumberFormatException e) {
      throw notARange(text, e);
    }
  }

  /** Returns whether an address lies in the range; IPv4 and IPv6 never meet. */
  boolean contains(InetAddress address) {
    byte[] one = base.getAddress();
    byte[] other = address.getAddress();
    if (one.length != other.length) {
      return false;
    }
    for (int bit = 0; bit < prefixBits; bit += 8) {
      int kept = Math.min(8, prefixBits - bit);
      int mask = 0xFF << (8 - kept);
      if (((one[bit / 8] ^ other[bit / 8]) & mask) != 0) {
        return false;
      }
    }
    return true;
  }

  /** Returns whether a text is an IPv4 address in its one unambiguous spelling, four decimals. */
  static boolean isIpv4(String text) {
    return IPV4.matcher(text).matches();
  }

  /**
   * Returns the address that a literal spells. A colon or four decimals keep the JDK from asking a
   * name server.
   */
  static InetAddress literal(String text) {
    try {
      if (isIpv4(text) || text.indexOf(':') >= 0) {
        return InetAddress.getByName(text);
      }
    } catch (UnknownHostException e) {
      throw notARange(text, e);
    }
    throw notARange(text, null);
  }

  private static IllegalArgumentException notARange(String text, @Nullable Throwable cause) {
    return new IllegalArgumentException(
        text + " is no address range: write it as 10.0.0.0/8 or fc00::/7", cause);
  }

  @Override
  public String toString() {
    return base.getHostAddress() + "/" + prefixBits;
  }
}
