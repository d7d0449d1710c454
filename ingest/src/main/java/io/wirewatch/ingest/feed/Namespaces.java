package io.wirewatch.ingest.feed;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The prefixes in scope, turned into the ones under which our {@link Vocabulary} knows a
 * vocabulary, whatever a feed calls it. The words of RSS, RDF's RSS, Atom and CDF have no prefix:
 * feeds mix them freely and mean the same.
 */
final class Namespaces {

  static final String XHTML = "xhtml";

  /** More than any feed uses, and little enough to be harmless. */
  private static final int MAX_PREFIXES = 64;

  private static final Map<String, String> BY_URI =
      Map.ofEntries(
          Map.entry("http://backend.userland.com/rss", ""),
          Map.entry("http://blogs.law.harvard.edu/tech/rss", ""),
          Map.entry("http://purl.org/rss/1.0/", ""),
          Map.entry("http://my.netscape.com/rdf/simple/0.9/", ""),
          Map.entry("http://my.netscape.com/publish/formats/rss-0.91.dtd", ""),
          Map.entry("http://example.com/newformat#", ""),
          Map.entry("http://example.com/necho", ""),
          Map.entry("http://purl.org/echo/", ""),
          Map.entry("uri/of/echo/namespace#", ""),
          Map.entry("http://purl.org/pie/", ""),
          Map.entry("http://purl.org/atom/ns#", ""),
          Map.entry("http://www.w3.org/2005/atom", ""),
          Map.entry("http://purl.org/rss/1.0/modules/rss091#", ""),
          Map.entry("http://www.sitemaps.org/schemas/sitemap/0.9", ""),
          Map.entry("http://www.google.com/schemas/sitemap/0.84", ""),
          Map.entry("http://www.google.com/schemas/sitemap-news/0.9", "news"),
          Map.entry("http://www.google.com/schemas/sitemap-image/1.1", "image"),
          Map.entry("http://www.google.com/schemas/sitemap-video/1.1", "video"),
          Map.entry("http://www.w3.org/1999/02/22-rdf-syntax-ns#", "rdf"),
          Map.entry("http://purl.org/rss/1.0/modules/content/", "content"),
          Map.entry("http://purl.org/dc/elements/1.1/", "dc"),
          Map.entry("http://purl.org/dc/elements/1.0/", "dc"),
          Map.entry("http://purl.org/dc/terms/", "dcterms"),
          Map.entry("http://purl.org/rss/1.0/modules/syndication/", "sy"),
          Map.entry("http://search.yahoo.com/mrss", "media"),
          Map.entry("http://search.yahoo.com/mrss/", "media"),
          Map.entry("http://www.itunes.com/dtds/podcast-1.0.dtd", "itunes"),
          Map.entry("http://example.com/dtds/podcast-1.0.dtd", "itunes"),
          Map.entry("http://www.google.com/schemas/play-podcasts/1.0", "googleplay"),
          Map.entry("http://www.w3.org/1999/xhtml", XHTML));

  /** Prefixes that feeds use without declaring them, or with a wrong address. */
  private static final Map<String, String> BY_HABIT =
      Map.ofEntries(
          Map.entry("atom", ""),
          Map.entry("atom10", ""),
          Map.entry("atom03", ""),
          Map.entry("a10", ""),
          Map.entry("rss", ""),
          Map.entry("rdf", "rdf"),
          Map.entry("content", "content"),
          Map.entry("dc", "dc"),
          Map.entry("dcterms", "dcterms"),
          Map.entry("sy", "sy"),
          Map.entry("media", "media"),
          Map.entry("itunes", "itunes"),
          Map.entry("googleplay", "googleplay"),
          Map.entry("news", "news"),
          Map.entry("xhtml", XHTML));

  static final Namespaces NONE = new Namespaces(Map.of());

  private final Map<String, String> uris;

  private Namespaces(Map<String, String> uris) {
    this.uris = uris;
  }

  /** Returns these namespaces with those that a tag declares. */
  Namespaces with(Map<String, String> attributes) {
    Map<String, String> more = null;
    for (Map.Entry<String, String> attribute : attributes.entrySet()) {
      String name = attribute.getKey();
      if (name.equals("xmlns") || name.startsWith("xmlns:")) {
        more = more == null ? new HashMap<>(uris) : more;
        String prefix = name.equals("xmlns") ? "" : name.substring(6);
        if (more.size() < MAX_PREFIXES || more.containsKey(prefix)) {
          more.put(prefix, attribute.getValue().strip().toLowerCase(Locale.ROOT));
        }
      }
    }
    return more == null ? this : new Namespaces(more);
  }

  /** Returns the URI that a prefix stands for, lower case; null when it is not declared. */
  @Nullable String uri(String prefix) {
    return uris.get(prefix);
  }

  /** Returns the name under which we know a qualified name, such as {@code dc:creator}. */
  String known(String qualified) {
    int colon = qualified.indexOf(':');
    if (colon < 0 && !uris.containsKey("")) {
      return qualified;
    }
    String prefix = colon < 0 ? "" : qualified.substring(0, colon);
    String local = qualified.substring(colon + 1);
    String known = prefix(prefix);
    return known.isEmpty() ? local : known + ":" + local;
  }

  private String prefix(String prefix) {
    String uri = uris.get(prefix);
    String known = uri == null ? null : BY_URI.get(uri);
    // A habitual prefix with a wrong address is far more common than one that means another thing.
    return known != null ? known : BY_HABIT.getOrDefault(prefix, prefix);
  }
}
