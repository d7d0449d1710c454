package io.wirewatch.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageTitleTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "Ferry runs aground | Harbour Times        > Ferry runs aground",
        "Harbour Times - Ferry runs aground        > Ferry runs aground",
        "Ferry runs aground – World – harbour times > Ferry runs aground – World",
        "Ferry runs aground - harbourtimes.com     > Ferry runs aground",
        "Markets - a ferry runs aground            > Markets - a ferry runs aground",
        "Ferry runs aground                        > Ferry runs aground",
      })
  void leavesTheSiteOff(String title, String headline) {
    assertThat(PageTitle.withoutSite(title, Set.of("Harbour Times", "harbourtimes.com")))
        .isEqualTo(headline);
  }
}
