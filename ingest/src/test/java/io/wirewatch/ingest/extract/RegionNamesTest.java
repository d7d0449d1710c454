package io.wirewatch.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegionNamesTest {

  private final RegionNames names = RegionNames.load();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "article__body                | PLAIN",
        "relatedArticles              | RELATED",
        "c-read-more                  | RELATED",
        "ShareBar_wrapper__x1         | FURNITURE",
        "article-author               | BYLINE",
        "author-bio                   | FURNITURE",
        "wp-caption-text              | CAPTION",
        "article__standfirst          | DECK",
        "elementor-widget-share       | PLAIN",
        "header-gradient              | PLAIN",
      })
  void cutsNamesIntoWords(String name, Region region) {
    assertThat(names.of(name)).isEqualTo(region);
  }
}
