package io.wirewatch.ingest.robots;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RobotsRulesTest {

  private static final String SITE = "https://example.com";

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "Disallow: /,                          /a,          false",
    "Disallow:,                            /a,          true",
    "Disallow: /,                          /robots.txt, true",
    "Disallow: /private,                   /private/a,  false",
    "Disallow: /private,                   /privateer,  false",
    "Disallow: /private/,                  /private,    true",
    "Disallow: /private,                   /Private,    true",
    "Disallow: /a|Allow: /a/b,             /a/b/c,      true",
    "Allow: /a/b|Disallow: /a,             /a/c,        false",
    "Disallow: /a|Allow: /a,               /a,          true",
    "Disallow: /*.pdf$,                    /a/b.pdf,    false",
    "Disallow: /*.pdf$,                    /a/b.pdfs,   true",
    "Disallow: /*.pdf$,                    /a/b.pdf?c,  true",
    "Disallow: /a$,                        /a,          false",
    "Disallow: /a$,                        /a/,         true",
    "Disallow: /*?session=,                /a?session=1, false",
    "Disallow: /a*b*c,                     /a1b2c3,     false",
    "Disallow: /ü,                         /%C3%BC,     false",
    "Disallow: /%7Ejoe,                    /~joe/a,     false",
    "dIsAlLoW: /a # a comment,             /a,          false"
  })
  void theLongestMatchDecides(String lines, String path, boolean allowed) {
    assertThat(rules("User-agent: *|" + lines).allows(SITE + path)).isEqualTo(allowed);
  }

  @ParameterizedTest
  @CsvSource({
    "User-agent: *|Disallow: /|User-agent: wirewatch|Disallow: /b,    true",
    "User-agent: wirewatch|Disallow: /a|User-agent: *|Disallow:,      false",
    "User-agent: WireWatch/2.1|Disallow: /a,                          false",
    "User-agent: other|User-agent: wirewatch|Disallow: /a,            false",
    "User-agent: wirewatch|Disallow: /b|User-agent: wirewatch|Disallow: /a, false",
    "User-agent: other|Disallow: /,                                   true"
  })
  void theGroupThatNamesUsCounts(String lines, boolean allowed) {
    assertThat(rules(lines).allows(SITE + "/a")).isEqualTo(allowed);
  }

  @ParameterizedTest
  @CsvSource({"5, 5000", "0.5, 500", "60, 60000", "3600, 60000", "1000000000, 60000"})
  void aDelayIsKeptUpToAMinute(String delay, long millis) {
    RobotsRules rules = rules("User-agent: *|Crawl-delay: " + delay + "|Disallow: /a");
    assertThat(rules.crawlDelay()).contains(Duration.ofMillis(millis));
    assertThat(rules.allows(SITE + "/b")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "soon", ""})
  void aDelayThatIsNoneIsIgnored(String delay) {
    assertThat(rules("User-agent: *|Crawl-delay: " + delay + "|Disallow: /a").crawlDelay())
        .isEmpty();
  }

  @Test
  void sitemapsBelongToNoGroup() {
    assertThat(
            rules(
                    "Sitemap: /news.xml|User-agent: other|Disallow: /|Sitemap: https://cdn.example.org/s.xml")
                .sitemaps())
        .containsExactly(SITE + "/news.xml", "https://cdn.example.org/s.xml");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE html><html><body>User-agent: *|Disallow: /|</body></html>",
        "|  <html>|User-agent: *|Disallow: /",
        "",
        "|||",
        "nothing of the kind"
      })
  void whatIsNoRobotsFileForbidsNothing(String text) {
    assertThat(rules(text).allows(SITE + "/a")).isTrue();
  }

  @Test
  void aByteOrderMarkIsNoPartOfTheFirstLine() {
    assertThat(rules("\uFEFFUser-agent: *|Disallow: /").allows(SITE + "/a")).isFalse();
  }

  @Test
  void whatIsBeyondTheLimitIsNotRead() {
    String filler =
        IntStream.range(0, 20_000)
            .mapToObj(i -> "Disallow: /filler-that-is-long/" + i)
            .collect(Collectors.joining("|"));
    RobotsRules rules = rules("User-agent: *|Disallow: /first|" + filler + "|Disallow: /last");
    assertThat(rules.allows(SITE + "/first")).isFalse();
    assertThat(rules.allows(SITE + "/last")).isTrue();
  }

  @Test
  void aRuleThatIsCutInTwoIsNotRead() {
    String head = "User-agent: *\n";
    String rule = "Disallow: /secret";
    String comment = "#".repeat(RobotsRules.MAX_BYTES - head.length() - "Disallow: /".length() - 1);
    RobotsRules rules =
        RobotsRules.parse(
            SITE + "/robots.txt", (head + comment + "\n" + rule).getBytes(StandardCharsets.UTF_8));
    assertThat(rules.allows(SITE + "/public")).isTrue();
  }

  private static RobotsRules rules(String lines) {
    return RobotsRules.parse(
        SITE + "/robots.txt", lines.replace('|', '\n').getBytes(StandardCharsets.UTF_8));
  }
}
