package io.wirewatch.ingest.feed;

import io.wirewatch.ingest.feed.Draft.Field;
import io.wirewatch.ingest.feed.FeedReading.Index;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Reads sitemaps, news sitemaps and indices of sitemaps (sitemaps.org 0.9, Google News 0.9). */
final class SitemapReader {

  /** The limit of the protocol. */
  private static final int MAX_SITEMAPS = 50_000;

  private final ElementReader elements;
  private final FieldReader fields;
  private final List<Sitemap> sitemaps = new ArrayList<>();
  private boolean index;
  private boolean news;

  private record Sitemap(String address, Instant changed) {}

  SitemapReader(ElementReader elements) {
    this.elements = elements;
    this.fields = new FieldReader(elements);
  }

  /** Returns whether the document is an index of sitemaps. */
  boolean isIndex() {
    return index;
  }

  /** Returns the format of a document that looks like one so far. */
  String format(String sofar) {
    return news && sofar.equals("sitemap") ? "news-sitemap" : sofar;
  }

  /** Returns the sitemaps, most recent first, those without a date last. */
  Index index() {
    return new Index(
        sitemaps.stream()
            .sorted(Comparator.comparing(Sitemap::changed).reversed())
            .map(Sitemap::address)
            .distinct()
            .toList());
  }

  /** Reads the index just begun. */
  void readIndex() {
    index = true;
    int depth = elements.depth();
    while (elements.nextChild(depth)) {
      if (elements.element().name().equals("sitemap")) {
        readSitemap();
      }
    }
  }

  private void readSitemap() {
    String address = "";
    Optional<Instant> changed = Optional.empty();
    int depth = elements.depth();
    while (elements.nextChild(depth)) {
      Element element = elements.element();
      switch (element.name()) {
        case "loc" -> address = RelativeUrl.resolve(element.base(), fields.word());
        case "lastmod" -> changed = FeedDate.parse(fields.word());
        default -> {}
      }
    }
    if (!address.isEmpty() && sitemaps.size() < MAX_SITEMAPS) {
      sitemaps.add(new Sitemap(address, changed.orElse(Instant.MIN)));
    }
  }

  /**
   * Reads the page just begun as an item.
   *
   * @param feed told the publication's name and language
   */
  Draft readUrl(FeedDraft feed) {
    Draft item = new Draft();
    int depth = elements.depth();
    while (elements.nextChild(depth)) {
      Element element = elements.element();
      switch (element.name()) {
        case "loc" -> {
          String address = RelativeUrl.resolve(element.base(), fields.word());
          item.word(Field.ID, address, 0);
          item.link(address, 0);
        }
        case "lastmod" -> item.date(Field.UPDATED, fields.word(), 0);
        case "news:news" -> readNews(item, feed);
        default -> {}
      }
    }
    return item;
  }

  private void readNews(Draft item, FeedDraft feed) {
    news = true;
    int depth = elements.depth();
    while (elements.nextChild(depth)) {
      switch (elements.element().name()) {
        case "news:title" -> item.text(Field.TITLE, fields.text(TextType.UNSAID), 0);
        case "news:publication_date" -> item.date(Field.PUBLISHED, fields.word(), 0);
        case "news:keywords" -> fields.keywords(item);
        case "news:publication" -> readPublication(feed.draft());
        default -> {}
      }
    }
  }

  private void readPublication(Draft feed) {
    int depth = elements.depth();
    while (elements.nextChild(depth)) {
      switch (elements.element().name()) {
        case "news:name" -> feed.text(Field.TITLE, fields.text(TextType.UNSAID), 0);
        case "news:language" -> feed.word(Field.LANGUAGE, fields.word(), 0);
        default -> {}
      }
    }
  }
}
