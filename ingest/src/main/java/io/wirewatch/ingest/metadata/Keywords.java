package io.wirewatch.ingest.metadata;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The outlet's own keywords: from JSON-LD, the meta elements for search engines, article tags. */
final class Keywords {

  private static final int MAX_KEYWORDS = 30;
  private static final int MAX_CHARS = 80;

  private Keywords() {}

  static List<String> of(JsonLd jsonLd, MetaTags meta) {
    Map<String, String> keywords = new LinkedHashMap<>();
    jsonLd.texts("keywords").forEach(stated -> add(stated, keywords));
    if (keywords.isEmpty()) {
      meta.all("news_keywords", "keywords", "parsely-tags", "sailthru.tags")
          .forEach(stated -> add(stated, keywords));
    }
    meta.all("article:tag").forEach(stated -> add(stated, keywords));
    return List.copyOf(keywords.values());
  }

  private static void add(String stated, Map<String, String> keywords) {
    String separator = stated.indexOf(',') < 0 && stated.indexOf(';') > 0 ? ";" : ",";
    for (String part : stated.split(separator)) {
      String keyword = part.strip();
      if (!keyword.isEmpty() && keyword.length() <= MAX_CHARS && keywords.size() < MAX_KEYWORDS) {
        keywords.putIfAbsent(keyword.toLowerCase(Locale.ROOT), keyword);
      }
    }
  }
}
