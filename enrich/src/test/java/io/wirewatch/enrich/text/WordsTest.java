package io.wirewatch.enrich.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.enrich.text.Words.Gap;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "Xi’s trip # Xi|s|trip",
        "Xi'an and Xi’an # Xi'an|and|Xi’an",
        "They’ll say he'd go # They|ll|say|he|d|go",
        "the U.S.-led U.N. # the|U.S.|led|U.N.",
        "U.S.Army # U.S.|Army",
        "J.Smith # J|Smith",
        "AT&T # AT|&|T",
        "G-7 G7 # G|7|G7",
        "习近平 said # 习|近|平|said",
        "N’Djamena, Côte d’Ivoire # N’Djamena|Côte|d’Ivoire",
        "Washington, D.C., today # Washington|D.C.|today",
        "e\u0301te\u0301 # e\u0301te\u0301"
      })
  void partsWords(String text, String expected) {
    Words words = Words.of(text);
    List<String> printed = new ArrayList<>();
    for (int i = 0; i < words.count(); i++) {
      printed.add(words.printed(i, i));
    }
    assertThat(printed).containsExactly(expected.split("\\|"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "U.S. # us",
        "Xi’an # xian",
        "Türkiye # turkiye",
        "Łódź # lodz",
        "Straße # strasse",
        "İstanbul # istanbul",
        "ＮＡＴＯ # nato",
        "Путин # путин"
      })
  void foldsSpellingsThatReadersTakeForTheSame(String word, String folded) {
    assertThat(Folding.fold(word)).isEqualTo(folded);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "Côte d’Ivoire # cote-divoire",
        "São Tomé & Príncipe # sao-tome-and-principe",
        "U.S. Steel # us-steel"
      })
  void makesIdsOfNames(String name, String id) {
    assertThat(Folding.slug(name)).isEqualTo(id);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "a b # SPACE",
        "a\u00a0b # SPACE",
        "a-b # HYPHEN",
        "A. B # NONE",
        "Mr. B # NONE",
        "end. Begin # BREAK",
        "walked. He # BREAK",
        "a, b # COMMA",
        "a; b # BREAK",
        "a (b # BREAK",
        "a—b # BREAK",
        "习近 # NONE"
      })
  void tellsWhatStandsBetween(String text, Gap gap) {
    assertThat(Words.of(text).gapBefore(1)).isEqualTo(gap);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "Xi met Putin in Moscow on Friday. # SENTENCE",
        "China Warns US as Xi Meets Putin # TITLE",
        "CHINA WARNS US ON TRADE # UPPER",
        "US sought China’s help to avoid Ukraine invasion # SENTENCE",
        "Officer Wang Yi was there. # SENTENCE",
        "Xi Jinping # SENTENCE"
      })
  void tellsHeadlinesFromSentences(String text, Setting setting) {
    assertThat(Setting.of(Words.of(text))).isEqualTo(setting);
  }

  @Test
  void hasNoWordInPunctuation() {
    assertThat(Words.of("— … !?").count()).isZero();
    assertThat(Words.of("").count()).isZero();
  }
}
