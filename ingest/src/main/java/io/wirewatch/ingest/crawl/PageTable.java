package io.wirewatch.ingest.crawl;

import io.wirewatch.schemas.record.PageState;
import io.wirewatch.schemas.wire.RecordCodec;
import io.wirewatch.schemas.wire.UndecodableRecordException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The pages of a domain, kept encoded: a table of a million objects would cost a multiple of the
 * memory. Also knows which contents were seen lately, so that a page under a changed address is
 * recognised.
 */
final class PageTable {

  /**
   * An address that changes with every visit repeats a content of the last days, not of last year.
   */
  private static final int RECENT_CONTENTS = 500;

  private static final RecordCodec<PageState> CODEC = RecordCodec.of(PageState.class);

  private final Map<PageKey, byte[]> pages = new HashMap<>();
  private final Map<String, PageKey> contents =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, PageKey> eldest) {
          return size() > RECENT_CONTENTS;
        }
      };

  boolean isEmpty() {
    return pages.isEmpty();
  }

  int size() {
    return pages.size();
  }

  @Nullable PageState get(PageKey key) {
    byte[] bytes = pages.get(key);
    return bytes == null ? null : decode(bytes);
  }

  void put(PageState page) {
    PageKey key = PageKey.of(page.getUrl());
    pages.put(key, CODEC.encode(page));
    String hash = page.getContentHash();
    if (hash != null) {
      contents.putIfAbsent(hash, key);
    }
  }

  void clear() {
    pages.clear();
    contents.clear();
  }

  void remove(PageKey key) {
    pages.remove(key);
  }

  /** Returns the page that first had a content, if it was lately; null if none had. */
  @Nullable PageKey withContent(String contentHash) {
    return contents.get(contentHash);
  }

  /** Returns the pages that a condition holds for. */
  List<PageState> matching(Predicate<PageState> condition) {
    return pages.values().stream().map(PageTable::decode).filter(condition).toList();
  }

  private static PageState decode(byte[] bytes) {
    try {
      return CODEC.decode(bytes);
    } catch (UndecodableRecordException e) {
      throw new IllegalStateException("a page that was encoded here cannot be decoded", e);
    }
  }
}
