package io.wirewatch.ingest.world;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A feed that can be written in each of the formats.
 *
 * @param home address of the site
 * @param self address of the feed
 * @param charset the declared charset
 * @param ttl how long it asks to be left alone, where the format can say so
 * @param silentHours hours of the day (UTC) in which it does not change
 * @param updated when it last changed
 * @param entries in the order shown
 */
record FeedDocument(
    String title,
    String home,
    String self,
    String language,
    String charset,
    Optional<Duration> ttl,
    Set<Integer> silentHours,
    Instant updated,
    List<Entry> entries) {

  FeedDocument {
    silentHours = Set.copyOf(silentHours);
    entries = List.copyOf(entries);
  }

  String write(FeedFormat format) {
    return switch (format) {
      case RSS -> rss();
      case ATOM -> atom();
      case RDF -> rdf();
      case JSON -> json();
    };
  }

  private String rss() {
    StringBuilder out = declaration();
    out.append("<rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"");
    out.append(" xmlns:atom=\"http://www.w3.org/2005/Atom\"");
    out.append(" xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\n<channel>\n");
    element(out, "title", title);
    element(out, "link", home);
    element(out, "description", title);
    element(out, "language", language);
    ttl.ifPresent(time -> element(out, "ttl", Long.toString(time.toMinutes())));
    if (!silentHours.isEmpty()) {
      out.append("<skipHours>");
      silentHours.forEach(hour -> element(out, "hour", Integer.toString(hour)));
      out.append("</skipHours>\n");
    }
    for (Entry entry : entries) {
      out.append("<item>\n");
      element(out, "title", entry.title());
      element(out, "link", entry.url());
      entry
          .id()
          .ifPresent(
              id -> {
                out.append("<guid isPermaLink=\"").append(id.equals(entry.url())).append("\">");
                out.append(Escape.xml(id)).append("</guid>\n");
              });
      element(out, "pubDate", rfc822(entry.published()));
      entry.updated().ifPresent(time -> element(out, "atom:updated", time.toString()));
      element(out, "dc:creator", entry.author());
      element(out, "category", entry.section());
      element(out, "description", entry.summary());
      entry
          .html()
          .ifPresent(
              html ->
                  out.append("<content:encoded><![CDATA[")
                      .append(html)
                      .append("]]></content:encoded>\n"));
      out.append("</item>\n");
    }
    return out.append("</channel>\n</rss>\n").toString();
  }

  private String atom() {
    StringBuilder out = declaration();
    out.append("<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"").append(language);
    out.append("\">\n");
    element(out, "title", title);
    element(out, "id", self);
    element(out, "updated", updated.toString());
    out.append("<link rel=\"self\" href=\"").append(Escape.xml(self)).append("\"/>\n");
    out.append("<link href=\"").append(Escape.xml(home)).append("\"/>\n");
    for (Entry entry : entries) {
      out.append("<entry>\n");
      element(out, "title", entry.title());
      out.append("<link href=\"").append(Escape.xml(entry.url())).append("\"/>\n");
      entry.id().ifPresent(id -> element(out, "id", id));
      element(out, "published", entry.published().toString());
      entry.updated().ifPresent(time -> element(out, "updated", time.toString()));
      out.append("<author>");
      element(out, "name", entry.author());
      out.append("</author>\n<category term=\"").append(entry.section()).append("\"/>\n");
      element(out, "summary", entry.summary());
      entry
          .html()
          .ifPresent(
              html ->
                  out.append("<content type=\"html\">")
                      .append(Escape.xml(html))
                      .append("</content>\n"));
      out.append("</entry>\n");
    }
    return out.append("</feed>\n").toString();
  }

  private String rdf() {
    StringBuilder out = declaration();
    out.append("<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"");
    out.append(" xmlns=\"http://purl.org/rss/1.0/\"");
    out.append(" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"");
    out.append(" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"");
    out.append(" xmlns:dcterms=\"http://purl.org/dc/terms/\">\n<channel rdf:about=\"");
    out.append(Escape.xml(self)).append("\">\n");
    element(out, "title", title);
    element(out, "link", home);
    element(out, "description", title);
    element(out, "dc:language", language);
    out.append("<items><rdf:Seq>\n");
    for (Entry entry : entries) {
      out.append("<rdf:li rdf:resource=\"").append(Escape.xml(entry.url())).append("\"/>\n");
    }
    out.append("</rdf:Seq></items>\n</channel>\n");
    for (Entry entry : entries) {
      out.append("<item rdf:about=\"").append(Escape.xml(entry.id().orElse(entry.url())));
      out.append("\">\n");
      element(out, "title", entry.title());
      element(out, "link", entry.url());
      element(out, "description", entry.summary());
      element(out, "dc:creator", entry.author());
      element(out, "dc:subject", entry.section());
      element(out, "dc:date", entry.published().toString());
      entry.updated().ifPresent(time -> element(out, "dcterms:modified", time.toString()));
      entry.html().ifPresent(html -> element(out, "content:encoded", html));
      out.append("</item>\n");
    }
    return out.append("</rdf:RDF>\n").toString();
  }

  private String json() {
    StringBuilder out = new StringBuilder(16_000);
    out.append("{\"version\":\"https://jsonfeed.org/version/1.1\"");
    member(out, "title", title);
    member(out, "home_page_url", home);
    member(out, "feed_url", self);
    member(out, "language", language);
    out.append(",\"items\":[");
    String comma = "";
    for (Entry entry : entries) {
      // An id is required; a feed that has none gives the address again.
      out.append(comma).append("{\"id\":\"").append(Escape.json(entry.id().orElse(entry.url())));
      out.append('"');
      member(out, "url", entry.url());
      member(out, "title", entry.title());
      member(out, "summary", entry.summary());
      member(
          out, "content_html", entry.html().orElse("<p>" + Escape.xml(entry.summary()) + "</p>"));
      member(out, "date_published", entry.published().toString());
      entry.updated().ifPresent(time -> member(out, "date_modified", time.toString()));
      out.append(",\"authors\":[{\"name\":\"").append(Escape.json(entry.author())).append("\"}]");
      out.append(",\"tags\":[\"").append(entry.section()).append("\"]}");
      comma = ",\n";
    }
    return out.append("]}\n").toString();
  }

  private StringBuilder declaration() {
    return new StringBuilder(16_000)
        .append("<?xml version=\"1.0\" encoding=\"")
        .append(charset)
        .append("\"?>\n");
  }

  private static void element(StringBuilder out, String name, String text) {
    out.append('<').append(name).append('>').append(Escape.xml(text));
    out.append("</").append(name).append(">\n");
  }

  private static void member(StringBuilder out, String name, String text) {
    out.append(",\"").append(name).append("\":\"");
    out.append(Escape.json(text).replace("\n", "\\n")).append('"');
  }

  private static String rfc822(Instant time) {
    return DateTimeFormatter.RFC_1123_DATE_TIME.format(time.atOffset(ZoneOffset.UTC));
  }
}
