package io.wirewatch.ingest.world;

import java.time.Instant;
import java.util.List;

/** Writes the HTML page of an article, with all that stands around articles on such pages. */
final class ArticlePage {

  static final int TEMPLATES = 3;

  private static final int RELATED = 6;
  private static final int FILLER_LINES = 35;

  private final Press press;
  private final Addresses addresses;

  ArticlePage(Press press, Addresses addresses) {
    this.press = press;
    this.addresses = addresses;
  }

  /** Writes the page as it is at a time. */
  String write(int serial, Instant now) {
    Site site = press.siteOf(serial);
    Story story = press.story(serial);
    String title =
        Escape.xml(
            press.articles().isRetitled(serial, now) ? story.laterHeadline() : story.headline());
    StringBuilder page = new StringBuilder(24_000);
    head(page, site, serial, title, story);
    navigation(page, site);
    article(page, site, serial, title, story, now);
    related(page, serial, now);
    footer(page, site);
    return page.toString();
  }

  private void head(StringBuilder page, Site site, int serial, String title, Story story) {
    String url = Escape.xml(addresses.canonical(serial));
    page.append("<!DOCTYPE html>\n<html lang=\"").append(site.lexicon().language());
    page.append("\">\n<head>\n<meta charset=\"").append(site.layout().encoding().declared());
    page.append("\">\n<title>").append(title).append(" | ").append(Escape.xml(site.name()));
    page.append("</title>\n<link rel=\"canonical\" href=\"").append(url).append("\">\n");
    page.append("<meta property=\"og:type\" content=\"article\">\n");
    page.append("<meta property=\"og:title\" content=\"").append(title).append("\">\n");
    page.append("<meta property=\"og:url\" content=\"").append(url).append("\">\n");
    page.append("<meta name=\"description\" content=\"");
    page.append(Escape.xml(story.lede())).append("\">\n");
    if (site.layout().template() != 1) {
      page.append("<script type=\"application/ld+json\">{\"@context\":\"https://schema.org\",");
      page.append("\"@type\":\"NewsArticle\",\"headline\":\"").append(Escape.json(title));
      page.append("\",\"datePublished\":\"").append(press.articles().published(serial));
      page.append("\",\"author\":{\"@type\":\"Person\",\"name\":\"").append(story.author());
      page.append("\"},\"publisher\":{\"@type\":\"Organization\",\"name\":\"");
      page.append(Escape.json(site.name())).append("\"}}</script>\n");
    } else {
      page.append("<meta property=\"article:published_time\" content=\"");
      page.append(press.articles().published(serial)).append("\">\n");
      page.append("<meta name=\"author\" content=\"").append(story.author()).append("\">\n");
    }
    filler(page, site);
    page.append("</head>\n<body>\n");
  }

  /**
   * Styles, of which real pages consist to a good part: up to 25 KB, the same on all pages of a
   * site.
   */
  private static void filler(StringBuilder page, Site site) {
    int weight = site.index() % 4;
    page.append("<style>\n");
    for (int line = 0; line < weight * weight * FILLER_LINES; line++) {
      page.append(".c").append(line).append("-grid__item--wide > .o-teaser { margin: ");
      page.append(line % 7).append("px auto; padding: 0 ").append(line % 5).append("px }\n");
    }
    page.append("</style>\n");
  }

  private static void navigation(StringBuilder page, Site site) {
    page.append("<header class=\"site-header\"><a href=\"/\">").append(Escape.xml(site.name()));
    page.append("</a><nav><ul>\n");
    for (String section : Site.SECTIONS) {
      page.append("<li><a href=\"/").append(section).append("/\">").append(section);
      page.append("</a></li>\n");
    }
    page.append("<li><a href=\"/newsletter\">Newsletter</a></li></ul></nav></header>\n");
  }

  private void article(
      StringBuilder page, Site site, int serial, String title, Story story, Instant now) {
    Instant published = press.articles().published(serial);
    boolean plain = site.layout().template() == 2;
    page.append(plain ? "<table><tr><td id=\"content\">\n" : "<main><article class=\"story\">\n");
    page.append("<h1>").append(title).append("</h1>\n<p class=\"byline\">").append(story.author());
    page.append(" <time datetime=\"").append(published).append("\">").append(published);
    page.append("</time></p>\n<figure><img src=\"/images/").append(serial % 97);
    page.append(".jpg\" alt=\"\"><figcaption>").append(Escape.xml(story.caption()));
    page.append("</figcaption></figure>\n<div class=\"").append(plain ? "text" : "article-body");
    page.append("\">\n");
    paragraphs(page, story.paragraphs(press.articles().isCorrected(serial, now)));
    page.append("</div>\n").append(plain ? "</td></tr></table>\n" : "</article></main>\n");
  }

  /** Appends paragraphs as feeds with full text have them, too. */
  static void paragraphs(StringBuilder html, List<String> paragraphs) {
    for (String paragraph : paragraphs) {
      html.append("<p>").append(Escape.xml(paragraph)).append("</p>\n");
    }
  }

  private void related(StringBuilder page, int serial, Instant now) {
    int[] all = press.articles().ofSite(press.articles().site(serial));
    int published = press.articles().publishedBy(now, all);
    page.append("<aside class=\"related\"><h2>More</h2><ul>\n");
    for (int i = Math.max(0, published - RELATED); i < published; i++) {
      if (all[i] != serial) {
        page.append("<li><a href=\"").append(Escape.xml(addresses.path(all[i]))).append("\">");
        page.append(Escape.xml(press.story(all[i]).headline())).append("</a></li>\n");
      }
    }
    page.append("</ul></aside>\n");
  }

  private static void footer(StringBuilder page, Site site) {
    page.append("<footer><p>&copy; ").append(Escape.xml(site.name()));
    page.append("</p><ul><li><a href=\"/imprint\">Imprint</a></li>");
    page.append("<li><a href=\"/privacy\">Privacy</a></li></ul></footer>\n</body>\n</html>\n");
  }
}
