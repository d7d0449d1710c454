package io.wirewatch.ingest.fetch;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;

/**
 * Decides which addresses may be connected to: those of the public Internet, and the ranges that
 * the operator allows.
 *
 * <p>The ranges are those of IANA's special-purpose registries (RFC 6890 and its successors). IPv6
 * is refused as a whole outside 2000::/3, the only global unicast space in use (RFC 4291), which
 * covers compatible, translated, local and multicast addresses in one rule; they are listed all the
 * same, so that a message can say what an address is. IPv4-mapped addresses are IPv4 to the JDK.
 */
final class AddressPolicy {

  private static final List<NamedRange> SPECIAL =
      List.of(
          named("unspecified", "0.0.0.0/8"),
          named("private", "10.0.0.0/8"),
          named("carrier-grade NAT", "100.64.0.0/10"),
          named("loopback", "127.0.0.0/8"),
          // Azure answers every machine with its secrets here, at a public address.
          named("cloud metadata", "168.63.129.16/32"),
          named("link-local or cloud metadata", "169.254.0.0/16"),
          named("private", "172.16.0.0/12"),
          named("protocol assignment", "192.0.0.0/24"),
          named("documentation", "192.0.2.0/24"),
          named("6to4 relay", "192.88.99.0/24"),
          named("private", "192.168.0.0/16"),
          named("benchmarking", "198.18.0.0/15"),
          named("documentation", "198.51.100.0/24"),
          named("documentation", "203.0.113.0/24"),
          named("multicast", "224.0.0.0/4"),
          named("reserved or broadcast", "240.0.0.0/4"),
          named("unspecified", "::/128"),
          named("loopback", "::1/128"),
          named("IPv4-compatible", "::/96"),
          named("NAT64", "64:ff9b::/96"),
          named("NAT64", "64:ff9b:1::/48"),
          named("discard-only", "100::/64"),
          named("Teredo", "2001::/32"),
          named("benchmarking", "2001:2::/48"),
          named("ORCHID", "2001:10::/28"),
          named("ORCHID", "2001:20::/28"),
          named("documentation", "2001:db8::/32"),
          named("protocol assignment", "2001::/23"),
          named("6to4", "2002::/16"),
          named("documentation", "3fff::/20"),
          named("unique local", "fc00::/7"),
          named("link-local", "fe80::/10"),
          named("site-local", "fec0::/10"),
          named("multicast", "ff00::/8"));

  private static final AddressRange GLOBAL_IPV6 = AddressRange.parse("2000::/3");

  private final List<AddressRange> allowed;

  /**
   * @param allowed ranges that may be connected to although they are not public
   */
  AddressPolicy(List<AddressRange> allowed) {
    this.allowed = List.copyOf(allowed);
  }

  /** Returns why an address must not be connected to, in a sentence; empty if it may. */
  Optional<String> refusal(InetAddress address) {
    if (allowed.stream().anyMatch(range -> range.contains(address))) {
      return Optional.empty();
    }
    return kind(address)
        .map(
            kind ->
                address.getHostAddress()
                    + " is no public address ("
                    + kind
                    + "): allow its range in the fetch settings if it is meant");
  }

  private static Optional<String> kind(InetAddress address) {
    Optional<String> special =
        SPECIAL.stream()
            .filter(named -> named.range().contains(address))
            .map(NamedRange::name)
            .findFirst();
    boolean ipv6 = address.getAddress().length == 16;
    return ipv6 && !GLOBAL_IPV6.contains(address)
        ? special.or(() -> Optional.of("reserved"))
        : special;
  }

  private static NamedRange named(String name, String range) {
    return new NamedRange(name, AddressRange.parse(range));
  }

  private record NamedRange(String name, AddressRange range) {}
}
