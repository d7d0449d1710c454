package io.wirewatch.ingest.world;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;

/** Writes what sites have for machines besides feeds: robots.txt and news sitemaps. */
final class SiteFiles {

  static final String SITEMAP_PATH = "/news-sitemap.xml";

  /** Seconds between requests that {@link Site.Robots#SLOW} asks for. */
  static final Duration CRAWL_DELAY = Duration.ofSeconds(5);

  /** How long {@link Site.Robots#FAILING_AT_FIRST} fails. */
  static final Duration FAILS_FOR = Duration.ofHours(3);

  private static final Duration SITEMAP_REACHES = Duration.ofDays(2);
  private static final int SITEMAP_LIMIT = 1000;
  private static final String FORBIDS =
      "User-agent: *\nDisallow: " + Addresses.FORBIDDEN_PATH + "/\n";
  private static final int HUGE_COMMENTS = 12_000;

  private final Press press;
  private final Addresses addresses;

  SiteFiles(Press press, Addresses addresses) {
    this.press = press;
    this.addresses = addresses;
  }

  Reply robots(Site site, Instant now) {
    String sitemap =
        site.newsSitemap() ? "Sitemap: " + addresses.at(site.host(), SITEMAP_PATH) + "\n" : "";
    return switch (site.robots()) {
      case ABSENT -> Reply.text(404, "No such file.");
      case OPEN -> Reply.text(200, sitemap + "User-agent: *\nDisallow:\n");
      case PARTIAL -> Reply.text(200, sitemap + FORBIDS);
      case SLOW ->
          Reply.text(
              200,
              sitemap
                  + "User-agent: *\nDisallow: /search\nCrawl-delay: "
                  + CRAWL_DELAY.toSeconds()
                  + "\n");
      case FAILING_AT_FIRST ->
          now.isBefore(press.config().start().plus(FAILS_FOR))
              ? Reply.text(503, "Try again later.")
              : Reply.text(200, sitemap + "User-agent: *\nDisallow:\n");
      case HUGE ->
          Reply.text(
              200,
              sitemap
                  + FORBIDS
                  + "# These lines are here because nobody ever removed them.\n"
                      .repeat(HUGE_COMMENTS)
                  + "Disallow: /\n");
    };
  }

  /** Returns the articles in a site's news sitemap, newest first. */
  int[] listed(Site site, Instant now) {
    int[] all = press.articles().ofSite(site.index());
    int to = press.articles().publishedBy(now, all);
    int from =
        Math.max(press.articles().publishedBy(now.minus(SITEMAP_REACHES), all), to - SITEMAP_LIMIT);
    int[] listed = Arrays.copyOfRange(all, from, to);
    for (int i = 0; i < listed.length / 2; i++) {
      int other = listed[listed.length - 1 - i];
      listed[listed.length - 1 - i] = listed[i];
      listed[i] = other;
    }
    return listed;
  }

  Reply sitemap(Site site, Instant now) {
    StringBuilder out = new StringBuilder(16_000);
    out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    out.append("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"");
    out.append(" xmlns:news=\"http://www.google.com/schemas/sitemap-news/0.9\">\n");
    for (int serial : listed(site, now)) {
      out.append("<url><loc>").append(Escape.xml(addresses.offered(serial)));
      out.append("</loc><news:news><news:publication><news:name>");
      out.append(Escape.xml(site.name())).append("</news:name><news:language>");
      out.append(site.lexicon().language());
      out.append("</news:language></news:publication><news:publication_date>");
      out.append(press.articles().published(serial)).append("</news:publication_date><news:title>");
      out.append(Escape.xml(press.story(serial).headline()));
      out.append("</news:title></news:news></url>\n");
    }
    return Reply.of(200)
        .header("Content-Type", "application/xml")
        .body(out.append("</urlset>\n").toString().getBytes(StandardCharsets.UTF_8));
  }

  /** Writes a home page that names the site's feeds. */
  Reply home(Site site) {
    StringBuilder out = new StringBuilder(1_000);
    out.append("<!DOCTYPE html>\n<html><head><title>").append(Escape.xml(site.name()));
    out.append("</title>\n");
    for (FeedProfile feed : site.feeds()) {
      out.append("<link rel=\"alternate\" type=\"").append(feed.format().mediaType());
      out.append("\" href=\"").append(addresses.feed(feed)).append("\">\n");
    }
    out.append("</head><body><h1>").append(Escape.xml(site.name())).append("</h1></body></html>\n");
    return Reply.of(200)
        .header("Content-Type", "text/html; charset=utf-8")
        .body(out.toString().getBytes(StandardCharsets.UTF_8));
  }
}
