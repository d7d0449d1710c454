package io.wirewatch.ingest.source;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * A feed that a page names in its head.
 *
 * @param url absolute
 * @param title the page's title for it; null when it has none
 */
record FeedLink(String url, @Nullable String title) {

  private static final Set<String> TYPES =
      Set.of(
          "application/rss+xml",
          "application/atom+xml",
          "application/rdf+xml",
          "application/feed+json",
          "application/json",
          "application/xml",
          "text/xml");
  private static final Pattern NO_FEED = Pattern.compile("(?i)/wp-json/|oembed");
  private static final Pattern COMMENTS =
      Pattern.compile("(?i)comments?\\b|commentaires|kommentare?\\b|comentarios|comentários");

  /** Returns the feeds that a page names, those of comments last, each once. */
  static List<FeedLink> in(String html, String url) {
    Document page = Jsoup.parse(html, url);
    return page.select("link[rel~=(?i)\\b(?:alternate|feed)\\b][href]").stream()
        .filter(FeedLink::isFeed)
        .map(FeedLink::of)
        .filter(link -> link.url().startsWith("http") && !NO_FEED.matcher(link.url()).find())
        .distinct()
        .sorted(Comparator.comparing(link -> isAboutComments(link.url(), link.title())))
        .toList();
  }

  private static boolean isFeed(Element link) {
    String type = link.attr("type").toLowerCase(Locale.ROOT).replaceFirst(";.*", "").strip();
    return TYPES.contains(type) || (type.isEmpty() && link.attr("rel").equalsIgnoreCase("feed"));
  }

  private static FeedLink of(Element link) {
    String title = link.attr("title").strip();
    return new FeedLink(link.absUrl("href"), title.isEmpty() ? null : title);
  }

  static boolean isAboutComments(String url, @Nullable String title) {
    return COMMENTS.matcher(url).find() || (title != null && COMMENTS.matcher(title).find());
  }
}
