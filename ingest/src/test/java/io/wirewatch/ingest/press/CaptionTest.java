package io.wirewatch.ingest.press;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CaptionTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "The envoy in Geneva. Photo: Kyodo > Kyodo",
        "The envoy in Geneva. Photo: Russian Foreign Ministry/dpa > Russian Foreign Ministry/dpa",
        "Der Gesandte in Genf. Foto: Michael Kappeler/dpa > Michael Kappeler/dpa",
        "L’envoyé à Genève. Crédit photo : Thomas Samson / AFP > Thomas Samson / AFP",
        "The envoy in Geneva. (AP Photo/Jane Doe) > AP Photo/Jane Doe",
        "The envoy in Geneva. (AP Photo/Jane Doe, File) > AP Photo/Jane Doe, File",
        "The envoy in Geneva. (Photo by Jane Doe/Getty Images) > Jane Doe/Getty Images",
        "The envoy in Geneva. Photo by Jane Doe > Jane Doe",
        "The envoy in Geneva. Jane Doe/AFP > Jane Doe/AFP",
        "The envoy in Geneva, 3 May. REUTERS/Jane Doe > REUTERS/Jane Doe",
        "The envoy in Geneva. Getty Images > Getty Images",
        "The envoy in Geneva [Jane Doe/Reuters] > Jane Doe/Reuters",
        "The envoy in Geneva (Image: Jane Doe) > Jane Doe",
        "The envoy in Geneva. Credit: Jane Doe for The Post > Jane Doe for The Post",
        "Photo: Kyodo > Kyodo",
        "The envoy in Geneva © Jane Doe > Jane Doe",
        "Image source, AFP > AFP",
      })
  void findsWhoMadeThePicture(String line, String credit) {
    assertThat(Caption.of(line).map(Caption::credit)).contains(credit);
  }

  @Test
  void knowsACaptionWithoutCreditByItsOpening() {
    assertThat(Caption.of("FILE PHOTO: The envoy speaks in Geneva")).contains(new Caption(null));
    assertThat(Caption.of("Image caption, The envoy speaks")).contains(new Caption(null));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The minister posted a photo of the envoy on Tuesday.",
        "He was asked about the picture by reporters.",
        "The deal (worth $3bn) was signed in Geneva.",
        "© 2024 The Daily Post. All rights reserved.",
        "The company files its accounts in May.",
        "She said: we will come back.",
        "The ratio is 3/4.",
      })
  void leavesSentencesAlone(String line) {
    assertThat(Caption.of(line)).isEmpty();
  }
}
