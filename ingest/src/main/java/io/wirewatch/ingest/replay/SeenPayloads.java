package io.wirewatch.ingest.replay;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The payloads that a run has turned into articles, by digest. Bounded: of an archive of millions
 * the newest are remembered, and a copy that is not recognised is sent again under the same id.
 */
final class SeenPayloads {

  /** About 30 MB. */
  private static final int MAX_ENTRIES = 150_000;

  private final Map<String, String> articleIds =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
          return size() > MAX_ENTRIES;
        }
      };

  Optional<String> articleId(String digest) {
    return Optional.ofNullable(articleIds.get(digest));
  }

  void add(String digest, String articleId) {
    articleIds.put(digest, articleId);
  }
}
