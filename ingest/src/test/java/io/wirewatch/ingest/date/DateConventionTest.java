package io.wirewatch.ingest.date;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.ingest.date.DateConvention.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateConventionTest {

  @ParameterizedTest
  @CsvSource({
    "en-US, harbour.com, MONTH_FIRST",
    "en, harbour.com, MONTH_FIRST",
    "en-GB, harbour.com, DAY_FIRST",
    "en, harbour.co.uk, DAY_FIRST",
    "en-US, harbour.com.au, DAY_FIRST",
    "en-PH, harbour.ph, MONTH_FIRST",
    "de-DE, harbour.com, DAY_FIRST",
    "es_US, harbour.com, DAY_FIRST",
    "'', harbour.de, DAY_FIRST",
  })
  void tellsWhichNumberComesFirst(String language, String host, Order order) {
    assertThat(DateConvention.of(language, host).order()).isEqualTo(order);
  }

  @Test
  void tellsNothingFromNothing() {
    assertThat(DateConvention.of("", "").order()).isNull();
  }
}
