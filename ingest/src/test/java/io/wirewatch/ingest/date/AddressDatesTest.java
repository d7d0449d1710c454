package io.wirewatch.ingest.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressDatesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://harbour.example/2024/05/17/ferry",
        "https://harbour.example/2024/5/17/ferry",
        "https://harbour.example/world/2024/may/17/ferry",
        "https://harbour.example/news/2024-05-17-ferry.html",
        "https://harbour.example/20240517/ferry",
        "https://harbour.example/a/202405/17/ferry.html",
        "https://harbour.example/n1/2024/0517/c1001.html",
        "https://harbour.example/2024-05/17/c_1.htm",
        "https://harbour.example/t20240517_991.html",
        "https://harbour.example/article/A2024051714320005196",
        "https://web.archive.org/web/20250101000000/http://harbour.example/2024/05/17/x",
      })
  void readsTheDayThatTheArticleIsFiledUnder(String url) {
    assertThat(AddressDates.in(url)).contains(LocalDate.of(2024, 5, 17));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://harbour.example/2024/05/ferry",
        "https://harbour.example/2024/13/45/ferry",
        "https://harbour.example/ferry-18857107.html",
        "https://harbour.example/ferry?d=2024-05-17",
        "https://20240517.example/",
        "https://web.archive.org/web/20250101000000/http://harbour.example/x",
        "capture:ferry",
        "",
      })
  void readsNoDayIntoTheRest(String url) {
    assertThat(AddressDates.in(url)).isEmpty();
  }

  @Test
  void namesTheHost() {
    assertThat(AddressDates.host("https://harbour.example:8443/x")).isEqualTo("harbour.example");
    assertThat(AddressDates.host("capture:ferry")).isEmpty();
  }
}
