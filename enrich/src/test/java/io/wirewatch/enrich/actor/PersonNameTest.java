package io.wirewatch.enrich.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonNameTest {

  @ParameterizedTest
  @CsvSource({
    "Vladimir Putin, Putin",
    "Joseph R. Biden Jr., Biden",
    "William J. Burns, Burns",
    "Xi Jinping, Xi",
    "Ban Ki-moon, Ban",
    "Kim Kardashian, Kim|Kardashian",
    "Nguyen Phu Trong, Trong",
    "Viet Thanh Nguyen, Nguyen",
    "Orbán Viktor, Orbán",
    "Viktor Orbán, Orbán",
    "Ursula von der Leyen, von der Leyen",
    "Mohammed bin Salman, bin Salman",
    "Bashar al-Assad, al-Assad|Assad",
    "Alexandria Ocasio-Cortez, Ocasio-Cortez",
    "Pelé, ''",
    "习近平, ''",
    "Владимир Путин, Путин"
  })
  void shortensANameAsNewspapersDo(String name, String forms) {
    assertThat(PersonName.shortForms(name))
        .isEqualTo(forms.isEmpty() ? List.of() : List.of(forms.split("\\|")));
  }

  @ParameterizedTest
  @CsvSource({
    "Pelé, true",
    "Путин, true",
    "김, true",
    "박진, true",
    "윤석열, false",
    "习近平, false",
    "Xi Jinping, false"
  })
  void knowsWhatSaysTooLittleByItself(String name, boolean oneWord) {
    assertThat(PersonName.isOneWord(name)).isEqualTo(oneWord);
  }
}
