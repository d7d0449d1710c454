package io.wirewatch.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.ingest.feed.FeedItem.Enclosure;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which elements fill which field, and which of several wins. */
class FeedFieldsTest {

  private static @Nullable String field(FeedItem item, String name) {
    Function<FeedItem, @Nullable Object> field =
        switch (name) {
          case "id" -> FeedItem::id;
          case "title" -> FeedItem::title;
          case "link" -> FeedItem::link;
          case "summary" -> FeedItem::summary;
          case "content" -> FeedItem::content;
          case "author" -> FeedItem::author;
          case "published" -> FeedItem::published;
          case "updated" -> FeedItem::updated;
          case "categories" -> FeedItem::categories;
          case "enclosures" -> each -> each.enclosures().stream().map(Enclosure::url).toList();
          default -> throw new IllegalArgumentException(name);
        };
    Object value = field.apply(item);
    return value == null ? null : Objects.toString(value);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "title | <title>A</title><media:title>B</media:title> | A",
        "title | <media:title>B</media:title><dc:title>A</dc:title> | A",
        "title | <media:content url='u'><media:title>B</media:title></media:content> | B",
        "title | <title><![CDATA[A &amp; B]]></title> | A & B",
        "title | <title>A &amp;amp; B</title> | A & B",
        "title | <title>A <b>bold</b> one</title> | A bold one",
        "title | <title/><dc:title>A</dc:title> | A",
        "title | <x:title xmlns:x='http://x.org/'>B</x:title><title>A</title> | A",
        "link | <link>http://e.org/a</link> | http://e.org/a",
        "link | <link> a.html </link> | http://e.org/d/a.html",
        "link | <link><![CDATA[http://e.org/a?b=1&c=2]]></link> | http://e.org/a?b=1&c=2",
        "link | <link>http://e.org/a?b=1&amp;amp;c=2</link> | http://e.org/a?b=1&c=2",
        "link | <guid>http://e.org/g</guid> | http://e.org/g",
        "link | <guid>http://e.org/g</guid><link>http://e.org/a</link> | http://e.org/a",
        "link | <guid isPermaLink='false'>http://e.org/g</guid> | ",
        "link | <guid>g-1</guid> | ",
        "link | <link>javascript:alert(1)</link> | ",
        "link | <link>http://e.org/a</link><atom:link href='b'/> | http://e.org/a",
        "link | <atom:link rel='alternate' href='b'/> | http://e.org/d/b",
        "link | <atom:link rel='self' href='b'/> | ",
        "link | <feedburner:origLink>http://e.org/o</feedburner:origLink> | ",
        "link | <comments>http://e.org/c</comments> | ",
        "id | <guid> g-1 </guid> | g-1",
        "id | <dc:identifier>d-1</dc:identifier> | d-1",
        "id | <guid>g-1</guid><id>i-1</id> | g-1",
        "summary | <description>A</description> | A",
        "summary | <dc:description>B</dc:description><description>A</description> | A",
        "summary | <itunes:summary>B</itunes:summary> | B",
        "summary | <media:group><media:description>B</media:description></media:group> | B",
        "summary | <description>A</description><summary>B</summary> | A",
        "content | <description>A</description><summary>B</summary> | B",
        "content | <content:encoded>&lt;p&gt;C&lt;/p&gt;</content:encoded> | <p>C</p>",
        "content | <encoded>C</encoded> | C",
        "content | <fullitem>C</fullitem> | C",
        "content | <body xmlns='http://www.w3.org/1999/xhtml'><p>C</p></body> | <p>C</p>",
        "content | <h:body xmlns:h='http://www.w3.org/1999/xhtml'><h:p>C</h:p></h:body> | <p>C</p>",
        "author | <author>a@e.org (Ann Lee)</author> | a@e.org (Ann Lee)",
        "author | <dc:creator>Ann</dc:creator><dc:creator>Bo</dc:creator> | Ann, Bo",
        "author | <dc:creator>Bo</dc:creator><author>Ann</author> | Ann",
        "author | <itunes:author>Ann</itunes:author> | Ann",
        "author | <itunes:owner><itunes:name>Bo</itunes:name></itunes:owner> | ",
        "author | <author><name>Ann</name><email>a@e.org</email></author> | Ann (a@e.org)",
        "author | <contributor><name>Bo</name></contributor> | ",
        "published | <pubDate>Mon, 06 May 2024 07:08:09 GMT</pubDate> | 2024-05-06T07:08:09Z",
        "published | <dc:date>2024-05-06</dc:date><pubDate>2024-05-07</pubDate> | 2024-05-07T00:00:00Z",
        "published | <pubDate>soon</pubDate><dc:date>2024-05-06</dc:date> | 2024-05-06T00:00:00Z",
        "published | <dcterms:issued>2024-05-06</dcterms:issued> | 2024-05-06T00:00:00Z",
        "published | <created>2024-05-06</created> | 2024-05-06T00:00:00Z",
        "updated | <pubDate>2024-05-06</pubDate> | ",
        "updated | <dcterms:modified>2024-05-06</dcterms:modified> | 2024-05-06T00:00:00Z",
        "updated | <atom:updated>2024-05-06T00:00:00Z</atom:updated> | 2024-05-06T00:00:00Z",
        "categories | <category>A</category><dc:subject>B</dc:subject><category>A</category> | [A, B]",
        "categories | <itunes:keywords>a, b c</itunes:keywords> | [a, b c]",
        "categories | <itunes:category text='A'/> | [A]",
        "enclosures | <enclosure url='a.mp3' length='x'/> | [http://e.org/d/a.mp3]",
        "enclosures | <enclosure url='a'/><media:content url='b'/> | [http://e.org/d/a]",
        "enclosures | <media:group><media:content url='b'/><media:content url='c'/></media:group> | [http://e.org/d/b, http://e.org/d/c]",
        "enclosures | <media:thumbnail url='t'/> | [http://e.org/d/t]",
        "enclosures | <media:content url='b'><media:thumbnail url='t'/></media:content> | [http://e.org/d/b]",
      })
  void readsItemsOfRss(String field, String elements, @Nullable String expected) {
    assertThat(field(ParsedFeeds.item(elements), field)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "title | <title type='text'>Use &lt;b&gt; sparingly</title> | Use <b> sparingly",
        "title | <title>Use &lt;b&gt;it&lt;/b&gt;</title> | Use it",
        "title | <title type='html'>&lt;b&gt;A&lt;/b&gt; B</title> | A B",
        "title | <title type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'>1 &lt; 2</div></title> | 1 < 2",
        "title | <title mode='escaped' type='text/html'>&lt;i&gt;A&lt;/i&gt;</title> | A",
        "title | <title mode='base64'>SGVsbG8=</title> | Hello",
        "content | <content type='xhtml'><div><p>1 &lt; 2</p></div></content> | <p>1 &lt; 2</p>",
        "content | <content type='html' xml:base='http://x.org/'>&lt;a href='y'&gt;z&lt;/a&gt;</content> | <a href=\"http://x.org/y\">z</a>",
        "content | <content type='xhtml'><div><p xml:base='http://x.org/'><a href='y'>z</a></p></div></content> | <p><a href=\"http://x.org/y\">z</a></p>",
        "content | <content type='xhtml'><div>a<br/>b<img src='i'/></div></content> | a<br>b<img src=\"http://e.org/d/i\">",
        "content | <content type='text'>1 &lt; 2</content> | 1 < 2",
        "content | <content>One</content><content>Two</content> | One",
        "content | <content src='http://e.org/v.mp4' type='video/mp4'/> | ",
        "link | <link href='a'/><link href='b'/> | http://e.org/d/a",
        "link | <link rel='related' href='r'/><link rel='alternate' href='a'/> | http://e.org/d/a",
        "link | <link type='application/json' href='j'/><link type='text/html' href='a'/> | http://e.org/d/a",
        "link | <link rel='http://www.iana.org/assignments/relation/alternate' href='a'/> | http://e.org/d/a",
        "id | <id>relative</id> | http://e.org/d/relative",
        "id | <id>tag:e.org,2024:1</id> | tag:e.org,2024:1",
        "published | <issued>2024-05-06T07:08:09Z</issued> | 2024-05-06T07:08:09Z",
        "updated | <modified>2024-05-06T07:08:09Z</modified> | 2024-05-06T07:08:09Z",
        "author | <author><name>Ann</name></author><author><name>Bo</name></author> | Ann, Bo",
        "author | <author><email>a@e.org</email></author> | a@e.org",
        "author | <source><author><name>Bo</name></author></source> | ",
      })
  void readsEntriesOfAtom(String field, String elements, @Nullable String expected) {
    assertThat(field(ParsedFeeds.entry(elements), field)).isEqualTo(expected);
  }

  @Test
  void knowsVocabulariesByTheirAddressesWhateverTheirPrefixes() {
    Feed feed =
        ParsedFeeds.feed(
            "<r:rss xmlns:r='http://purl.org/rss/1.0/' xmlns:x=' http://purl.org/DC/elements/1.1/ '"
                + " xmlns:media='http://search.yahoo.example/'><r:channel><r:item>"
                + "<x:creator>Ann</x:creator><y:creator xmlns:y='http://y.example/'>Bo</y:creator>"
                + "<media:title>A</media:title></r:item></r:channel></r:rss>");
    assertThat(feed.items().get(0).title()).isEqualTo("A");
    assertThat(feed.items().get(0).author()).isEqualTo("Ann");
  }

  @Test
  void readsItemsBelowARootThatNobodyKnows() {
    Feed feed = ParsedFeeds.feed("<news><list><item><title>A</title></item></list></news>");
    assertThat(feed.format()).isEqualTo("unknown");
    assertThat(feed.items()).extracting(FeedItem::title).containsExactly("A");
  }
}
