package io.wirewatch.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.ingest.feed.FeedItem.Enclosure;
import io.wirewatch.ingest.feed.FeedReading.Index;
import io.wirewatch.ingest.feed.FeedReading.Unreadable;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whole documents, one of each format. */
class FeedParserTest {

  @Test
  void readsRss() {
    Feed feed =
        ParsedFeeds.feed(
            """
            <?xml version="1.0" encoding="utf-8"?>
            <rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"
                xmlns:dc="http://purl.org/dc/elements/1.1/"
                xmlns:content="http://purl.org/rss/1.0/modules/content/">
              <channel>
                <title>Harbour Gazette</title>
                <link>http://gazette.example/</link>
                <atom:link rel="self" href="http://gazette.example/rss.xml"/>
                <atom:link rel="hub" href="http://hub.example/"/>
                <description>News of the coast</description>
                <language>en-gb</language>
                <managingEditor>desk@gazette.example (Desk)</managingEditor>
                <pubDate>Mon, 06 May 2024 07:00:00 GMT</pubDate>
                <lastBuildDate>Mon, 06 May 2024 08:00:00 GMT</lastBuildDate>
                <ttl>30</ttl>
                <skipHours><hour>0</hour><hour>24</hour><hour>3</hour></skipHours>
                <skipDays><day>Sunday</day></skipDays>
                <image><title>Logo</title><link>http://logo.example/</link></image>
                <textInput><title>Search</title><description>Find</description></textInput>
                <item>
                  <title>Ferry late &amp; crowded</title>
                  <link>http://gazette.example/1</link>
                  <guid isPermaLink="false">g-1</guid>
                  <description>Late &lt;b&gt;again&lt;/b&gt;.</description>
                  <content:encoded><![CDATA[<p>Late again.</p>]]></content:encoded>
                  <dc:creator>Ida Strand</dc:creator>
                  <pubDate>Mon, 06 May 2024 06:30:00 +0200</pubDate>
                  <category>Transport</category>
                  <category domain="x">Coast</category>
                  <enclosure url="http://gazette.example/1.mp3" type="audio/mpeg" length="1234"/>
                </item>
              </channel>
            </rss>
            """);
    assertThat(feed)
        .isEqualTo(
            new Feed(
                "rss-2.0",
                "UTF-8",
                null,
                "Harbour Gazette",
                "http://gazette.example/",
                "News of the coast",
                "en-gb",
                "desk@gazette.example (Desk)",
                Instant.parse("2024-05-06T07:00:00Z"),
                Instant.parse("2024-05-06T08:00:00Z"),
                null,
                Duration.ofMinutes(30),
                Set.of(0, 3),
                Set.of(DayOfWeek.SUNDAY),
                "http://hub.example/",
                "http://gazette.example/rss.xml",
                List.of(
                    new FeedItem(
                        "g-1",
                        "Ferry late & crowded",
                        "http://gazette.example/1",
                        "Late <b>again</b>.",
                        "<p>Late again.</p>",
                        "Ida Strand",
                        Instant.parse("2024-05-06T04:30:00Z"),
                        null,
                        List.of("Transport", "Coast"),
                        List.of(
                            new Enclosure("http://gazette.example/1.mp3", "audio/mpeg", 1234L))))));
  }

  @Test
  void readsAtom() {
    Feed feed =
        ParsedFeeds.feed(
            """
            <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de" xml:base="http://e.org/">
              <id>tag:e.org,2024:feed</id>
              <title type="html">Küste &amp;amp; Hafen</title>
              <subtitle>Nachrichten</subtitle>
              <link href="/"/><link rel="self" href="/atom.xml"/>
              <updated>2024-05-06T08:00:00Z</updated>
              <author><name>Redaktion</name><email>r@e.org</email></author>
              <entry>
                <id>tag:e.org,2024:1</id>
                <title>Fähre</title>
                <link rel="edit" href="/edit/1"/>
                <link rel="alternate" type="text/html" href="1.html"/>
                <link rel="enclosure" href="1.jpg" type="image/jpeg" length="77"/>
                <published>2024-05-06T06:00:00+02:00</published>
                <updated>2024-05-06T07:00:00Z</updated>
                <category term="verkehr" label="Verkehr"/><category term="hafen"/>
                <summary>Kurz</summary>
                <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Lang
                  <a href="x">mit Verweis</a></p></div></content>
                <source><title>Woanders</title><id>other</id></source>
              </entry>
            </feed>
            """);
    assertThat(feed.format()).isEqualTo("atom-1.0");
    assertThat(feed.bozo()).isNull();
    assertThat(feed.title()).isEqualTo("Küste & Hafen");
    assertThat(feed.link()).isEqualTo("http://e.org/");
    assertThat(feed.self()).isEqualTo("http://e.org/atom.xml");
    assertThat(feed.description()).isEqualTo("Nachrichten");
    assertThat(feed.language()).isEqualTo("de");
    assertThat(feed.author()).isEqualTo("Redaktion (r@e.org)");
    assertThat(feed.id()).isEqualTo("tag:e.org,2024:feed");
    FeedItem entry = feed.items().get(0);
    assertThat(entry.id()).isEqualTo("tag:e.org,2024:1");
    assertThat(entry.title()).isEqualTo("Fähre");
    assertThat(entry.link()).isEqualTo("http://e.org/1.html");
    assertThat(entry.published()).isEqualTo("2024-05-06T04:00:00Z");
    assertThat(entry.updated()).isEqualTo("2024-05-06T07:00:00Z");
    assertThat(entry.categories()).containsExactly("Verkehr", "hafen");
    assertThat(entry.summary()).isEqualTo("Kurz");
    assertThat(entry.content())
        .startsWith("<p>Lang")
        .endsWith("<a href=\"http://e.org/x\">mit Verweis</a></p>");
    assertThat(entry.enclosures())
        .containsExactly(new Enclosure("http://e.org/1.jpg", "image/jpeg", 77L));
  }

  @Test
  void readsRdfWhoseItemsStandBesideTheChannel() {
    Feed feed =
        ParsedFeeds.feed(
            """
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
                xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"
                xmlns:sy="http://purl.org/rss/1.0/modules/syndication/">
              <channel rdf:about="http://e.org/feed"><title>Feed</title><link>http://e.org/</link>
                <sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency>
                <items><rdf:Seq><rdf:li resource="http://e.org/1"/></rdf:Seq></items></channel>
              <image><title>Picture</title></image>
              <item rdf:about="http://e.org/1"><title>One</title>
                <dc:date>2024-05-06</dc:date><dc:subject>Sea</dc:subject></item>
            </rdf:RDF>
            """);
    assertThat(feed.format()).isEqualTo("rss-1.0");
    assertThat(feed.title()).isEqualTo("Feed");
    assertThat(feed.ttl()).isEqualTo(Duration.ofHours(6));
    FeedItem item = feed.items().get(0);
    assertThat(item.id()).isEqualTo("http://e.org/1");
    assertThat(item.link()).isEqualTo("http://e.org/1");
    assertThat(item.published()).isEqualTo("2024-05-06T00:00:00Z");
    assertThat(item.categories()).containsExactly("Sea");
  }

  @Test
  void readsCdf() {
    Feed feed =
        ParsedFeeds.feed(
            "<CHANNEL HREF='http://e.org/' LASTMOD='2024-05-06T07:08'><TITLE>C</TITLE>"
                + "<ABSTRACT>About</ABSTRACT><ITEM HREF='http://e.org/1' LASTMOD='2024-05-05'>"
                + "<TITLE>One</TITLE><ABSTRACT>First</ABSTRACT></ITEM></CHANNEL>");
    assertThat(feed.format()).isEqualTo("cdf");
    assertThat(feed.link()).isEqualTo("http://e.org/");
    assertThat(feed.description()).isEqualTo("About");
    assertThat(feed.items().get(0).link()).isEqualTo("http://e.org/1");
    assertThat(feed.items().get(0).summary()).isEqualTo("First");
    assertThat(feed.items().get(0).updated()).isEqualTo("2024-05-05T00:00:00Z");
  }

  @Test
  void readsJsonFeed() {
    Feed feed =
        ParsedFeeds.feed(
            """
            {"version": "https://jsonfeed.org/version/1.1", "title": "J", "language": "en",
             "home_page_url": "http://e.org/", "feed_url": "http://e.org/feed.json",
             "authors": [{"name": "A"}, {"name": "B"}],
             "hubs": [{"type": "WebSub", "url": "http://hub.example/"}],
             "items": [{"id": 7, "url": "/7", "title": "Seven <7>", "content_html": "<p>x</p>",
               "summary": "s", "date_published": "2024-05-06T07:08:09+02:00", "tags": ["t", "u"],
               "attachments": [{"url": "/7.mp3", "mime_type": "audio/mpeg", "size_in_bytes": 9}]}]}
            """,
            "http://e.org/feed.json");
    assertThat(feed.format()).isEqualTo("json-1.1");
    assertThat(feed.bozo()).isNull();
    assertThat(feed.author()).isEqualTo("A, B");
    assertThat(feed.hub()).isEqualTo("http://hub.example/");
    assertThat(feed.items())
        .containsExactly(
            new FeedItem(
                "7",
                "Seven <7>",
                "http://e.org/7",
                "s",
                "<p>x</p>",
                null,
                Instant.parse("2024-05-06T05:08:09Z"),
                null,
                List.of("t", "u"),
                List.of(new Enclosure("http://e.org/7.mp3", "audio/mpeg", 9L))));
  }

  @Test
  void keepsTheItemsOfAJsonFeedThatBreaksOff() {
    Feed feed =
        ParsedFeeds.feed("{\"version\":\"1\",\"items\":[{\"id\":\"a\"},{\"id\":\"b\"},{\"id\":");
    assertThat(feed.items()).extracting(FeedItem::id).containsExactly("a", "b");
    assertThat(feed.bozo()).isNotNull();
  }

  @Test
  void readsANewsSitemap() {
    Feed feed =
        ParsedFeeds.feed(
            """
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
                xmlns:n="http://www.google.com/schemas/sitemap-news/0.9">
              <url><loc>http://e.org/1?a=1&amp;b=2</loc><lastmod>2024-05-06T09:00Z</lastmod>
                <n:news><n:publication><n:name>Gazette</n:name><n:language>en</n:language>
                  </n:publication><n:publication_date>2024-05-06T08:00Z</n:publication_date>
                  <n:title>One</n:title><n:keywords>sea, ferry</n:keywords></n:news></url>
              <url><loc>http://e.org/2</loc></url>
            </urlset>
            """);
    assertThat(feed.format()).isEqualTo("news-sitemap");
    assertThat(feed.title()).isEqualTo("Gazette");
    assertThat(feed.language()).isEqualTo("en");
    assertThat(feed.items())
        .extracting(FeedItem::link)
        .containsExactly("http://e.org/1?a=1&b=2", "http://e.org/2");
    FeedItem item = feed.items().get(0);
    assertThat(item.title()).isEqualTo("One");
    assertThat(item.published()).isEqualTo("2024-05-06T08:00:00Z");
    assertThat(item.updated()).isEqualTo("2024-05-06T09:00:00Z");
    assertThat(item.categories()).containsExactly("sea", "ferry");
  }

  @Test
  void givesTheSitemapsOfAnIndexMostRecentFirst() {
    FeedReading reading =
        ParsedFeeds.reading(
            "<sitemapindex><sitemap><loc>/none.xml</loc></sitemap>"
                + "<sitemap><loc>http://e.org/old.xml</loc><lastmod>2023-01-01</lastmod></sitemap>"
                + "<sitemap><loc>/new.xml</loc><lastmod>2024-01-01</lastmod></sitemap></sitemapindex>",
            "http://e.org/sitemap.xml");
    assertThat(reading)
        .isEqualTo(
            new Index(
                List.of("http://e.org/new.xml", "http://e.org/old.xml", "http://e.org/none.xml")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'  '                                                   | empty",
        "<html><head><title>Gazette</title></head></html>       | html",
        "<!DOCTYPE html><p>Not found                            | html",
        "<?xml version='1.0'?><!DOCTYPE html PUBLIC 'x'><html/> | html",
        "<note><to>you</to></note>                              | not-a-feed",
        "no markup at all                                       | not-a-feed",
        "{\"name\": \"value\"}                                  | not-a-feed",
        "{\"version\":                                          | not-a-feed",
        "[1, 2]                                                 | not-a-feed",
      })
  void saysWhatADocumentIsInsteadOfAFeed(String document, String reason) {
    assertThat(ParsedFeeds.reading(document, null))
        .isInstanceOfSatisfying(
            Unreadable.class, unreadable -> assertThat(unreadable.reason()).isEqualTo(reason));
  }

  @Test
  void saysThatAPictureIsNoFeed() {
    byte[] png = new byte[400];
    System.arraycopy("\u0089PNG\r\n\u001a\n".getBytes(StandardCharsets.ISO_8859_1), 0, png, 0, 8);
    for (int i = 8; i < png.length; i++) {
      png[i] = (byte) (i * 37);
    }
    assertThat(new FeedParser().parse(png, "image/png", null))
        .isInstanceOfSatisfying(
            Unreadable.class, unreadable -> assertThat(unreadable.reason()).isEqualTo("binary"));
  }

  @Test
  void keepsTheNewestItemsInTheirOrder() {
    StringBuilder document = new StringBuilder("<rss><channel>");
    for (int i = 0; i < 600; i++) {
      document
          .append("<item><guid>")
          .append(i)
          .append("</guid><pubDate>")
          .append(Instant.parse("2024-01-01T00:00:00Z").plus(Duration.ofHours(i)))
          .append("</pubDate></item>");
    }
    List<FeedItem> items = ParsedFeeds.feed(document.append("</channel></rss>").toString()).items();
    assertThat(items).hasSize(FeedParser.MAX_ITEMS);
    assertThat(items.get(0).id()).isEqualTo("100");
    assertThat(items.get(499).id()).isEqualTo("599");
  }
}
