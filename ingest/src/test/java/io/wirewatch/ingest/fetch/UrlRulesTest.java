package io.wirewatch.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.ingest.fetch.FetchResult.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(20)
class UrlRulesTest {

  @ParameterizedTest
  @CsvSource({
    "ftp://www.example.com/, scheme",
    "file:///etc/passwd, scheme",
    "mailto:editor@example.com, scheme",
    "http://www.example.com:22/, port",
    "https://www.example.com:8443/, port",
    "http://me:secret@www.example.com/, userinfo",
    "http://me@www.example.com/, userinfo",
    "http://, url",
    "www.example.com, url",
    "'', url",
    "http://exa mple.com/, url",
    "http://127.1/, address",
  })
  void refusesWhatIsNoAddressOfAPage(String url, String reason) {
    try (HttpFetcher fetcher = Loopback.fetcher(Loopback.config(80))) {
      assertThat(Loopback.page(fetcher, url))
          .isInstanceOfSatisfying(
              Refused.class,
              refused -> {
                assertThat(refused.reason()).isEqualTo(reason);
                assertThat(refused.message()).doesNotContain("secret");
              });
      assertThat(fetcher.metrics().requests()).isZero();
    }
  }

  @Test
  void refusesAnOverlongUrl() {
    try (Fetcher fetcher = Loopback.fetcher(Loopback.config(80))) {
      assertThat(Loopback.reason(Loopback.page(fetcher, "http://example.com/" + "x".repeat(2048))))
          .isEqualTo("url");
    }
  }
}
