package io.wirewatch.benchmarks;

import de.l3s.boilerpipe.BoilerpipeProcessingException;
import de.l3s.boilerpipe.extractors.ArticleExtractor;
import io.wirewatch.ingest.measure.SavedPage;

/** Boilerpipe's extractor for news. It reads no metadata. */
final class Boilerpipe implements Extractor {

  @Override
  public String name() {
    return "boilerpipe";
  }

  @Override
  public Extraction extract(SavedPage page) {
    try {
      return new Extraction(null, ArticleExtractor.INSTANCE.getText(page.html()));
    } catch (BoilerpipeProcessingException e) {
      throw new IllegalStateException("boilerpipe cannot read " + page.id(), e);
    }
  }
}
