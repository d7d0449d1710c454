package io.wirewatch.ingest.source;

import io.wirewatch.ingest.feed.Feed;
import io.wirewatch.ingest.feed.FeedItem;
import io.wirewatch.ingest.feed.FeedReader;
import io.wirewatch.ingest.feed.FeedReading;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Writes feeds for tests, and reads no others: well-formed RSS and sitemaps. */
final class PlainFeeds {

  /** Reads what the others write. */
  static final FeedReader READER = (body, contentType, url) -> read(body);

  private PlainFeeds() {}

  static String rss(String title, Instant... items) {
    StringBuilder rss = new StringBuilder("<rss version='2.0'><channel>");
    rss.append("<title>").append(title).append("</title>");
    for (Instant item : items) {
      rss.append("<item><date>").append(item).append("</date></item>");
    }
    return rss.append("</channel></rss>").toString();
  }

  static String newsSitemap(Instant... items) {
    StringBuilder sitemap = new StringBuilder("<urlset>");
    for (Instant item : items) {
      sitemap.append("<item><date>").append(item).append("</date></item>");
    }
    return sitemap.append("</urlset>").toString();
  }

  static String index(String... sitemaps) {
    StringBuilder index = new StringBuilder("<sitemapindex>");
    for (String sitemap : sitemaps) {
      index.append("<loc>").append(sitemap).append("</loc>");
    }
    return index.append("</sitemapindex>").toString();
  }

  private static FeedReading read(byte[] body) {
    Document xml = Jsoup.parse(new String(body, StandardCharsets.UTF_8), "", Parser.xmlParser());
    Element root = xml.firstElementChild();
    return switch (root == null ? "" : root.normalName()) {
      case "rss" -> new FeedReading.Read(feed("rss-2.0", root));
      case "urlset" -> new FeedReading.Read(feed("news-sitemap", root));
      case "sitemapindex" -> new FeedReading.Index(root.select("loc").eachText());
      case "html" -> new FeedReading.Unreadable("html", "this is a page, not a feed");
      default -> new FeedReading.Unreadable("not-a-feed", "this is no feed");
    };
  }

  private static Feed feed(String format, Element root) {
    List<FeedItem> items =
        root.select("item").stream()
            .map(item -> Instant.parse(item.text()))
            .map(
                date ->
                    new FeedItem(
                        null, null, null, null, null, null, date, null, List.of(), List.of()))
            .toList();
    Element title = root.selectFirst("channel > title");
    return new Feed(
        format,
        "UTF-8",
        null,
        title == null ? null : title.text(),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        Set.of(),
        Set.of(),
        null,
        null,
        items);
  }
}
