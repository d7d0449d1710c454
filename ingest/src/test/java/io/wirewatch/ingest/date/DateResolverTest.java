package io.wirewatch.ingest.date;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.schemas.record.DatePrecision;
import io.wirewatch.schemas.record.DateSource;
import io.wirewatch.schemas.record.PublicationDate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateResolverTest {

  private static final Instant RETRIEVED = Instant.parse("2024-04-30T00:00:00Z");

  private final DateResolver resolver = new DateResolver();

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "Two days into Russia’s deadly invasion of Ukraine, shells fell on the capital. > 2022-02-26 > DAY",
        "It was the 10 days after the Hamas attack on Israel that shaped him. > 2023-10-17 > DAY",
        "Putin began a full-scale invasion of Ukraine on Thursday morning. > 2022-02-24 > DAY",
        "Putin began a full-scale invasion of Ukraine on Thursday. In a call Friday he spoke to Xi. > 2022-02-25 > DAY",
        "The attacks on the Bataclan in Paris began on Friday. They stunned France on Saturday and Sunday. > 2015-11-15 > DAY",
        "Early this month, after the Winter Olympics opened in Beijing, they met. > 2022-02-01 > MONTH",
        "A year after Russia invaded Ukraine, the front has hardly moved. > 2023-01-01 > YEAR",
        "The court will rule on Friday, March 15, lawyers said. > 2024-03-15 > DAY",
        "The law was passed on March 3, 2021, and amended since. > 2021-03-01 > MONTH",
        "The US in December 2021 warned China. Officials had known late last year. > 2022-01-01 > YEAR",
      })
  void worksOutTheTime(String text, LocalDate day, DatePrecision precision) {
    PublicationDate date = resolver.infer(text, RETRIEVED).orElseThrow();

    assertThat(LocalDate.ofInstant(date.getAt(), ZoneOffset.UTC)).isEqualTo(day);
    assertThat(date.getPrecision()).isEqualTo(precision);
    assertThat(date.getSource()).isEqualTo(DateSource.INFERRED);
    assertThat(date.getConfidence()).isBetween(0.1f, DateResolver.MAX_CONFIDENCE);
    assertThat(date.getEvidence()).isNotBlank();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Zelensky said on Thursday that the invasion of Ukraine had cost too much.",
        "The minister resigned on Tuesday.",
        "Prices rose by 3% in a year.",
        "Russia’s invasion of Ukraine in 2022 began on a Thursday.",
        "",
      })
  void doesNotGuessWithoutAClue(String text) {
    assertThat(resolver.infer(text, RETRIEVED)).isEmpty();
  }

  @Test
  void considersNothingThatHadNotHappenedWhenThePageWasFetched() {
    Optional<PublicationDate> date =
        resolver.infer(
            "Two days into Russia’s invasion of Ukraine.", Instant.parse("2021-05-01T00:00:00Z"));
    assertThat(date).isEmpty();
  }

  @Test
  void isSurerWhenCluesAgree() {
    String one = "Two days into Russia’s invasion of Ukraine.";
    String two = one + " Early this month the Winter Olympics opened in Beijing.";
    assertThat(resolver.infer(two, RETRIEVED).orElseThrow().getConfidence())
        .isGreaterThan(resolver.infer(one, RETRIEVED).orElseThrow().getConfidence());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Feb 25; Two days into Russia’s invasion of Ukraine oil rose.; 2022-02-25",
        "Feb 25; Oil rose.; 2024-02-25",
        "Dec. 24; Oil rose.; 2023-12-24",
        "3 mars; Le prix a monté.; 2024-03-03",
        "Feb. 25, 2021; Oil rose.; 2021-02-25",
      })
  void givesADatelineItsYear(String printed, String text, LocalDate day) {
    PublicationDate date = resolver.fromDateline(printed, text, RETRIEVED).orElseThrow();

    assertThat(LocalDate.ofInstant(date.getAt(), ZoneOffset.UTC)).isEqualTo(day);
    assertThat(date.getSource()).isEqualTo(DateSource.DATELINE);
  }

  @Test
  void takesLinearTimeOnLongText() {
    String text = "On Thursday, Feb. 24, the invasion of Ukraine began. ".repeat(200_000);
    assertThat(resolver.infer(text, RETRIEVED)).isPresent();
  }
}
