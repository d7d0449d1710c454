package io.wirewatch.ingest.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetriesTest {

  @ParameterizedTest
  @CsvSource({
    "0,   1, PT1M",
    "0,   5, PT18H",
    "0,   6,",
    "503, 1, PT1M",
    "500, 3, PT1H",
    "429, 2, PT10M",
    "404, 1, PT10M",
    "404, 2, PT2H",
    "404, 3,",
    "410, 3,",
    "403, 1, PT1H",
    "403, 2,",
    "401, 2,",
    "451, 2,",
    "200, 2, PT10M",
    "304, 1, PT1M"
  })
  void dependOnWhatWentWrong(int status, int attempts, String wait) {
    assertThat(Retries.after(status, attempts))
        .isEqualTo(Optional.ofNullable(wait).map(Duration::parse));
  }
}
