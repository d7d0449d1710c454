package io.wirewatch.ingest.fetch;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How pages, feeds and robots files are fetched.
 *
 * @param userAgent what we call ourselves; holds an address at which we can be reached
 * @param limits what an answer of each kind may cost
 * @param connectWithin longest wait for a name server, and for each connection
 * @param maxHops most redirects that are followed
 * @param maxUrlLength longest URL, in characters; sitemaps.org allows 2,048
 * @param allowedPorts ports that may be asked
 * @param allowedRanges ranges that may be connected to although they are not public, such as an
 *     intranet's; empty by default
 * @param resolver finds the addresses of hosts
 * @param maxConcurrent most fetches at a time; further callers wait their turn
 */
public record FetchConfig(
    String userAgent,
    Map<FetchKind, FetchLimits> limits,
    Duration connectWithin,
    int maxHops,
    int maxUrlLength,
    Set<Integer> allowedPorts,
    List<AddressRange> allowedRanges,
    HostResolver resolver,
    int maxConcurrent) {

  private static final Pattern USER_AGENT = Pattern.compile("[\\x20-\\x7e]{1,256}");
  private static final Pattern CONTACT =
      Pattern.compile("(?:https?://|mailto:)[\\x21-\\x7e&&[^()]]{3,200}");

  /**
   * @throws IllegalArgumentException if a value makes no sense
   */
  public FetchConfig {
    check(USER_AGENT.matcher(userAgent).matches(), "userAgent: give 1 to 256 ASCII characters");
    check(limits.size() == FetchKind.values().length, "limits: give them for every kind");
    check(connectWithin.toMillis() > 0, "connectWithin: give a millisecond or more");
    check(maxHops >= 0, "maxHops: give 0 or more");
    check(maxUrlLength > 0, "maxUrlLength: give 1 or more");
    check(!allowedPorts.isEmpty(), "allowedPorts: give one at least, such as 443");
    check(maxConcurrent > 0, "maxConcurrent: give 1 or more");
    limits = Map.copyOf(limits);
    allowedPorts = Set.copyOf(allowedPorts);
    allowedRanges = List.copyOf(allowedRanges);
  }

  /**
   * Returns the configuration for the public web.
   *
   * @param contact where an operator of a web server can reach us, http, https or mailto
   * @throws IllegalArgumentException if the contact is no such address
   */
  public static FetchConfig defaults(String contact) {
    check(
        CONTACT.matcher(contact).matches(),
        "contact: give a URL where you can be reached, such as https://example.org/about-our-bot");
    Map<FetchKind, FetchLimits> limits = new EnumMap<>(FetchKind.class);
    for (FetchKind kind : FetchKind.values()) {
      limits.put(kind, FetchLimits.of(kind));
    }
    return new FetchConfig(
        "Wirewatch/" + version() + " (+" + contact + ")",
        limits,
        Duration.ofSeconds(5),
        5,
        2048,
        Set.of(80, 443),
        List.of(),
        HostResolver.system(),
        256);
  }

  /** Returns the same with other limits for a kind. */
  public FetchConfig withLimits(FetchKind kind, FetchLimits changed) {
    Map<FetchKind, FetchLimits> all = new EnumMap<>(limits);
    all.put(kind, changed);
    return new FetchConfig(
        userAgent,
        all,
        connectWithin,
        maxHops,
        maxUrlLength,
        allowedPorts,
        allowedRanges,
        resolver,
        maxConcurrent);
  }

  /** Returns the same that may ask other ports, and connect to ranges that are not public. */
  public FetchConfig withAllowed(Set<Integer> ports, List<AddressRange> ranges) {
    return new FetchConfig(
        userAgent,
        limits,
        connectWithin,
        maxHops,
        maxUrlLength,
        ports,
        ranges,
        resolver,
        maxConcurrent);
  }

  /** Returns the same with another resolver. */
  public FetchConfig withResolver(HostResolver changed) {
    return new FetchConfig(
        userAgent,
        limits,
        connectWithin,
        maxHops,
        maxUrlLength,
        allowedPorts,
        allowedRanges,
        changed,
        maxConcurrent);
  }

  /** Returns the limits for a kind. */
  FetchLimits limits(FetchKind kind) {
    return limits.getOrDefault(kind, FetchLimits.of(kind));
  }

  private static String version() {
    String version = FetchConfig.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }

  private static void check(boolean ok, String advice) {
    if (!ok) {
      throw new IllegalArgumentException(advice);
    }
  }
}
