package io.wirewatch.ingest.body;

import io.wirewatch.ingest.metadata.PageHead;
import io.wirewatch.ingest.page.Page;

/** Claims of a page as the extractor takes them. */
final class PageClaims {

  private PageClaims() {}

  static Claims of(Page page, String url) {
    PageHead head = new PageHead(page.marks(), url);
    return new Claims(
        head.headline(null).orElse(null),
        head.description().orElse(null),
        head.jsonLd().body().orElse(null),
        head.authors());
  }
}
