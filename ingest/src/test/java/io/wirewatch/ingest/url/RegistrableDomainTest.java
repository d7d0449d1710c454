package io.wirewatch.ingest.url;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegistrableDomainTest {

  @ParameterizedTest(name = "{0} belongs to {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          https://news.example.co.uk/a                | example.co.uk
          https://example.com                         | example.com
          http://WWW.Example.COM:8080/a?b#c           | example.com
          https://a.b.c.d.example.com.au/             | example.com.au
          https://example.com./a                      | example.com
          http://www.münchen.de/a                     | xn--mnchen-3ya.de
          http://www.xn--mnchen-3ya.de/a              | xn--mnchen-3ya.de
          http://новости.рф/                          | xn--b1amnebsh.xn--p1ai
          http://127.0.0.1:9200/a                     | 127.0.0.1
          http://[::1]:80/a                           | ::1
          http://[2001:DB8:0:0::1]/                   | 2001:db8::1
          http://[::ffff:192.0.2.1]/                  | 192.0.2.1
          http://localhost:8080/                      | localhost
          http://co.uk/                               | co.uk
          http://com/                                 | com
          http://reporter.blogspot.com/2024           | reporter.blogspot.com
          http://reporter.github.io/                  | reporter.github.io
          http://city.kawasaki.jp/                    | city.kawasaki.jp
          http://www.news.some-suffix-of-tomorrow/    | news.some-suffix-of-tomorrow
          http://feeds.site7.test/rss                 | site7.test
          http://under_score.example.com/             | example.com
          http://user:secret@www.example.com/         | example.com
          https:\\\\www.example.com\\a                 | example.com
          news.example.co.uk                          | example.co.uk
          example.co.uk                               | example.co.uk
          EXAMPLE.com.                                | example.com
          10.0.0.1                                    | 10.0.0.1
          """)
  void isWhatThePublisherRegistered(String url, String domain) {
    assertThat(RegistrableDomain.of(url)).isEqualTo(domain);
    assertThat(RegistrableDomain.of(domain)).isEqualTo(domain);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "mailto:me@example.com", "ftp://example.com/a", "http://", "::", "a b"})
  void whatIsNoWebAddressIsItsOwnDomain(String text) {
    assertThat(RegistrableDomain.of(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "www.bbc.co.uk, bbc",
    "bbc.com, bbc",
    "bbc.blogspot.com, blogspot",
    "127.0.0.1,",
    "co.uk,"
  })
  void theNameIsWhatWasChosen(String host, String name) {
    assertThat(RegistrableDomain.nameOf(host).orElse(null)).isEqualTo(name);
  }
}
