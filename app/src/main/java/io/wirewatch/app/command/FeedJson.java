package io.wirewatch.app.command;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wirewatch.ingest.feed.Feed;
import io.wirewatch.ingest.feed.FeedItem;
import io.wirewatch.ingest.feed.FeedItem.Enclosure;
import io.wirewatch.ingest.feed.FeedReading;
import io.wirewatch.ingest.feed.FeedReading.Index;
import io.wirewatch.ingest.feed.FeedReading.Read;
import io.wirewatch.ingest.feed.FeedReading.Unreadable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Shows each file as one line of JSON. What a feed does not say is not in it. */
final class FeedJson implements FeedReport {

  /** In ASCII, so that the terminal's charset does not matter. */
  private static final ObjectMapper MAPPER =
      new ObjectMapper(JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build());

  private final Console console;

  FeedJson(Console console) {
    this.console = console;
  }

  @Override
  public void show(String path, FeedReading reading) {
    ObjectNode line = MAPPER.createObjectNode().put("path", path);
    line.put("ok", !(reading instanceof Unreadable));
    if (reading instanceof Read read) {
      write(line, read.feed());
    } else if (reading instanceof Index index) {
      line.put("format", "sitemap-index").put("bozo", false).putObject("feed");
      ArrayNode items = line.putArray("items");
      index.sitemaps().forEach(sitemap -> items.addObject().put("link", sitemap));
    } else if (reading instanceof Unreadable unreadable) {
      line.put("error", unreadable.message());
    }
    try {
      console.line(MAPPER.writeValueAsString(line));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of strings and numbers can always be written", e);
    }
  }

  private static void write(ObjectNode line, Feed feed) {
    line.put("format", feed.format()).put("encoding", feed.encoding());
    line.put("bozo", feed.bozo() != null);
    put(line, "bozoReason", feed.bozo());
    ObjectNode head = line.putObject("feed");
    put(head, "title", feed.title());
    put(head, "link", feed.link());
    put(head, "description", feed.description());
    put(head, "language", feed.language());
    put(head, "author", feed.author());
    put(head, "published", feed.published());
    put(head, "updated", feed.updated());
    put(head, "id", feed.id());
    if (feed.ttl() != null) {
      head.put("ttl", feed.ttl().toMinutes());
    }
    ArrayNode items = line.putArray("items");
    feed.items().forEach(item -> write(items.addObject(), item));
  }

  private static void write(ObjectNode to, FeedItem item) {
    put(to, "id", item.id());
    put(to, "title", item.title());
    put(to, "link", item.link());
    put(to, "summary", item.summary());
    put(to, "content", item.content());
    put(to, "author", item.author());
    put(to, "published", item.published());
    put(to, "updated", item.updated());
    if (!item.categories().isEmpty()) {
      ArrayNode categories = to.putArray("categories");
      item.categories().forEach(categories::add);
    }
    if (!item.enclosures().isEmpty()) {
      ArrayNode enclosures = to.putArray("enclosures");
      item.enclosures().forEach(enclosure -> write(enclosures.addObject(), enclosure));
    }
  }

  private static void write(ObjectNode to, Enclosure enclosure) {
    to.put("url", enclosure.url());
    put(to, "type", enclosure.type());
    if (enclosure.length() != null) {
      to.put("length", enclosure.length());
    }
  }

  private static void put(ObjectNode to, String name, @Nullable String value) {
    if (value != null) {
      to.put(name, value);
    }
  }

  private static void put(ObjectNode to, String name, @Nullable Instant instant) {
    put(to, name, instant == null ? null : instant.toString());
  }
}
