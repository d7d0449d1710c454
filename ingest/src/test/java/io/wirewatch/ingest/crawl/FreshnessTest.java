package io.wirewatch.ingest.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.ingest.fetch.FetchResult.AnswerHeaders;
import io.wirewatch.ingest.fetch.FetchResult.AnswerHeaders.Field;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FreshnessTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Cache-Control: max-age=600 | PT10M",
        "cache-control: public, Max-Age=\"600\" | PT10M",
        "Cache-Control: max-age=0 |",
        "Cache-Control: no-cache, max-age=600 |",
        "Cache-Control: max-age=soon |",
        "Cache-Control: max-age=99999999999999999999 |",
        "Date: Mon, 02 Mar 2026 12:00:00 GMT; Expires: Mon, 02 Mar 2026 12:30:00 GMT | PT30M",
        "Date: Mon, 02 Mar 2026 12:00:00 GMT; Expires: 0 |",
        "Expires: Mon, 02 Mar 2026 12:30:00 GMT |",
        "Date: Mon, 02 Mar 2026 12:00:00 GMT; Expires: Sun, 01 Mar 2026 12:30:00 GMT |",
        "X: y |"
      })
  void isWhatTheAnswerSays(String headers, String expected) {
    List<Field> fields = new ArrayList<>();
    for (String header : headers.split("; ")) {
      int colon = header.indexOf(':');
      fields.add(new Field(header.substring(0, colon), header.substring(colon + 1).strip()));
    }
    assertThat(Freshness.of(new AnswerHeaders(200, fields)))
        .isEqualTo(expected == null ? null : Duration.parse(expected));
  }
}
