package io.wirewatch.ingest.date;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateLabelTest {

  @ParameterizedTest
  @CsvSource({
    "Published:, PUBLISHED",
    "By Jane Doe. Posted on, PUBLISHED",
    "Veröffentlicht am, PUBLISHED",
    "Publié le, PUBLISHED",
    "Опубликовано, PUBLISHED",
    "发布时间：, PUBLISHED",
    "입력, PUBLISHED",
    "Last updated, UPDATED",
    "Published 3 May · Updated, UPDATED",
    "Aktualisiert am, UPDATED",
    "Güncelleme :, UPDATED",
    "最終更新日, UPDATED",
    "Copyright, OTHER",
  })
  void readsTheLastLabelInFrontOfADate(String text, DateLabel label) {
    assertThat(DateLabel.last(text)).isEqualTo(label);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "By Jane Doe", "Berlin,", "Majorca", "Standard"})
  void readsNoLabelIntoOtherWords(String text) {
    assertThat(DateLabel.last(text)).isNull();
  }
}
