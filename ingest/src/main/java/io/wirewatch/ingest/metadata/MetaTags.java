package io.wirewatch.ingest.metadata;

import io.wirewatch.ingest.page.Mark;
import io.wirewatch.ingest.page.PageMarks;
import io.wirewatch.ingest.press.PlainText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Attributes;

/** The {@code meta} elements of a page: OpenGraph, Dublin Core, and what search engines ask for. */
final class MetaTags {

  private static final String[] NAMES = {"property", "name", "itemprop", "http-equiv"};

  /** Some write the property as the address that its prefix stands for. */
  private static final String ARTICLE_NAMESPACE = "http://ogp.me/ns/article#";

  /** As they stand; most are never asked for. */
  private final Map<String, List<String>> values = new HashMap<>();

  static MetaTags of(PageMarks marks) {
    MetaTags tags = new MetaTags();
    for (Mark mark : marks.metas()) {
      Attributes meta = mark.element().attributes();
      String content = meta.get("content");
      if (!content.isBlank()) {
        for (String attribute : NAMES) {
          String name = meta.get(attribute);
          if (!name.isEmpty()) {
            tags.values.computeIfAbsent(key(name), key -> new ArrayList<>(1)).add(content);
          }
        }
      }
    }
    return tags;
  }

  private static String key(String name) {
    String key = name.strip().toLowerCase(Locale.ROOT);
    return key.startsWith(ARTICLE_NAMESPACE)
        ? "article:" + key.substring(ARTICLE_NAMESPACE.length())
        : key;
  }

  boolean has(String name) {
    return values.containsKey(name);
  }

  /** Returns the first value under the first of the names that has one. */
  Optional<String> first(String... names) {
    for (String name : names) {
      for (String value : values.getOrDefault(name, List.of())) {
        String text = PlainText.of(value);
        if (!text.isEmpty()) {
          return Optional.of(text);
        }
      }
    }
    return Optional.empty();
  }

  /** Returns all values under the first of the names that has one. */
  List<String> all(String... names) {
    for (String name : names) {
      List<String> texts = new ArrayList<>();
      for (String value : values.getOrDefault(name, List.of())) {
        String text = PlainText.of(value);
        if (!text.isEmpty()) {
          texts.add(text);
        }
      }
      if (!texts.isEmpty()) {
        return texts;
      }
    }
    return List.of();
  }
}
