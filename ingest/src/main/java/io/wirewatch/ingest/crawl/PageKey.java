package io.wirewatch.ingest.crawl;

import io.wirewatch.schemas.StableId;

/** A page's address as 128 bits: tables hold millions of them. */
record PageKey(long high, long low) {

  static PageKey of(String url) {
    String id = StableId.of(url);
    return new PageKey(
        Long.parseUnsignedLong(id, 0, 16, 16), Long.parseUnsignedLong(id, 16, 32, 16));
  }
}
