package io.wirewatch.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MalformedFeedTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Fish & chips                         | unescaped & ",
        "Fish &nbsp;chips                     | undeclared entity nbsp",
        "2 < 3                                | unescaped <",
        "<a href=x>y</a>                      | attribute value without quotes",
        "<a href>y</a>                        | attribute without a value",
        "<a b='1' b='2'>y</a>                 | attribute b twice",
        "<a b='<'>y</a>                       | < or no end in an attribute value",
        "<p>y                                 | element p without an end",
        "y</p>                                | end tag without a start",
        "<foo:p>y</foo:p>                     | undeclared prefix foo",
        "<!-- y                               | comment without an end",
        "<![CDATA[ y                          | CDATA section without an end",
        "a\u0001b                             | control character",
      })
  void readsOnAndSaysWhatIsWrong(String description, String problem) {
    Feed feed =
        ParsedFeeds.feed(
            "<rss version='2.0'><channel><item><title>A</title><description>"
                + description
                + "</description><link>http://e.org/a</link></item><item><title>B</title></item>"
                + "</channel></rss>");
    assertThat(feed.bozo()).startsWith(problem);
    assertThat(feed.items()).extracting(FeedItem::title).containsExactly("A", "B");
    assertThat(feed.items().get(0).link()).isEqualTo("http://e.org/a");
  }

  @Test
  void isContentWithWhatIsWellFormed() {
    Feed feed =
        ParsedFeeds.feed(
            "<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY x \"]\"> ]><!-- & < --><?php 1 < 2 ?>"
                + "<rss version='2.0'><channel><title>A &lt; &#66; &#x43;</title>"
                + "<description><![CDATA[& <]]></description></channel></rss>\n");
    assertThat(feed.bozo()).isNull();
    assertThat(feed.title()).isEqualTo("A < B C");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<item><title>A</item><item><title>B</title></item>",
        "<item><title>A</title><item><title>B</title></item>",
        "<item><title>A<item><title>B</title></item>",
        "<image><title>x</title><item><title>A</title></item><item><title>B</title></item>",
        "<description>x<item><title>A</title></item><item><title>B</title></item>",
        "<managingEditor>x<item><title>A</title></item><item><title>B</title></item>",
        "<item><title>A</title><link>x<item><title>B</title></item>",
        "<item><title>A</title><foo></item><item><title>B</title></foo></item>",
        "<item><title>A</title></bar></item><item><title>B</title></item>",
      })
  void losesNoItemToAMissingEndTag(String items) {
    Feed feed = ParsedFeeds.feed("<rss version='2.0'><channel>" + items + "</channel></rss>");
    assertThat(feed.items()).extracting(FeedItem::title).containsExactly("A", "B");
    assertThat(feed.bozo()).isNotNull();
  }

  @Test
  void leavesEntitiesOfADocumentTypeUnexpanded() {
    Feed feed =
        ParsedFeeds.feed(
            "<!DOCTYPE rss [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;\">"
                + "<!ENTITY f SYSTEM \"file:///etc/hostname\">]>"
                + "<rss version='2.0'><channel><title>&b; &f;</title></channel></rss>");
    assertThat(feed.title()).isEqualTo("&b; &f;");
  }

  @Test
  void readsControlsAsTheWindowsCharactersThatWereMeant() {
    assertThat(ParsedFeeds.item("<title>&#147;A&#148; \u0096 B</title>").title())
        .isEqualTo("“A” – B");
  }

  @Test
  void saysThatTheCharsetIsNotTheOneDeclared() {
    Feed feed =
        ParsedFeeds.feed(
            "<?xml version='1.0' encoding='iso-8859-1'?><rss><channel><title>Zürich</title>"
                + "</channel></rss>");
    assertThat(feed.title()).isEqualTo("Zürich");
    assertThat(feed.encoding()).isEqualTo("UTF-8");
    assertThat(feed.bozo()).isEqualTo("written in another charset than it declares");
  }
}
