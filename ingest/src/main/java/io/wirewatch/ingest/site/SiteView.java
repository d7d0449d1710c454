package io.wirewatch.ingest.site;

/**
 * What the other pages of a page's site tell. Counts fade as the site goes on, so that they are
 * never more than the pages that really were. Implementations are immutable.
 */
public interface SiteView {

  /** Of a site of which nothing is known. */
  SiteView NONE =
      new SiteView() {
        @Override
        public int pages() {
          return 0;
        }

        @Override
        public int sightings(long fingerprint) {
          return 0;
        }

        @Override
        public int kept(long fingerprint) {
          return 0;
        }
      };

  /** Returns how many other pages are known. */
  int pages();

  /** Returns on how many of them a line was seen; of a container, in how many it held the body. */
  int sightings(long fingerprint);

  /** Returns on how many of them the extractor, by itself, took the line for the article's. */
  int kept(long fingerprint);
}
