package io.wirewatch.ingest.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The {@code meta} elements of a page: OpenGraph, Dublin Core, and what search engines ask for. */
final class MetaTags {

  private final Map<String, List<String>> values = new HashMap<>();

  static MetaTags of(Document page) {
    MetaTags tags = new MetaTags();
    for (Element meta : page.select("meta[content]")) {
      String content = PlainText.of(meta.attr("content"));
      if (!content.isEmpty()) {
        for (String key : new String[] {"property", "name", "itemprop", "http-equiv"}) {
          String name = meta.attr(key).strip().toLowerCase(Locale.ROOT);
          if (!name.isEmpty()) {
            tags.values.computeIfAbsent(name, n -> new ArrayList<>()).add(content);
          }
        }
      }
    }
    return tags;
  }

  /** Returns the first value under the first of the names that has one. */
  Optional<String> first(String... names) {
    for (String name : names) {
      List<String> found = values.get(name);
      if (found != null) {
        return Optional.of(found.get(0));
      }
    }
    return Optional.empty();
  }

  /** Returns all values under the first of the names that has one. */
  List<String> all(String... names) {
    for (String name : names) {
      List<String> found = values.get(name);
      if (found != null) {
        return List.copyOf(found);
      }
    }
    return List.of();
  }
}
