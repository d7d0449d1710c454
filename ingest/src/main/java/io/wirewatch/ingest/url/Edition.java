package io.wirewatch.ingest.url;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * AMP and mobile editions of a page, told by their addresses. The main edition's address is a guess
 * that is good enough to name an article and not good enough to fetch it.
 */
final class Edition {

  private static final Set<String> LABELS = Set.of("amp", "m", "mobile", "touch");
  private static final Pattern CACHED =
      Pattern.compile("/(?:amp|[acv]|wp)/(s/)?([^/]+\\.[^/]+/.*)");
  private static final Pattern CACHE_HOST =
      Pattern.compile(
          "(?:.+\\.)?cdn\\.ampproject\\.org|(?:www\\.)?google(?:\\.[a-z]{2,3}){1,2}|(?:www\\.)?bing\\.com");
  private static final Pattern AMP_SEGMENT = Pattern.compile("/amp(?=/|$)");
  private static final Pattern AMP_SUFFIX = Pattern.compile("(?<=[^/.])(?:\\.amp)+(?=$|\\.html?$)");

  private Edition() {}

  /** Returns the address of the main edition; the same where the address is one. */
  static WebAddress main(WebAddress address) {
    WebAddress publisher = outOfCaches(address);
    return publisher
        .withHost(mainHost(publisher.host()))
        .withPath(Edition::mainPath)
        .withQuery(query -> Query.without(query, Edition::isAmp));
  }

  private static WebAddress outOfCaches(WebAddress address) {
    WebAddress at = address;
    for (Optional<WebAddress> next = cached(at); next.isPresent(); next = cached(at)) {
      at = next.get();
    }
    return at;
  }

  /** Returns the publisher's address that an AMP cache's address holds. */
  private static Optional<WebAddress> cached(WebAddress address) {
    Matcher path = CACHED.matcher(address.path());
    if (!CACHE_HOST.matcher(address.host()).matches() || !path.matches()) {
      return Optional.empty();
    }
    String scheme = path.group(1) == null ? "http://" : "https://";
    String query = address.query().isEmpty() ? "" : "?" + address.query();
    return WebAddress.parse(scheme + path.group(2) + query);
  }

  private static String mainHost(String host) {
    String registered = RegistrableDomain.ofHost(host);
    if (host.length() <= registered.length()) {
      return host;
    }
    String prefix = host.substring(0, host.length() - registered.length() - 1);
    List<String> labels =
        List.of(prefix.split("\\.")).stream().filter(label -> !LABELS.contains(label)).toList();
    return labels.isEmpty() ? registered : String.join(".", labels) + "." + registered;
  }

  private static String mainPath(String path) {
    String before;
    String after = path;
    do {
      before = after;
      after = withoutAmpSegment(AMP_SUFFIX.matcher(before).replaceAll(""));
    } while (!after.equals(before));
    return after;
  }

  /** A page that is called "amp" and nothing else is a page about amplifiers. */
  private static String withoutAmpSegment(String path) {
    String without = AMP_SEGMENT.matcher(path).replaceAll("");
    return without.replace("/", "").isEmpty() ? path : without;
  }

  private static boolean isAmp(String name, String value) {
    return switch (name) {
      case "amp", "_amp", "isAmp" ->
          value.isEmpty() || value.equals("1") || value.equalsIgnoreCase("true");
      case "outputType", "outputtype" -> value.equalsIgnoreCase("amp");
      case "amp_js_v", "amp_gsa", "usqp", "amp_ct" -> true;
      default -> false;
    };
  }
}
