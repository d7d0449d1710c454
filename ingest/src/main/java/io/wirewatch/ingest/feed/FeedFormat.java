package io.wirewatch.ingest.feed;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Names the format of a feed by its outermost element. */
final class FeedFormat {

  private static final Set<String> RSS =
      Set.of("0.90", "0.91", "0.92", "0.93", "0.94", "1.0", "2.0");

  private FeedFormat() {}

  /** Returns the format that a root or a channel without one stands for. */
  static String of(Element root) {
    String version = root.attribute("version").toLowerCase(Locale.ROOT);
    return switch (root.name()) {
      case "rss" -> rss(version);
      case "rdf:rdf", "rdf" -> rdf(root.namespaces().uri(""));
      case "feed" -> atom(root, version);
      case "urlset" -> "sitemap";
      case "channel" -> root.attributes().containsKey("href") ? "cdf" : "rss";
      default -> "unknown";
    };
  }

  private static String rss(String version) {
    if (version.startsWith("2")) {
      return "rss-2.0";
    }
    return RSS.contains(version) ? "rss-" + version : "rss";
  }

  private static String rdf(@Nullable String uri) {
    return uri != null && uri.contains("netscape") ? "rss-0.90" : "rss-1.0";
  }

  private static String atom(Element root, String version) {
    String uri = root.namespaces().uri(prefix(root));
    if (uri != null && uri.contains("www.w3.org/2005/atom")) {
      return "atom-1.0";
    }
    return version.equals("0.3") || (uri != null && uri.contains("purl.org")) ? "atom-0.3" : "atom";
  }

  private static String prefix(Element element) {
    int colon = element.raw().indexOf(':');
    return colon < 0 ? "" : element.raw().substring(0, colon);
  }
}
