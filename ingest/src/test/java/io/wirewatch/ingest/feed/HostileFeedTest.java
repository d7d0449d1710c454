package io.wirewatch.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.ingest.feed.FeedReading.Read;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents that are made, or damaged, to bring a reader down. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class HostileFeedTest {

  private static final String FEED =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <!DOCTYPE rss [<!ENTITY x "y">]>
      <rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/"><channel>
      <title>Gäzette &amp; more</title><!-- remark --><link>http://e.org/</link>
      <item><title><![CDATA[One <b>bold</b>]]></title><link>http://e.org/1</link>
      <description>&lt;p&gt;Text&lt;/p&gt;</description><pubDate>6 May 2024</pubDate></item>
      <item><title>Zwei €</title><guid isPermaLink='false'>2</guid>
      <media:group><media:content url="a.jpg"/></media:group></item>
      <item><title>Three</title><author><name>Ann</name></author></item>
      </channel></rss>
      """;

  @Test
  void losesOnlyWhatWasCutOff() {
    byte[] whole = FEED.getBytes(StandardCharsets.UTF_8);
    List<FeedItem> items = ParsedFeeds.feed(FEED).items();
    for (int length = 0; length < whole.length; length++) {
      FeedReading reading = new FeedParser().parse(Arrays.copyOf(whole, length), null, null);
      if (reading instanceof Read read) {
        List<FeedItem> left = read.feed().items();
        assertThat(left.size()).as("cut at %d", length).isLessThanOrEqualTo(items.size());
        for (int i = 0; i + 1 < left.size(); i++) {
          assertThat(left.get(i)).as("item %d, cut at %d", i, length).isEqualTo(items.get(i));
        }
      } else {
        assertThat(length).as("no feed when cut").isLessThan(FEED.indexOf("<channel>"));
      }
    }
  }

  @Test
  void survivesAnyDamage() {
    byte[] whole = FEED.getBytes(StandardCharsets.UTF_8);
    String spice = "<>&;'\"/![]-?=\0\u00FF\u00FEx";
    Random random = new Random(20240506);
    for (int round = 0; round < 1500; round++) {
      byte[] damaged = whole.clone();
      for (int i = random.nextInt(1, 12); i > 0; i--) {
        int at = random.nextInt(damaged.length);
        switch (random.nextInt(3)) {
          case 0 -> damaged[at] = (byte) spice.charAt(random.nextInt(spice.length()));
          case 1 -> damaged[at] = (byte) random.nextInt(256);
          default -> {
            int length = Math.min(random.nextInt(40), damaged.length - at);
            int from = random.nextInt(damaged.length - length);
            System.arraycopy(whole, from, damaged, at, length);
          }
        }
      }
      FeedReading first = new FeedParser().parse(damaged, null, "http://e.org/");
      assertThat(new FeedParser().parse(damaged, null, "http://e.org/")).isEqualTo(first);
      if (first instanceof Read read) {
        assertThat(read.feed().items()).hasSizeLessThan(40);
        for (FeedItem item : read.feed().items()) {
          assertThat(item.summary() == null ? "" : item.summary()).doesNotContain("<script");
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<",
        "<!",
        "<![",
        "<!--",
        "<?",
        "<![CDATA[",
        "<!D[]",
        "</a",
        "<a ",
        "<a b=\"",
        "<a b='x>",
        "&",
        "&#",
        "&amp",
        "<a>",
        "<a></a>",
        "<a/>",
        "<item>",
        "<item/>",
        "<title>&lt;b&gt;",
        "<author>n",
        "<a xmlns:b='c' xml:base='d/'>",
        "<b><i></b></i>",
        "]]>",
        "\uFFFE",
        "<category>&lt;a&gt;</category>",
        "<enclosure url='a'/>",
        "<!X>",
        "<description>",
        "<media:group>",
        "<channel>",
        "{",
        "{\"items\":[",
        "[",
        "{\"a\":"
      })
  void readsAnyRepetitionInLinearTime(String piece) {
    String head = piece.startsWith("{") || piece.startsWith("[") ? "" : "<rss><channel>";
    FeedReading reading = ParsedFeeds.reading(head + piece.repeat(100_000), "http://e.org/");
    if (!head.isEmpty()) {
      assertThat(reading)
          .isInstanceOfSatisfying(
              Read.class,
              read -> {
                assertThat(read.feed().bozo()).isNotNull();
                assertThat(read.feed().items()).hasSizeLessThanOrEqualTo(FeedParser.MAX_ITEMS);
              });
    } else {
      assertThat(reading).isNotEqualTo(ParsedFeeds.reading("<rss/>", null));
    }
  }

  @Test
  void saysThatADocumentIsTooDeep() {
    assertThat(ParsedFeeds.reading("<a>".repeat(100_000), null))
        .isInstanceOfSatisfying(
            FeedReading.Unreadable.class,
            unreadable -> assertThat(unreadable.reason()).isEqualTo("too-deep"));
  }

  @Test
  void readsATagWithAMillionAttributes() {
    StringBuilder document = new StringBuilder("<rss ");
    for (int i = 0; i < 1_000_000; i++) {
      document.append('a').append(i).append("='x' ");
    }
    document.append("><channel><title>T</title></channel></rss>");
    assertThat(ParsedFeeds.feed(document.toString()).title()).isEqualTo("T");
  }

  @Test
  void cutsALongLine() {
    FeedItem item =
        ParsedFeeds.item("<description>" + "x".repeat(10_000_000) + "</description><guid>1</guid>");
    assertThat(item.summary()).hasSize(TextCapture.MAX_CHARS);
    assertThat(item.id()).isEqualTo("1");
  }

  @Test
  void leavesOutHtmlBeyondWhatItAffords() {
    String item =
        "<item><guid>1</guid><description>"
            + "&lt;a&gt;&lt;p&gt;".repeat(10_000)
            + "</description></item>";
    List<FeedItem> items = ParsedFeeds.feed("<rss><channel>" + item.repeat(20)).items();
    assertThat(items).hasSize(20).allMatch(read -> "1".equals(read.id()));
    assertThat(items.get(0).summary()).isNotNull();
    assertThat(items.get(19).summary()).isNull();
  }

  @Test
  void readsUtf16WithoutAMark() {
    byte[] bytes =
        "<rss><channel><title>Zürich</title></channel></rss>".getBytes(StandardCharsets.UTF_16LE);
    assertThat(new FeedParser().parse(bytes, null, null))
        .isInstanceOfSatisfying(
            Read.class, read -> assertThat(read.feed().title()).isEqualTo("Zürich"));
  }
}
