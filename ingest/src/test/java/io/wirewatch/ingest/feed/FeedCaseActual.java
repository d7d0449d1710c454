package io.wirewatch.ingest.feed;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** What the reader made of a case, in the form in which fields are compared. */
final class FeedCaseActual {

  private FeedCaseActual() {}

  static Map<String, String> of(Feed feed) {
    Map<String, String> fields = new LinkedHashMap<>();
    put(fields, "title", normal(feed.title()));
    put(fields, "link", feed.link());
    put(fields, "description", normal(feed.description()));
    put(fields, "language", feed.language());
    put(fields, "author", normal(feed.author()));
    put(fields, "published", feed.published());
    put(fields, "updated", feed.updated());
    put(fields, "id", feed.id());
    put(fields, "ttl", feed.ttl() == null ? null : feed.ttl().toMinutes());
    return fields;
  }

  static Map<String, String> of(FeedItem item) {
    Map<String, String> fields = new LinkedHashMap<>();
    put(fields, "id", item.id());
    put(fields, "title", normal(item.title()));
    put(fields, "link", item.link());
    put(fields, "summary", normal(item.summary()));
    put(fields, "content", normal(item.content()));
    put(fields, "author", normal(item.author()));
    put(fields, "published", item.published());
    put(fields, "updated", item.updated());
    put(
        fields,
        "categories",
        item.categories().stream().map(FeedCaseActual::normal).collect(Collectors.joining("|")));
    put(
        fields,
        "enclosures",
        item.enclosures().stream()
            .map(e -> e.url() + " " + or(e.type()) + " " + or(e.length()))
            .collect(Collectors.joining("|")));
    return fields;
  }

  /** Returns a text without markup and escapes, with the addresses it links to after it. */
  static String normal(@Nullable String text) {
    if (text == null) {
      return "";
    }
    Document document = Jsoup.parseBodyFragment(text);
    String links =
        document.select("[href]").eachAttr("href").stream()
            .map(href -> " → " + href)
            .collect(Collectors.joining());
    String plain = document.text();
    // Twice: some libraries leave one level of escapes in a title, some do not.
    return Jsoup.parseBodyFragment(plain).text().strip() + links;
  }

  private static void put(Map<String, String> fields, String name, @Nullable Object value) {
    if (value != null && !value.toString().isEmpty()) {
      fields.put(name, value.toString());
    }
  }

  private static String or(@Nullable Object value) {
    return Objects.toString(value, "");
  }
}
