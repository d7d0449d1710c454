package io.wirewatch.ingest.capture;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.ingest.extract.Reading;
import io.wirewatch.schemas.record.Article;
import io.wirewatch.schemas.record.Block;

/** What the tests of the reader share. */
final class Captures {

  private Captures() {}

  static Article read(byte[] bytes, Provenance provenance) {
    Reading reading = new CaptureReader().read(bytes, provenance);
    assertThat(reading).isInstanceOf(Reading.Read.class);
    return ((Reading.Read) reading).article();
  }

  /**
   * Every block is a verbatim run of the document, in order, and between two of them there is
   * nothing but space, bullets and the marks around a dateline or a site's name.
   */
  static void assertNothingLost(String document, Article article) {
    int end = 0;
    for (Block block : article.getBlocks()) {
      int start = block.getSourceOffset();
      assertThat(document.substring(end, start)).matches("(?U)[\\s•·|>—–:*-]*");
      end = start + block.getText().length();
      assertThat(document.substring(start, end)).isEqualTo(block.getText()).isNotBlank();
    }
    assertThat(document.substring(end)).isBlank();
  }
}
