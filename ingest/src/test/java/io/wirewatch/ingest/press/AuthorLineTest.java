package io.wirewatch.ingest.press;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuthorLineTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "Jane Doe > Jane Doe",
        "Jane Doe and John Roe > Jane Doe; John Roe",
        "Jane Doe, John Roe, and Bob Poe > Jane Doe; John Roe; Bob Poe",
        "Jane Doe, Staff Writer, and John Roe > Jane Doe; John Roe",
        "Jane Doe, Harbour Reporter, Blue Ocean Lines > Jane Doe",
        "Jane Doe, MD, FACP > Jane Doe",
        "Jane Doe (jd), John Roe (Kyiv) > Jane Doe; John Roe",
        "Jane Doe | Harbour Times > Jane Doe",
        "Jane Doe - 3 May 2024 > Jane Doe",
        "Jane Doe in Kyiv and John Roe > Jane Doe; John Roe",
        "JANE O'BRIEN > Jane O'Brien",
        "Doe, Jane > Jane Doe",
        "Von Petra Lindner und Max von der Au > Petra Lindner; Max von der Au",
        "Kommentar von Petra Lindner > Petra Lindner",
        "Lucía Fernández y José Gil > Lucía Fernández; José Gil",
        "José Ortega y Gasset > José Ortega y Gasset",
        "Anna Nowak i Piotr Lis > Anna Nowak; Piotr Lis",
        "Mads Holm og Ida Dam > Mads Holm; Ida Dam",
        "Олена Коваль та Іван Бойко > Олена Коваль; Іван Бойко",
        "松岡大地 > 松岡大地",
        "김민수 기자 > 김민수",
        "作者：王小明 > 王小明",
        "محمد العلي > محمد العلي",
      })
  void namesThePeople(String line, String people) {
    assertThat(AuthorLine.of(line).people()).isEqualTo(List.of(people.split("; ")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "Redaktion > Redaktion",
        "Harbour News Desk > Harbour News Desk",
        "sealover > sealover"
      })
  void tellsDesksAndAccountsFromPeople(String line, String other) {
    AuthorLine names = AuthorLine.of(line);
    assertThat(names.people()).isEmpty();
    assertThat(names.others()).containsExactly(other);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Reuters", "dpa", "By The Associated Press"})
  void knowsAgencies(String line) {
    AuthorLine names = AuthorLine.of(line);
    assertThat(names.people()).isEmpty();
    assertThat(names.agencies()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "By", "https://example.org/jane", "@jane", "jane@example.org", "/author/jane"})
  void findsNobodyInAnythingElse(String line) {
    assertThat(AuthorLine.of(line)).isEqualTo(AuthorLine.NOBODY);
  }
}
