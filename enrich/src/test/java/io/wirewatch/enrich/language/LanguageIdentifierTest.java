package io.wirewatch.enrich.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageIdentifierTest {

  private static final String ENGLISH =
      "The minister said on Tuesday that the government would talk to the unions about higher pay.";
  private static final String GERMAN =
      "Der Minister sagte am Dienstag, dass die Regierung mit den Gewerkschaften verhandeln werde.";

  private final LanguageIdentifier identifier = new LanguageIdentifier();

  /** The tags of a sentence, and the sentence. */
  static Stream<Arguments> sentences() throws IOException {
    try (InputStream in = LanguageIdentifierTest.class.getResourceAsStream("sentences.tsv")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.startsWith("#"))
              .map(line -> line.split("\t", 2))
              .map(cells -> Arguments.of(List.of(cells[0].split(",")), cells[1]))
              .toList()
              .stream();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("sentences")
  void knowsTheLanguageOfASentence(List<String> tags, String sentence) {
    assertThat(identifier.identify(sentence).tag()).isIn(tags);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("sentences")
  void knowsTheLanguageOfAnArticle(List<String> tags, String sentence) {
    Language language = identifier.identify((sentence + "\n\n").repeat(60));

    assertThat(language.tag()).isIn(tags);
    assertThat(language.confidence()).isBetween(0.5f, 1f);
  }

  @Test
  void knowsMostSentencesByFortyCharacters() throws IOException {
    List<String> missed =
        sentences()
            .map(Arguments::get)
            .filter(row -> !((List<?>) row[0]).contains(tagOfBeginning((String) row[1])))
            .map(row -> row[0] + " taken for " + tagOfBeginning((String) row[1]))
            .toList();

    assertThat(missed).hasSizeLessThanOrEqualTo(5);
  }

  private String tagOfBeginning(String sentence) {
    return String.valueOf(
        identifier.identify(sentence.substring(0, Math.min(40, sentence.length()))).tag());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "   \n\t ",
        "1234 5678 90,000 12.5 % — 2024-05-01 / 17:30 (+44 20 7946 0000)",
        "🚀🚀🚀 🎉🎉🎉 😀😀😀 🚀🚀🚀 🎉🎉🎉 😀😀😀",
        "https://news.example/2024/05/01/a-b-c https://news.example/2024/05/02/d-e-f",
        "Xi Jinping",
        "习近平",
        "\u0000\u0001\u0002\uFFFF\uD800 \uDC00",
        "ᚠᚢᚦᚨᚱᚲ ᚷᚹᚺᚾᛁᛃ ᛇᛈᛉᛊᛏᛒ ᛖᛗᛚᛜᛞᛟ ᚠᚢᚦᚨᚱᚲ ᚷᚹᚺᚾᛁᛃ"
      })
  void saysNothingWhereThereIsTooLittleToGoBy(String text) {
    assertThat(identifier.identify(text)).isEqualTo(Language.UNKNOWN);
  }

  @Test
  void knowsEnglishInCapitalsAndWithoutPunctuation() {
    assertThat(identifier.identify("PRESIDENT SIGNS TRADE DEAL WITH NEIGHBOURS AFTER LONG TALKS"))
        .returns(true, Language::isEnglish);
    assertThat(identifier.identify(ENGLISH.replaceAll("\\p{Punct}", "").toLowerCase(Locale.ROOT)))
        .returns(true, Language::isEnglish);
  }

  @Test
  void isNotTakenInByAForeignQuotation() {
    String german =
        """
        Der Streik bei der Bahn geht in die dritte Woche. Fahrgäste müssen sich bis Freitag auf
        Ausfälle einstellen, wie das Unternehmen mitteilte. Züge in die Nachbarländer sollen
        fahren, wenn auch seltener. Die Gewerkschaft fordert sechs Prozent mehr Lohn und kürzere
        Schichten für das Personal in den Werkstätten. Der Vorstand nannte das unbezahlbar und
        schlug einen Schlichter vor. Beide Seiten wollen erst wieder reden, sobald ein neues
        Angebot vorliegt. In den Bahnhöfen der großen Städte blieb es am Morgen ruhig, viele
        Pendler waren auf das Auto umgestiegen. Auf den Autobahnen rund um die Hauptstadt
        stauten sich die Fahrzeuge auf einer Länge von mehr als vierzig Kilometern.
        """;
    String english =
        """
        The rail strike is now in its third week and travellers have been told to expect few
        trains before Friday. Services to neighbouring countries will run, though less often.
        The union wants six per cent more pay and shorter shifts for those who work in the
        repair sheds. Managers called that more than the company could bear and proposed an
        outside mediator. Neither side will talk again until there is a new offer. Stations in
        the big cities were quiet this morning because many commuters had gone by car, and
        queues on the roads around the capital were more than forty kilometres long.
        """;

    assertThat(identifier.identify(ENGLISH + " " + german).tag()).isEqualTo("de");
    assertThat(identifier.identify(german + ENGLISH).tag()).isEqualTo("de");
    assertThat(identifier.identify(GERMAN + " " + english).tag()).isEqualTo("en");
    assertThat(identifier.identify(english + "部长周二表示，政府下周将与工会举行会谈。").tag()).isEqualTo("en");
  }

  @Test
  void tellsJapaneseOfManyCharactersFromChineseWithAJapaneseName() {
    assertThat(identifier.identify("首相、来週訪米へ 日米首脳会談で防衛費増額を表明").tag()).isEqualTo("ja");
    assertThat(identifier.identify("日本首相下周将访问美国，与美国总统举行会谈，讨论防卫费用问题。随行的还有企业“ユニクロ”的代表。").tag())
        .isEqualTo("zh");
  }

  @Test
  void isLessSureWhereTwoLanguagesAreNear() {
    float english = identifier.identify(ENGLISH).confidence();
    float croatian =
        identifier
            .identify("Ministar je u utorak rekao da će vlada razgovarati sa sindikatima.")
            .confidence();

    assertThat(croatian).isLessThan(0.6f).isLessThan(english);
  }

  @Test
  void readsLongTextsWithoutSpaces() {
    assertThat(identifier.identify("部长周二表示政府下周将与工会举行会谈".repeat(300_000)).tag()).isEqualTo("zh");
    assertThat(identifier.identify("x".repeat(5_000_000)).tag()).isNotEqualTo("en");
    assertThat(identifier.identify("\uD83D\uDE80".repeat(100_001))).isEqualTo(Language.UNKNOWN);
  }

  @Test
  void looksAtAFewHundredCharactersOfAnyText() {
    for (int length : new int[] {749, 750, 751, 787, 2_000, 5_000_000}) {
      assertThat(Sample.of("ab ".repeat(length / 3 + 1).substring(0, length)).length())
          .isBetween(749, 755);
    }
    assertThat(Sample.of("\uD83D\uDE80".repeat(1_000)).codePoints())
        .as("no half of a surrogate pair but at the end of a slice")
        .filteredOn(c -> c != 0x1F680 && c != ' ')
        .allMatch(c -> Character.isHighSurrogate((char) (int) c))
        .hasSizeLessThanOrEqualTo(5);
  }

  @Test
  void namesLanguagesByTheTagsThatTheRestOfTheWorldUses() {
    assertThat(NgramModel.shipped().languages())
        .hasSizeGreaterThanOrEqualTo(90)
        .contains("en", "zh", "fa", "et", "lv", "nb", "nn", "sr", "mg", "fil")
        .doesNotContain("eng", "und", "", "su")
        .allMatch(tag -> tag.length() <= 3);
  }

  @Test
  void refusesAConfidenceWithoutALanguage() {
    assertThatThrownBy(() -> new Language(null, 0.5f)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Language("en", 1.5f)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Language("en", Float.NaN))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
