package io.wirewatch.ingest.robots;

import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What a robots.txt says to us: the longest rule that matches decides, with {@code *} and {@code $}
 * (RFC 9309, section 2.2). Safe for use by many threads.
 */
public final class RobotsRules {

  /** Rules of a site that has none. */
  public static final RobotsRules ALLOW_ALL =
      new RobotsRules(new SimpleRobotRules(RobotRulesMode.ALLOW_ALL), List.of());

  /** Our product token (RFC 9309, section 2.2.1): the user agent without its version. */
  public static final String PRODUCT_TOKEN = "wirewatch";

  /** A site that asks for more would keep its other pages waiting for hours. */
  static final Duration LONGEST_DELAY = Duration.ofSeconds(60);

  /** The least that a crawler must read (RFC 9309, section 2.5). */
  static final int MAX_BYTES = 500 * 1024;

  private static final int MOST_SITEMAPS = 100;
  private static final int LONGEST_ADDRESS = 2048;
  private static final long OBJECT_BYTES = 96;

  private final SimpleRobotRules rules;
  private final List<String> sitemaps;

  private RobotsRules(SimpleRobotRules rules, List<String> sitemaps) {
    this.rules = rules;
    this.sitemaps = sitemaps;
  }

  /**
   * Returns the rules of a robots.txt. A page that was served in its place holds none.
   *
   * @param url where it was found; sitemaps are resolved against it
   * @param body its bytes; what is beyond 500 KiB is not read
   */
  public static RobotsRules parse(String url, byte[] body) {
    byte[] text = body.length > MAX_BYTES ? wholeLines(body) : body;
    if (isMarkup(text)) {
      return ALLOW_ALL;
    }
    // With a limit of its own, the parser would forbid everything where the delay is longer.
    SimpleRobotRulesParser parser = new SimpleRobotRulesParser(Long.MAX_VALUE, 0);
    SimpleRobotRules rules = parser.parseContent(url, text, "text/plain", List.of(PRODUCT_TOKEN));
    List<String> sitemaps =
        rules.getSitemaps().stream()
            .filter(sitemap -> sitemap.length() <= LONGEST_ADDRESS)
            .limit(MOST_SITEMAPS)
            .toList();
    return new RobotsRules(rules, sitemaps);
  }

  private static byte[] wholeLines(byte[] body) {
    int end = MAX_BYTES;
    while (end > 0 && body[end - 1] != '\n' && body[end - 1] != '\r') {
      end--;
    }
    return Arrays.copyOf(body, end);
  }

  private static boolean isMarkup(byte[] text) {
    for (byte octet : text) {
      if (octet > ' ') {
        return octet == '<';
      }
    }
    return false;
  }

  /** Returns whether an address of the site may be fetched; robots.txt itself always may. */
  public boolean allows(String url) {
    return rules.isAllowed(url);
  }

  /** Returns how long to wait between two requests, at most a minute; empty when not given. */
  public Optional<Duration> crawlDelay() {
    long millis = rules.getCrawlDelay();
    return millis <= 0
        ? Optional.empty()
        : Optional.of(Duration.ofMillis(Math.min(millis, LONGEST_DELAY.toMillis())));
  }

  /** Returns the addresses of sitemaps that it names, absolute, in its order, at most 100. */
  public List<String> sitemaps() {
    return sitemaps;
  }

  /** Returns about how many bytes of memory the rules take. */
  long weight() {
    return OBJECT_BYTES
        + rules.getRobotRules().stream()
            .mapToLong(rule -> OBJECT_BYTES + rule.getPrefix().length())
            .sum()
        + sitemaps.stream().mapToLong(sitemap -> OBJECT_BYTES + sitemap.length()).sum();
  }
}
