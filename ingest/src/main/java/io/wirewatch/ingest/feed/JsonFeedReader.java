package io.wirewatch.ingest.feed;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.wirewatch.ingest.feed.Draft.Field;
import io.wirewatch.ingest.feed.FeedReading.Read;
import io.wirewatch.ingest.feed.FeedReading.Unreadable;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON Feed 1.0 and 1.1 item by item, so that of a document that breaks off the items before
 * the break are kept.
 */
final class JsonFeedReader {

  private static final ObjectMapper MAPPER =
      new ObjectMapper(
          JsonFactory.builder()
              .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
              .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
              .streamReadConstraints(
                  StreamReadConstraints.builder()
                      .maxNestingDepth(ElementReader.MAX_DEPTH)
                      .maxStringLength(TextCapture.MAX_CHARS * 8)
                      .build())
              .build());

  private static final int MAX_READ_ITEMS = 50_000;

  private final String text;
  private final String encoding;
  private final @Nullable String url;
  private final FeedDraft feed = new FeedDraft();
  private String version = "";
  private boolean recognised;
  private @Nullable String bozo;

  /**
   * @param text the document
   * @param encoding the charset that it was in
   * @param url its address; null when it is not known
   */
  JsonFeedReader(String text, String encoding, @Nullable String url) {
    this.text = text;
    this.encoding = encoding;
    this.url = url;
  }

  FeedReading read() {
    try (JsonParser json = MAPPER.createParser(text)) {
      if (json.nextToken() == JsonToken.START_OBJECT) {
        while (json.nextToken() == JsonToken.FIELD_NAME) {
          member(json, json.currentName());
        }
      }
    } catch (JsonProcessingException e) {
      bozo = e.getOriginalMessage();
    } catch (IOException e) {
      throw new UncheckedIOException("a string cannot fail to be read", e);
    }
    if (!recognised) {
      return new Unreadable(
          "not-a-feed",
          "The document is JSON, but no JSON Feed: it lacks a version and items; check the address.");
    }
    return new Read(feed.build(format(), encoding, bozo));
  }

  private String format() {
    return version.contains("1.1") ? "json-1.1" : version.contains("1") ? "json-1.0" : "json";
  }

  private void member(JsonParser json, String name) throws IOException {
    JsonToken token = json.nextToken();
    if (name.equals("items") && token == JsonToken.START_ARRAY) {
      recognised = true;
      items(json);
      return;
    }
    JsonNode value = json.readValueAsTree();
    Draft draft = feed.draft();
    String word = value.isValueNode() ? value.asText() : "";
    switch (name) {
      case "version" -> {
        version = word;
        recognised = recognised || word.contains("jsonfeed");
      }
      case "title" -> draft.text(Field.TITLE, plain(word), 0);
      case "home_page_url" -> draft.link(address(word), 0);
      case "feed_url" -> feed.relation("self", address(word));
      case "description" -> draft.text(Field.SUMMARY, plain(word), 0);
      case "language" -> draft.word(Field.LANGUAGE, word, 0);
      case "author" -> draft.author(value.path("name").asText(""), 1);
      case "authors" -> value.forEach(author -> draft.author(author.path("name").asText(""), 0));
      case "hubs" ->
          value.forEach(hub -> feed.relation("hub", address(hub.path("url").asText(""))));
      default -> {}
    }
  }

  private void items(JsonParser json) throws IOException {
    int items = 0;
    for (JsonToken token = json.nextToken();
        token != JsonToken.END_ARRAY && items < MAX_READ_ITEMS;
        token = json.nextToken()) {
      if (token == JsonToken.START_OBJECT) {
        feed.add(item(json.readValueAsTree()));
        items++;
      } else {
        json.skipChildren();
      }
    }
    if (items == MAX_READ_ITEMS) {
      throw new JsonParseException(json, "more than " + MAX_READ_ITEMS + " items");
    }
  }

  private Draft item(JsonNode json) {
    Draft item = new Draft();
    item.word(Field.ID, word(json, "id"), 0);
    item.text(Field.TITLE, plain(word(json, "title")), 0);
    item.link(address(word(json, "url")), 0);
    item.link(address(word(json, "external_url")), 1);
    item.text(Field.SUMMARY, plain(word(json, "summary")), 0);
    item.text(Field.CONTENT, new Text(cut(word(json, "content_html")), TextType.HTML, url), 0);
    item.text(Field.CONTENT, plain(word(json, "content_text")), 1);
    item.date(Field.PUBLISHED, word(json, "date_published"), 0);
    item.date(Field.UPDATED, word(json, "date_modified"), 0);
    json.path("authors").forEach(author -> item.author(author.path("name").asText(""), 0));
    item.author(json.path("author").path("name").asText(""), 1);
    json.path("tags").forEach(tag -> item.category(tag.asText()));
    for (JsonNode file : json.path("attachments")) {
      item.enclosure(
          address(word(file, "url")), word(file, "mime_type"), word(file, "size_in_bytes"));
    }
    return item;
  }

  private String address(String word) {
    return word.isBlank() ? "" : RelativeUrl.resolve(url, word);
  }

  private static String word(JsonNode json, String name) {
    JsonNode value = json.path(name);
    return value.isValueNode() && !value.isNull() ? value.asText() : "";
  }

  private static Text plain(String word) {
    return new Text(cut(word), TextType.PLAIN, null);
  }

  private static String cut(String word) {
    return word.length() > TextCapture.MAX_CHARS ? word.substring(0, TextCapture.MAX_CHARS) : word;
  }
}
