package io.wirewatch.ingest.feed;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What gofeed made of a case, from any of its four shapes, in the form in which fields are
 * compared.
 */
final class FeedCaseExpectation {

  private FeedCaseExpectation() {}

  static Map<String, String> ofFeed(JsonNode feed) {
    Map<String, String> fields = new LinkedHashMap<>();
    text(fields, "title", feed.path("title"));
    link(fields, feed);
    text(fields, "description", first(feed, "description", "subtitle"));
    word(fields, "language", feed.path("language"));
    author(fields, feed, "managingEditor", "webMaster");
    date(fields, "published", first(feed, "publishedParsed", "pubDateParsed"));
    date(fields, "updated", first(feed, "updatedParsed", "lastBuildDateParsed"));
    word(fields, "id", feed.path("id"));
    word(fields, "ttl", feed.path("ttl"));
    return fields;
  }

  static Map<String, String> ofItem(JsonNode item) {
    Map<String, String> fields = new LinkedHashMap<>();
    JsonNode guid = first(item, "guid", "id");
    word(fields, "id", guid.isObject() ? guid.path("value") : guid);
    text(fields, "title", item.path("title"));
    link(fields, item);
    text(fields, "summary", first(item, "description", "summary"));
    JsonNode content = first(item, "content", "content_html", "content_text");
    text(fields, "content", content.isObject() ? content.path("value") : content);
    author(fields, item);
    date(fields, "published", first(item, "publishedParsed", "pubDateParsed", "date_published"));
    date(fields, "updated", first(item, "updatedParsed", "date_modified"));
    categories(fields, first(item, "categories", "tags"));
    enclosures(fields, first(item, "enclosures", "attachments"));
    return fields;
  }

  private static JsonNode first(JsonNode node, String... names) {
    for (String name : names) {
      if (node.hasNonNull(name)) {
        return node.get(name);
      }
    }
    return node.path("absent");
  }

  private static void text(Map<String, String> fields, String name, JsonNode value) {
    String text = FeedCaseActual.normal(value.asText(""));
    // Titles are plain text here: the addresses in them are gone.
    put(fields, name, name.equals("title") ? text.replaceAll(" → .*", "") : text);
  }

  private static void word(Map<String, String> fields, String name, JsonNode value) {
    put(fields, name, value.asText("").strip());
  }

  private static void date(Map<String, String> fields, String name, JsonNode value) {
    if (value.isTextual()) {
      put(fields, name, OffsetDateTime.parse(value.asText()).toInstant().toString());
    }
  }

  private static void link(Map<String, String> fields, JsonNode node) {
    JsonNode link = first(node, "link", "url", "home_page_url");
    if (link.isTextual()) {
      word(fields, "link", link);
      return;
    }
    for (JsonNode each : node.path("links")) {
      if (each.isObject() && each.path("rel").asText("alternate").equals("alternate")) {
        word(fields, "link", each.path("href"));
        return;
      }
    }
  }

  private static void author(Map<String, String> fields, JsonNode node, String... others) {
    JsonNode author = node.hasNonNull("author") ? node.get("author") : node.path("authors").path(0);
    List<String> parts = new ArrayList<>();
    if (author.isObject()) {
      parts.add(FeedCaseActual.normal(author.path("name").asText("")));
      parts.add(author.path("email").asText(""));
    } else {
      JsonNode text = author.isTextual() ? author : first(node, others);
      parts.add(FeedCaseActual.normal(text.asText("")));
    }
    put(fields, "author", String.join("|", parts));
  }

  private static void categories(Map<String, String> fields, JsonNode categories) {
    List<String> names = new ArrayList<>();
    for (JsonNode category : categories) {
      JsonNode name = category.isObject() ? first(category, "label", "value", "term") : category;
      names.add(FeedCaseActual.normal(name.asText()));
    }
    put(fields, "categories", String.join("|", names));
  }

  private static void enclosures(Map<String, String> fields, JsonNode enclosures) {
    List<String> files = new ArrayList<>();
    for (JsonNode file : enclosures) {
      files.add(
          file.path("url").asText()
              + " "
              + first(file, "type", "mime_type").asText("")
              + " "
              + first(file, "length", "size_in_bytes").asText(""));
    }
    put(fields, "enclosures", String.join("|", files));
  }

  private static void put(Map<String, String> fields, String name, String value) {
    if (!value.isBlank() && !value.equals("|")) {
      fields.put(name, value);
    }
  }
}
