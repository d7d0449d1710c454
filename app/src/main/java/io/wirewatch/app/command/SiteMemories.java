package io.wirewatch.app.command;

import io.wirewatch.ingest.extract.Reading;
import io.wirewatch.ingest.extract.Reading.Read;
import io.wirewatch.ingest.measure.SavedPage;
import io.wirewatch.ingest.page.WebPage;
import io.wirewatch.ingest.site.SiteMemory;
import io.wirewatch.ingest.site.SiteView;
import io.wirewatch.ingest.url.RegistrableDomain;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** What the pages of a folder tell of one another, site by site. */
final class SiteMemories {

  private final BiFunction<WebPage, SiteView, Reading> extractor;
  private final Map<String, SiteView> views = new HashMap<>();

  private SiteMemories(BiFunction<WebPage, SiteView, Reading> extractor) {
    this.extractor = extractor;
  }

  /** Goes over the pages once to learn what the pages of each site repeat. */
  static SiteMemories learned(
      BiFunction<WebPage, SiteView, Reading> extractor, List<SavedPage> pages, Instant now) {
    Map<String, SiteMemory> memories = new HashMap<>();
    for (SavedPage page : pages) {
      if (extractor.apply(page.fetchedAt(now), SiteView.NONE) instanceof Read read) {
        memories.merge(
            RegistrableDomain.of(page.url()),
            SiteMemory.EMPTY.learn(read.trace()),
            (known, first) -> known.learn(read.trace()));
      }
    }
    SiteMemories learned = new SiteMemories(extractor);
    memories.forEach((site, memory) -> learned.views.put(site, memory.viewOfLearned()));
    return learned;
  }

  /** Reads one of the pages with what the others of its site tell. */
  Reading read(WebPage page) {
    return extractor.apply(
        page, views.getOrDefault(RegistrableDomain.of(page.url()), SiteView.NONE));
  }
}
