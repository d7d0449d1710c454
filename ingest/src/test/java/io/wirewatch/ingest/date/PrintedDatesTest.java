package io.wirewatch.ingest.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrintedDatesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "Tuesday, April 30, 2024 > 2024-04-30",
        "Published Feb. 25, 2022 > 2022-02-25",
        "Sept. 1st, 2022 > 2022-09-01",
        "25 February 2022 > 2022-02-25",
        "25th of February 2022 > 2022-02-25",
        "2022-02-25 > 2022-02-25",
        "25.02.2022 > 2022-02-25",
        "25/02/2022 > 2022-02-25",
        "02/25/2022 > 2022-02-25",
        "30. April 2024 > 2024-04-30",
        "3. März 2023 > 2023-03-03",
        "le 20 mars 2023 à 21h15 > 2023-03-20",
        "1er août 2021 > 2021-08-01",
        "12 de octubre de 2023 > 2023-10-12",
        "12 ottobre 2023 > 2023-10-12",
        "2023年10月25日 > 2023-10-25",
        "25 февраля 2022 > 2022-02-25",
        "29 Feb 2024 > 2024-02-29",
        "December 29th 2019 > 2019-12-29",
        "04-ago-2021 5:11 > 2021-08-04",
        "17 mei 2024 > 2024-05-17",
        "17 maja 2024 r. > 2024-05-17",
        "17. května 2024 > 2024-05-17",
        "17 Mayıs 2024 Cuma > 2024-05-17",
        "17 MAYIS 2024 > 2024-05-17",
        "17 HAZİRAN 2024 > 2024-06-17",
        "17 травня 2024 > 2024-05-17",
        "17 maj 2024 > 2024-05-17",
        "fredag den 17. maj 2024 > 2024-05-17",
        "17. mai 2024 > 2024-05-17",
        "17. toukokuuta 2024 > 2024-05-17",
        "17 Μαΐου 2024 > 2024-05-17",
        "17 mai 2024 > 2024-05-17",
        "17 de maio de 2024 > 2024-05-17",
        "17 مايو 2024 > 2024-05-17",
        "١٧ مايو ٢٠٢٤ > 2024-05-17",
        "17 أيار/ مايو 2024 > 2024-05-17",
        "17 मई 2024 > 2024-05-17",
        "17 במאי 2024 > 2024-05-17",
        "17 Agustus 2024 > 2024-08-17",
        "ngày 17 tháng 5 năm 2024 > 2024-05-17",
        "17 tháng 5, 2024 > 2024-05-17",
        "发布于2024年5月17日 > 2024-05-17",
        "입력 2024년 5월 17일 > 2024-05-17",
        "2024. 5. 17. > 2024-05-17",
        "2024.05.17 10:00 > 2024-05-17",
        "4.\u20092.\u20092022. > 2022-02-04",
      })
  void readsADay(String text, LocalDate day) {
    assertThat(PrintedDates.in(text)).extracting(PrintedDate::date).containsExactly(day);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "February 25, 2022 5:04 PM ET > 2022-02-25T22:04:00Z",
        "Updated 10:05 AM EDT, Fri July 7, 2023 > 2023-07-07T14:05:00Z",
        "2022-02-25T22:04:09Z > 2022-02-25T22:04:09Z",
        "2022-02-25T22:04:09+01:00 > 2022-02-25T21:04:09Z",
        "21 June 2023, 08:15 BST > 2023-06-21T07:15:00Z",
        "21 June 2023, 12:15 a.m. GMT > 2023-06-21T00:15:00Z",
      })
  void readsAMomentWhereTheZoneIsGiven(String text, Instant moment) {
    assertThat(PrintedDates.in(text)).extracting(PrintedDate::instant).containsExactly(moment);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "hu > 2024. május 17. > 2024-05-17",
        "cs > 3. listopadu 2024 > 2024-11-03",
        "hr > 3. listopada 2024. > 2024-10-03",
        "tr > 3 Ara 2024 > 2024-12-03",
        "en-US > 5/4/2024 > 2024-05-04",
        "en-GB > 5/4/2024 > 2024-04-05",
        "fr > 05-04-2024 > 2024-04-05",
      })
  void readsAsThePageWrites(String language, String text, LocalDate day) {
    assertThat(PrintedDates.in(text, DateConvention.of(language, "")))
        .extracting(PrintedDate::date)
        .containsExactly(day);
  }

  @Test
  void readsShortYearsOnlyWhereADateIsExpected() {
    assertThat(PrintedDates.in("2.11.22")).isEmpty();
    assertThat(PrintedDates.inDateField("Kultur, 2.11.22", DateConvention.UNKNOWN))
        .extracting(PrintedDate::date)
        .containsExactly(LocalDate.of(2022, 11, 2));
    assertThat(PrintedDates.inDateField("Apr 28 19:20:36", DateConvention.UNKNOWN)).isEmpty();
  }

  @Test
  void doesNotGuessTheZone() {
    assertThat(PrintedDates.in("24.03.2023, 17:05 Uhr"))
        .extracting(PrintedDate::instant)
        .containsOnlyNulls();
  }

  @Test
  void leavesATimeToTheDateItStandsBehind() {
    assertThat(PrintedDates.in("March 14, 2023 5:42 PM GMT · Updated March 15, 2023"))
        .extracting(PrintedDate::instant)
        .containsExactly(Instant.parse("2023-03-14T17:42:00Z"), null);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "04/05/2022",
        "30 February 2022",
        "in 2014",
        "Feb. 4",
        "room 2024-13-01",
        "1 2 3",
        "iPhone 12 Pro 2024",
        "12 people 2024"
      })
  void leavesOutWhatIsNoDayOrCouldBeTwo(String text) {
    assertThat(PrintedDates.in(text)).isEmpty();
  }

  @Test
  void seesAWeekdayThatIsWrong() {
    assertThat(PrintedDates.in("Friday, February 24, 2022"))
        .singleElement()
        .satisfies(
            date -> {
              assertThat(date.weekday()).isEqualTo(DayOfWeek.FRIDAY);
              assertThat(date.contradictsItself()).isTrue();
            });
    assertThat(PrintedDates.in("Thursday, February 24, 2022"))
        .singleElement()
        .matches(date -> !date.contradictsItself());
  }
}
