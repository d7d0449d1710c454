package io.wirewatch.app.feeds;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** What one publisher has on the web: a home page, a feed and articles. Safe for many threads. */
final class NewsSite {

  private static final String HTML = "text/html; charset=utf-8";
  private static final String RSS = "application/rss+xml";
  private static final String PLAIN = "text/plain";

  /** A response, before it is sent. */
  record Answer(int status, String type, String text) {}

  private record Item(String headline, String address) {}

  private record Page(int status, String headline, String body) {}

  private final String name;
  private final String root;
  private final List<Item> items = new CopyOnWriteArrayList<>();
  private final Map<String, Page> pages = new ConcurrentHashMap<>();
  private final Map<String, Integer> fetches = new ConcurrentHashMap<>();
  private volatile @Nullable FeedTrouble trouble;

  /**
   * @param root address without a path
   */
  NewsSite(String name, String root) {
    this.name = name;
    this.root = root;
  }

  String publish(String slug, String body) {
    String headline = slug.substring(slug.lastIndexOf('/') + 1).replace('-', ' ');
    pages.put("/" + slug, new Page(200, headline, body));
    announce(root + "/" + slug, headline);
    return root + "/" + slug;
  }

  String lockAway(String slug) {
    String address = publish(slug, "For members only.");
    pages.computeIfPresent("/" + slug, (path, page) -> new Page(403, page.headline(), page.body()));
    return address;
  }

  void announce(String address, String headline) {
    items.add(0, new Item(headline, address));
  }

  void revise(String address, String headline, String body) {
    pages.put(address.substring(root.length()), new Page(200, headline, body));
    items.replaceAll(item -> item.address().equals(address) ? new Item(headline, address) : item);
  }

  void breakFeed(FeedTrouble how) {
    trouble = how;
  }

  int fetches(String address) {
    return address.startsWith(root) ? fetches.getOrDefault(address.substring(root.length()), 0) : 0;
  }

  Answer answer(String path) {
    if (path.equals("/feed.xml")) {
      return feed();
    } else if (path.equals("/robots.txt")) {
      return new Answer(200, PLAIN, "User-agent: *\nDisallow: /private/\n");
    } else if (path.equals("/")) {
      return new Answer(200, HTML, home());
    }
    Page page = pages.get(path);
    if (page == null) {
      return new Answer(404, PLAIN, "not here");
    }
    fetches.merge(path, 1, Integer::sum);
    return new Answer(page.status(), HTML, article(page));
  }

  private Answer feed() {
    FeedTrouble now = trouble;
    if (now == null) {
      return new Answer(200, RSS, rss());
    }
    return switch (now) {
      case NOT_FOUND -> new Answer(404, PLAIN, "not here");
      case SERVER_ERROR -> new Answer(500, PLAIN, "something is wrong");
      case WEB_PAGE -> new Answer(200, HTML, home());
    };
  }

  private String rss() {
    StringBuilder feed =
        new StringBuilder("<rss version=\"2.0\"><channel><title>").append(name).append("</title>");
    for (Item item : items) {
      feed.append("<item><title>")
          .append(item.headline())
          .append("</title><link>")
          .append(item.address())
          .append("</link></item>");
    }
    return feed.append("</channel></rss>").toString();
  }

  private String home() {
    StringBuilder page =
        new StringBuilder("<!doctype html><html lang=\"en\"><head><title>")
            .append(name)
            .append("</title><link rel=\"alternate\" type=\"")
            .append(RSS)
            .append("\" href=\"/feed.xml\"></head><body><ul>");
    for (Item item : items) {
      page.append("<li><a href=\"")
          .append(item.address())
          .append("\">")
          .append(item.headline())
          .append("</a></li>");
    }
    return page.append("</ul></body></html>").toString();
  }

  private String article(Page article) {
    StringBuilder page =
        new StringBuilder("<!doctype html><html lang=\"en\"><head><title>")
            .append(article.headline())
            .append(" | ")
            .append(name)
            .append("</title></head><body><nav><a href=\"/\">Home</a></nav><article><h1>")
            .append(article.headline())
            .append("</h1>");
    for (String paragraph : article.body().split("\n")) {
      page.append("<p>").append(paragraph).append("</p>");
    }
    return page.append("</article><footer>Imprint</footer></body></html>").toString();
  }
}
