package io.wirewatch.ingest.feed;

import io.wirewatch.ingest.feed.Draft.Field;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which elements say what. The rank tells the words of the format itself (0) from those that only
 * count when it is silent.
 */
final class Vocabulary {

  /**
   * What an element is used for.
   *
   * @param field where it goes
   * @param rank how good it is; less is better
   * @param unsaid what its text is when it does not say
   */
  record Use(Field field, int rank, TextType unsaid) {}

  private static final Map<String, Use> ITEM = new HashMap<>();
  private static final Map<String, Use> FEED = new HashMap<>();
  private static final Map<String, Integer> AUTHORS =
      Map.of(
          "author",
          0,
          "managingeditor",
          0,
          "dc:creator",
          1,
          "dc:author",
          1,
          "itunes:author",
          2,
          "googleplay:author",
          3,
          "webmaster",
          4);

  static {
    both(Field.TITLE, 0, TextType.UNSAID, "title");
    both(Field.TITLE, 1, TextType.UNSAID, "dc:title");
    both(Field.TITLE, 2, TextType.UNSAID, "media:title", "itunes:title");
    both(Field.ID, 0, TextType.PLAIN, "id");
    both(Field.PUBLISHED, 0, TextType.PLAIN, "pubdate", "published", "issued");
    both(Field.PUBLISHED, 1, TextType.PLAIN, "dcterms:issued");
    both(Field.PUBLISHED, 4, TextType.PLAIN, "created", "dcterms:created");
    both(Field.UPDATED, 0, TextType.PLAIN, "updated", "modified");
    both(Field.UPDATED, 1, TextType.PLAIN, "dcterms:modified", "lastbuilddate");
    both(Field.UPDATED, 2, TextType.PLAIN, "dc:date");

    item(Field.SUMMARY, 0, TextType.HTML, "description", "abstract");
    item(Field.SUMMARY, 0, TextType.UNSAID, "summary");
    item(Field.SUMMARY, 1, TextType.UNSAID, "dc:description", "dcterms:abstract");
    item(Field.SUMMARY, 2, TextType.UNSAID, "itunes:summary", "googleplay:description");
    item(Field.SUMMARY, 3, TextType.UNSAID, "itunes:subtitle");
    item(Field.SUMMARY, 4, TextType.UNSAID, "media:description");
    item(Field.CONTENT, 0, TextType.UNSAID, "content");
    item(Field.CONTENT, 0, TextType.HTML, "content:encoded", "encoded", "fullitem");
    item(Field.CONTENT, 1, TextType.INLINE, "body", "xhtml:body", "xhtml:div");
    item(Field.ID, 1, TextType.PLAIN, "dc:identifier");

    feed(Field.SUMMARY, 0, TextType.HTML, "description", "abstract");
    feed(Field.SUMMARY, 0, TextType.UNSAID, "subtitle", "tagline");
    feed(Field.SUMMARY, 1, TextType.UNSAID, "dc:description", "info");
    feed(Field.SUMMARY, 2, TextType.UNSAID, "itunes:summary", "googleplay:description");
    feed(Field.SUMMARY, 3, TextType.UNSAID, "itunes:subtitle", "media:description");
    feed(Field.LANGUAGE, 0, TextType.PLAIN, "language");
    feed(Field.LANGUAGE, 1, TextType.PLAIN, "dc:language");
  }

  private Vocabulary() {}

  /** Returns what an element of an item is used for; null when it is not, or not as a text. */
  static @Nullable Use ofItem(String name) {
    return ITEM.get(name);
  }

  /** Returns what an element of a feed is used for; null when it is not, or not as a text. */
  static @Nullable Use ofFeed(String name) {
    return FEED.get(name);
  }

  /** Returns the rank of an element that names an author; null when it names none. */
  static @Nullable Integer author(String name) {
    return AUTHORS.get(name);
  }

  private static void both(Field field, int rank, TextType unsaid, String... names) {
    item(field, rank, unsaid, names);
    feed(field, rank, unsaid, names);
  }

  private static void item(Field field, int rank, TextType unsaid, String... names) {
    for (String name : names) {
      ITEM.put(name, new Use(field, rank, unsaid));
    }
  }

  private static void feed(Field field, int rank, TextType unsaid, String... names) {
    for (String name : names) {
      FEED.put(name, new Use(field, rank, unsaid));
    }
  }
}
