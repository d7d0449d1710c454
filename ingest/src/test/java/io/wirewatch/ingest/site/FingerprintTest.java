package io.wirewatch.ingest.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FingerprintTest {

  @ParameterizedTest
  @CsvSource(
      ignoreLeadingAndTrailingWhitespace = false,
      textBlock =
          """
          Sign up here,SIGN UP HERE
          Sign up here,'  Sign \t up   here '
          Sign up here,Sign\u00a0up here
          3 comments,1204 comments
          Δελτίο νέων,ΔΕΛΤΊΟ ΝΈΩΝ
          ٣ تعليقات,١٤ تعليقات
          """)
  void isTheSameForCaseWhiteSpaceAndNumbers(String one, String other) {
    assertThat(Fingerprint.of(one)).isEqualTo(Fingerprint.of(other));
  }

  @ParameterizedTest
  @CsvSource(
      ignoreLeadingAndTrailingWhitespace = false,
      textBlock =
          """
          Sign up here,Sign up there
          Sign up here,Sign uphere
          Sign up here.,Sign up here
          1 2,12
          a1,1a
          新聞をメールで,新聞をメールに
          """)
  void isAnotherForOtherWords(String one, String other) {
    assertThat(Fingerprint.of(one)).isNotEqualTo(Fingerprint.of(other));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t\u00a0\u3000"})
  void thereIsNoneOfALineWithoutWords(String line) {
    assertThat(Fingerprint.of(line)).isEqualTo(Fingerprint.NONE);
  }

  @Test
  void longLinesAreToldByTheirOpening() {
    String opening = "No part of it may be copied. ".repeat(30);

    assertThat(Fingerprint.of(opening + "Rookhaven")).isEqualTo(Fingerprint.of(opening + "Alder"));
    assertThat(Fingerprint.of(opening.substring(0, 500) + "Rookhaven"))
        .isNotEqualTo(Fingerprint.of(opening.substring(0, 500) + "Alder"));
  }

  @Test
  void aContainerIsNoLine() {
    assertThat(Fingerprint.ofContainer("div.story")).isNotEqualTo(Fingerprint.of("div.story"));
  }

  @Test
  void linesThatAreMuchAlikeDoNotCollide() {
    Set<Long> seen = new HashSet<>();
    int lines = 0;
    for (char a = 'a'; a <= 'z'; a++) {
      for (char b = 'a'; b <= 'z'; b++) {
        for (char c = 'a'; c <= 'z'; c++) {
          seen.add(Fingerprint.of(a + "age" + b + "ook" + c));
          lines++;
        }
      }
    }
    assertThat(seen).hasSize(lines);
  }
}
