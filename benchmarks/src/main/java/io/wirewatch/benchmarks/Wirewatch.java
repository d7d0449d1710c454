package io.wirewatch.benchmarks;

import io.wirewatch.ingest.extract.ArticleExtractor;
import io.wirewatch.ingest.extract.CanonicalUrls;
import io.wirewatch.ingest.extract.Reading;
import io.wirewatch.ingest.measure.SavedPage;
import io.wirewatch.schemas.ArticleText;
import java.time.Instant;

/** Ours: body and all metadata. */
final class Wirewatch implements Extractor {

  /** After every page of every set, and the same in every run. */
  private static final Instant RETRIEVED_AT = Instant.parse("2026-12-31T00:00:00Z");

  private final ArticleExtractor extractor = new ArticleExtractor(CanonicalUrls.declared());

  @Override
  public String name() {
    return "wirewatch";
  }

  @Override
  public Extraction extract(SavedPage page) {
    return extractor.extract(page.fetchedAt(RETRIEVED_AT)) instanceof Reading.Read read
        ? new Extraction(read.article().getTitle(), ArticleText.of(read.article()))
        : Extraction.NONE;
  }
}
