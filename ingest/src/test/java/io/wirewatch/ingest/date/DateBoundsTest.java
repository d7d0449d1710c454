package io.wirewatch.ingest.date;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.schemas.record.DatePrecision;
import io.wirewatch.schemas.record.DateSource;
import io.wirewatch.schemas.record.PublicationDate;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateBoundsTest {

  private static final Instant RETRIEVED = Instant.parse("2024-04-30T00:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "2022-02-25T00:00:00Z, 2022-02-25T00:00:00Z, false",
    "1990-01-01T00:00:00Z, 1990-01-01T00:00:00Z, false",
    "1989-12-31T23:59:59Z, 1990-01-01T00:00:00Z, true",
    "1970-01-01T00:00:00Z, 1990-01-01T00:00:00Z, true",
    "2024-05-01T00:00:00Z, 2024-05-01T00:00:00Z, false",
    "2024-05-01T00:00:01Z, 2024-05-01T00:00:00Z, true",
    "2099-01-01T00:00:00Z, 2024-05-01T00:00:00Z, true",
  })
  void movesWhatCannotBe(Instant stated, Instant kept, boolean clamped) {
    PublicationDate date =
        DateBounds.clamp(
            PublicationDate.newBuilder()
                .setAt(stated)
                .setPrecision(DatePrecision.DAY)
                .setSource(DateSource.TEXT)
                .build(),
            RETRIEVED);
    assertThat(date.getAt()).isEqualTo(kept);
    assertThat(date.getClamped()).isEqualTo(clamped);
  }
}
