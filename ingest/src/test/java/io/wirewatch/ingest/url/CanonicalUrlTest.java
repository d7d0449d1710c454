package io.wirewatch.ingest.url;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalUrlTest {

  private static final int RANDOM_ADDRESSES = 5_000;

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          http://example.com                            | http://example.com/
          HTTP://EXAMPLE.com/Path                       | http://example.com/Path
          https://example.com:443/a                     | https://example.com/a
          http://example.com:80/a                       | http://example.com/a
          http://example.com:443/a                      | http://example.com:443/a
          https://example.com:8443/a                    | https://example.com:8443/a
          https://example.com./a                        | https://example.com/a
          ` https://example.com/a `                     | https://example.com/a
          https:\\\\example.com\\a\\b                   | https://example.com/a/b
          https:/example.com/a                          | https://example.com/a
          https://example.com/a b                       | https://example.com/a%20b
          https://example.com/a?b=c d                   | https://example.com/a?b=c%20d
          https://example.com/a?b=c+d                   | https://example.com/a?b=c+d
          https://bücher.example/ü                      | https://xn--bcher-kva.example/%C3%BC
          https://www.例え.jp/記事                       | https://www.xn--r8jz45g.jp/%E8%A8%98%E4%BA%8B
          https://example.com/%7Euser/%41               | https://example.com/~user/A
          https://example.com/%c3%bc                    | https://example.com/%C3%BC
          https://example.com/a%2fb                     | https://example.com/a%2Fb
          https://example.com/100%                      | https://example.com/100%25
          https://example.com/%zz                       | https://example.com/%25zz
          https://example.com/%%412                     | https://example.com/%25A2
          https://example.com/%2541                     | https://example.com/%2541
          https://example.com/a/./b/../c                | https://example.com/a/c
          https://example.com/a/%2e%2E/c                | https://example.com/c
          https://example.com/../../a                   | https://example.com/a
          https://example.com/a//b                      | https://example.com/a//b
          https://example.com/a/                        | https://example.com/a/
          https://example.com/a#section                 | https://example.com/a
          https://example.com/a#                        | https://example.com/a
          https://example.com/a#:~:text=words           | https://example.com/a
          https://example.com/#!/story/1                | https://example.com/#!/story/1
          https://example.com/a?                        | https://example.com/a
          https://example.com/a?&&b=1&                  | https://example.com/a?b=1
          https://example.com/a?b&c=                    | https://example.com/a?b&c=
          https://example.com/a?b=2&a=1                 | https://example.com/a?b=2&a=1
          https://example.com/a?b=1&b=1                 | https://example.com/a?b=1
          https://example.com/a?b=1&b=2                 | https://example.com/a?b=1&b=2
          https://example.com/a?x[y]=1                  | https://example.com/a?x%5By%5D=1
          https://example.com/a?x%5by%5D=1              | https://example.com/a?x%5By%5D=1
          https://example.com/a?q=it's                  | https://example.com/a?q=it%27s
          https://example.com/it's                      | https://example.com/it's
          https://example.com/a?p=1&amp;q=2             | https://example.com/a?p=1&q=2
          https://example.com/a?p=1&amp;utm_source=rss  | https://example.com/a?p=1
          http://[2001:DB8::1]:8080/a                   | http://[2001:db8::1]:8080/a
          http://192.0.2.7/a                            | http://192.0.2.7/a
          """)
  void writesAnAddressInItsOneSpelling(String url, String expected) {
    assertThat(CanonicalUrl.normalise(url)).contains(expected);
  }

  @ParameterizedTest(name = "{0} is left out")
  @ValueSource(
      strings = {
        "utm_source=rss&utm_medium=feed&utm_campaign=x",
        "UTM_Source=rss",
        "utm_anything_new=1",
        "fbclid=IwAR0abc",
        "gclid=1",
        "gbraid=1",
        "wbraid=1",
        "dclid=1",
        "msclkid=1",
        "yclid=1",
        "twclid=1",
        "ttclid=1",
        "igshid=1",
        "mc_cid=1&mc_eid=2",
        "_ga=2.1.3",
        "_gl=1*abc",
        "cmpid=rss",
        "CMP=share_btn_tw",
        "ito=1490",
        "ocid=socialflow",
        "ns_mchannel=social&ns_campaign=news",
        "at_medium=RSS&at_campaign=KARANGA",
        "smid=nytcore",
        "partner=rss&emc=rss",
        "ref=rss",
        "ref=twitter",
        "ref_src=twsrc%5Etfw&ref_url=https%3A%2F%2Fx",
        "source=rss",
        "from=rss",
        "xtor=RSS-3208",
        "wt.mc_id=feed",
        "wt_mc=feed",
        "mkt_tok=abc",
        "_hsenc=1&_hsmi=2",
        "guccounter=1&guce_referrer=a&guce_referrer_sig=b",
        "spm=a1.b2",
        "__twitter_impression=true",
        "sid=0123456789abcdef0123456789abcdef",
        "PHPSESSID=x",
        "jsessionid=ABC123",
        "ASPSESSIONIDQQ=1",
        "s=0123456789abcdef0123456789abcdef",
        "CFID=1&CFTOKEN=2"
      })
  void leavesOutWhatSaysHowTheReaderCame(String query) {
    assertThat(CanonicalUrl.normalise("https://example.com/a?" + query))
        .contains("https://example.com/a");
    assertThat(CanonicalUrl.normalise("https://example.com/a?id=7&" + query + "&page=2"))
        .contains("https://example.com/a?id=7&page=2");
  }

  @ParameterizedTest(name = "{0} is kept")
  @ValueSource(
      strings = {
        "id=7", "p=1234", "ref=12345", "source=wire", "from=2024-01-01", "partner=7", "s=words",
        "sid=42", "cid=12", "feature=long-read", "utm=33", "mod=article", "gallery=cmp",
            "q=utm_source"
      })
  void keepsWhatMaySelectTheContent(String query) {
    assertThat(CanonicalUrl.normalise("https://example.com/a?" + query))
        .contains("https://example.com/a?" + query);
  }

  @ParameterizedTest
  @CsvSource({
    "https://www.wsj.com/a?mod=rss_world, https://www.wsj.com/a",
    "https://wsj.com/a?mod=rss_world, https://wsj.com/a",
    "https://notwsj.com/a?mod=rss_world, https://notwsj.com/a?mod=rss_world",
    "https://www.lemonde.fr/a?lmd_medium=x, https://www.lemonde.fr/a",
    "https://example.com/a?lmd_medium=x, https://example.com/a?lmd_medium=x"
  })
  void aHousesOwnParametersCountOnItsHostsOnly(String url, String expected) {
    assertThat(CanonicalUrl.normalise(url)).contains(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "https://example.com/a;jsessionid=1A2B?b=1, https://example.com/a?b=1",
    "https://example.com/a;JSESSIONID=1A2B/c, https://example.com/a/c",
    "https://example.com/a;v=1.1, https://example.com/a;v=1.1",
    "https://example.com/b/..;jsessionid=1/c, https://example.com/b/..;jsessionid=1/c"
  })
  void leavesOutASessionInThePath(String url, String expected) {
    assertThat(CanonicalUrl.normalise(url)).contains(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "a",
        "/a",
        "//example.com/a",
        "www.example.com/a",
        "ftp://example.com/a",
        "javascript:alert(1)",
        "mailto:a@example.com",
        "data:text/html,a",
        "file:///etc/passwd",
        "http://",
        "http:///",
        "https://exa mple.com/",
        "http://example.com:99999/",
        "http://[::1/",
        "http://user@example.com/",
        "http://user:secret@example.com/",
        "http://./",
        "http://exa=mple.com/"
      })
  void whatIsNoPublicWebAddressHasNone(String text) {
    assertThat(CanonicalUrl.normalise(text)).isEmpty();
  }

  @Test
  void escapesWhatMayNotStandBare() {
    assertThat(CanonicalUrl.normalise("https://example.com/a|b?c=\"<{}>^`"))
        .contains("https://example.com/a%7Cb?c=%22%3C%7B%7D%3E%5E%60");
  }

  @Test
  void anEndlessAddressIsNone() {
    assertThat(CanonicalUrl.normalise("https://example.com/" + "a".repeat(9000))).isEmpty();
    assertThat(CanonicalUrl.normalise("https://example.com/" + "ü".repeat(3000))).isEmpty();
  }

  @Test
  void anAddressOfAFeedKeepsItsParameters() {
    assertThat(CanonicalUrl.respell("HTTPS://Example.com:443/a?partner=rss&utm_source=x#top"))
        .contains("https://example.com/a?partner=rss&utm_source=x");
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          https://example.com/a/amp                                      | https://example.com/a
          https://example.com/a/amp/                                     | https://example.com/a/
          https://example.com/amp/world/story-1                          | https://example.com/world/story-1
          https://www.example.com/news/amp/uk-123                        | https://www.example.com/news/uk-123
          https://example.com/a.amp                                      | https://example.com/a
          https://example.com/a.amp.html                                 | https://example.com/a.html
          https://example.com/a?amp                                      | https://example.com/a
          https://example.com/a?amp=1&id=2                               | https://example.com/a?id=2
          https://example.com/a?outputType=amp                           | https://example.com/a
          https://example.com/a?outputType=json                          | https://example.com/a?outputType=json
          https://amp.example.com/a                                      | https://example.com/a
          https://amp.www.example.com/a                                  | https://www.example.com/a
          https://www-example-com.cdn.ampproject.org/c/s/www.example.com/a/amp | https://www.example.com/a
          https://cdn.ampproject.org/v/s/example.com/a?usqp=mq331&amp_js_v=0.1 | https://example.com/a
          https://cdn.ampproject.org/c/example.com/a                     | http://example.com/a
          https://www.google.com/amp/s/www.example.com/a.amp.html        | https://www.example.com/a.html
          https://www.google.co.uk/amp/s/example.com/a                   | https://example.com/a
          https://www.bing.com/amp/s/example.com/a                       | https://example.com/a
          https://www.google.com/amp/s/www.google.com/amp/s/example.com/a | https://example.com/a
          https://www.google.com/search?q=a                              | https://www.google.com/search?q=a
          https://m.example.com/a                                        | https://example.com/a
          https://mobile.example.co.uk/a                                 | https://example.co.uk/a
          https://touch.example.com/a                                    | https://example.com/a
          https://en.m.wikipedia.org/wiki/News                           | https://en.wikipedia.org/wiki/News
          https://m.co.uk/a                                              | https://m.co.uk/a
          https://example.com/amp                                        | https://example.com/amp
          https://example.com/champ                                      | https://example.com/champ
          https://example.com/amplifiers/best                            | https://example.com/amplifiers/best
          https://example.com/a?utm_source=rss#top                       | https://example.com/a
          """)
  void aPageThatClaimsNothingIsNamedByItsMainEdition(String fetched, String expected) {
    assertThat(CanonicalUrl.of(fetched, null, null)).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0} saying {1} is {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # what the page says
          https://example.com/a?x=1           | https://example.com/story-1           | https://example.com/story-1
          https://example.com/a?x=1           | /story-1                              | https://example.com/story-1
          https://example.com/n/a?x=1         | story-1                               | https://example.com/n/story-1
          https://example.com/a?x=1           | //www.example.com/story-1             | https://www.example.com/story-1
          https://example.com/a               | https://example.com/b?utm_source=x#y  | https://example.com/b
          https://example.com/a/amp           | https://www.example.com/a/            | https://www.example.com/a/
          https://m.example.com/a             | https://www.example.com/a             | https://www.example.com/a
          https://m.example.com/a             | https://m.example.com/a               | https://m.example.com/a
          https://example.com/amp/a-b-c       | https://example.com/amp/a-b-c         | https://example.com/amp/a-b-c
          http://example.com/a                | https://example.com/a                 | https://example.com/a
          https://example.com/a               | http://example.com/a                  | https://example.com/a
          https://example.com/a               | http://other.example.com/a            | http://other.example.com/a
          https://www.bbc.co.uk/news/uk-1     | https://www.bbc.com/news/uk-1         | https://www.bbc.com/news/uk-1
          https://cdn.ampproject.org/c/s/e.example.com/a | https://e.example.com/a/b  | https://e.example.com/a/b
          https://example.com/1/2/story-of-a  | https://example.com/1/2/              | https://example.com/1/2/
          https://example.com/world/a-b-c/print | https://example.com/world/a-b-c     | https://example.com/world/a-b-c
          https://example.com/a?page=2        | https://example.com/b?page=2          | https://example.com/b?page=2
          https://example.com/a?page=1        | https://example.com/a                 | https://example.com/a
          https://example.com/                | https://www.example.com/              | https://www.example.com/
          https://staging.example.com/a       | https://staging.example.com/b         | https://staging.example.com/b
          https://www.test.de/a               | https://test.de/b                     | https://test.de/b
          # what cannot be meant
          https://example.com/a               | https://example.com/                  | https://example.com/a
          https://example.com/a               | https://example.com                   | https://example.com/a
          https://example.com/world/a         | https://example.com/en/               | https://example.com/world/a
          https://example.com/a               | https://example.com/index.html        | https://example.com/a
          https://example.com/a               | /                                     | https://example.com/a
          https://example.com/a               | https://example.com/404               | https://example.com/a
          https://example.com/a               | https://example.com/page-not-found    | https://example.com/a
          https://example.com/a               | https://example.com/login?next=a      | https://example.com/a
          https://example.com/a               | https://example.com/undefined         | https://example.com/a
          https://example.com/a               | https://example.com/{{slug}}          | https://example.com/a
          https://example.com/world/a-b-c     | https://example.com/world/            | https://example.com/world/a-b-c
          https://example.com/world/a-b-c     | https://example.com/world             | https://example.com/world/a-b-c
          https://example.com/a?page=2        | https://example.com/a                 | https://example.com/a?page=2
          https://example.com/x/page/3        | https://example.com/y                 | https://example.com/x/page/3
          https://example.com/list/page/3     | https://example.com/list              | https://example.com/list/page/3
          https://example.com/a               | https://staging.example.com/a         | https://example.com/a
          https://example.com/a               | http://localhost:3000/a               | https://example.com/a
          https://example.com/a               | http://192.0.2.1/a                    | https://example.com/a
          https://example.com/a               | https://other.org/a                   | https://example.com/a
          https://bbc.blogspot.com/a          | https://www.bbc.com/a                 | https://bbc.blogspot.com/a
          https://example.com/a               | javascript:void(0)                    | https://example.com/a
          https://example.com/a               | https://user:pw@example.com/b         | https://example.com/a
          https://example.com/a               | mailto:a@example.com                  | https://example.com/a
          """)
  void aPagesClaimIsTakenWhereItIsPlausible(String fetched, String claim, String expected) {
    assertThat(CanonicalUrl.of(fetched, claim, null)).isEqualTo(expected);
    assertThat(CanonicalUrl.of(fetched, null, claim)).isEqualTo(expected);
    assertThat(CanonicalUrl.of(expected, claim, null)).isEqualTo(expected);
  }

  @Test
  void relCanonicalGoesBeforeOgUrl() {
    assertThat(
            CanonicalUrl.of(
                "https://example.com/a", "https://example.com/b-1", "https://example.com/c-1"))
        .isEqualTo("https://example.com/b-1");
  }

  @Test
  void ogUrlServesWhereRelCanonicalCannotBeMeant() {
    assertThat(
            CanonicalUrl.of(
                "https://example.com/a", "https://example.com/", "https://example.com/c-1"))
        .isEqualTo("https://example.com/c-1");
  }

  @Test
  void whatIsNoWebAddressNamesItself() {
    assertThat(CanonicalUrl.of(" urn:article:7 ", null, null)).isEqualTo("urn:article:7");
  }

  @Test
  void doingItTwiceChangesNothing() {
    Random random = new Random(20240501);
    int addresses = 0;
    for (int i = 0; i < RANDOM_ADDRESSES; i++) {
      String url = randomAddress(random);
      var once = CanonicalUrl.normalise(url);
      if (once.isPresent()) {
        addresses++;
        assertThat(CanonicalUrl.normalise(once.get())).as(url).isEqualTo(once);
        assertThat(CanonicalUrl.respell(once.get())).as(url).isEqualTo(once);
        String article = CanonicalUrl.of(url, null, null);
        assertThat(CanonicalUrl.of(article, null, null)).as(url).isEqualTo(article);
        assertThat(CanonicalUrl.normalise(article)).as(url).contains(article);
        String claimed = CanonicalUrl.of(url, randomAddress(random), null);
        assertThat(CanonicalUrl.normalise(claimed)).as(url).contains(claimed);
      }
    }
    assertThat(addresses).isGreaterThan(RANDOM_ADDRESSES / 2);
  }

  private static String randomAddress(Random random) {
    List<String> hosts =
        List.of(
            "example.com",
            "m.Example.co.uk",
            "amp.www.example.com",
            "cdn.ampproject.org",
            "www.google.com",
            "bücher.example",
            "192.0.2.1",
            "[2001:db8::1]",
            "a.b.",
            "x_y.test");
    List<String> pieces =
        List.of(
            "/",
            "//",
            "/.",
            "/..",
            "/amp",
            "/amp/",
            ".amp",
            ".html",
            "/s/",
            "/c/s/",
            "/a",
            "%",
            "%4",
            "%41",
            "%2e",
            "%2F",
            "%zz",
            "%C3%BC",
            "ü",
            "\uD83D\uDE00",
            "\uD800",
            " ",
            "\t",
            "\\",
            "'",
            "\"",
            "<",
            "|",
            "[",
            "]",
            "{",
            "^",
            "`",
            ";",
            ";jsessionid=1",
            ";sid=",
            "..",
            ".",
            "+",
            "?",
            "?amp",
            "?amp=1",
            "&",
            "&amp;",
            "&amp;amp;",
            "=",
            "utm_source=x",
            "&utm_x",
            "b=1",
            "&b=1",
            "#",
            "#!",
            "!",
            "&ref=rss",
            "?outputType=amp",
            "&s=0123456789abcdef0123456789abcdef",
            ":",
            "@");
    StringBuilder url = new StringBuilder(random.nextBoolean() ? "https://" : "HTTP://");
    url.append(hosts.get(random.nextInt(hosts.size())));
    url.append(random.nextInt(4) == 0 ? "" : "/");
    for (int i = random.nextInt(12); i > 0; i--) {
      url.append(pieces.get(random.nextInt(pieces.size())));
    }
    return url.toString();
  }
}
