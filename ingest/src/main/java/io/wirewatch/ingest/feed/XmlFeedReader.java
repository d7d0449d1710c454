package io.wirewatch.ingest.feed;

import io.wirewatch.ingest.charset.Decoded;
import io.wirewatch.ingest.feed.Draft.Field;
import io.wirewatch.ingest.feed.FeedReading.Read;
import io.wirewatch.ingest.feed.FeedReading.Unreadable;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a document in XML: any RSS, Atom, CDF or sitemap. It follows the elements that it knows
 * wherever they stand, so that a feed with a strange root or a lost end tag still gives its items.
 */
final class XmlFeedReader {

  private static final Set<String> CONTAINERS =
      Set.of("rss", "rdf:rdf", "rdf", "channel", "feed", "urlset");
  private static final Set<String> HTML = Set.of("html", "head", "body");

  private final Decoded document;
  private final ElementReader elements;
  private final FieldReader fields;
  private final ItemReader items;
  private final SitemapReader sitemaps;
  private final FeedDraft feed = new FeedDraft();
  private @Nullable String format;
  private boolean html;

  /**
   * @param document what is to be read
   * @param url its address; null when it is not known
   */
  XmlFeedReader(Decoded document, @Nullable String url) {
    this.document = document;
    this.elements = new ElementReader(document.text(), url);
    this.fields = new FieldReader(elements);
    this.items = new ItemReader(elements);
    this.sitemaps = new SitemapReader(elements);
  }

  FeedReading read() {
    while (!html && elements.nextChild(0)) {
      root();
    }
    if (html) {
      return FeedParser.html();
    }
    if (sitemaps.isIndex()) {
      return sitemaps.index();
    }
    if (format == null && feed.isEmpty()) {
      return elements.wasTooDeep()
          ? new Unreadable(
              "too-deep",
              "The document is nested more than %d elements deep and holds no feed; check the address."
                  .formatted(ElementReader.MAX_DEPTH))
          : notAFeed();
    }
    String known = Objects.requireNonNullElse(format, "unknown");
    return new Read(feed.build(sitemaps.format(known), document.charset(), bozo()));
  }

  private @Nullable String bozo() {
    String malformed = elements.bozo();
    return malformed == null && document.misdeclared()
        ? "written in another charset than it declares"
        : malformed;
  }

  private Unreadable notAFeed() {
    String root = elements.root();
    return root == null
        ? new Unreadable(
            "not-a-feed", "The document is text without any element; check the address.")
        : new Unreadable(
            "not-a-feed",
            "The document is XML, but no feed: its root is <%s>; check the address."
                .formatted(root.length() > 40 ? root.substring(0, 40) + "…" : root));
  }

  private void root() {
    Element root = elements.element();
    if (HTML.contains(root.name()) || root.name().equals("xhtml:html")) {
      html = feed.isEmpty() && format == null;
    } else if (root.name().equals("sitemapindex")) {
      sitemaps.readIndex();
    } else {
      child();
    }
  }

  private void level() {
    int depth = elements.depth();
    while (elements.nextChild(depth)) {
      child();
    }
  }

  private void child() {
    Element element = elements.element();
    String name = element.name();
    if (element.isItem()) {
      feed.add(items.read());
    } else if (name.equals("url") && "sitemap".equals(format)) {
      feed.add(sitemaps.readUrl(feed));
    } else if (CONTAINERS.contains(name)) {
      container(element);
    } else if (format == null) {
      level();
    } else {
      field(name);
    }
  }

  private void container(Element element) {
    String now = FeedFormat.of(element);
    format = format == null ? now : format;
    Draft draft = feed.draft();
    draft.word(Field.LANGUAGE, element.attribute("xml:lang").replace('_', '-'), 5);
    draft.link(element.address("href"), 3);
    draft.date(Field.UPDATED, element.attribute("lastmod"), 3);
    level();
  }

  private void field(String name) {
    Integer author = Vocabulary.author(name);
    Vocabulary.Use use = Vocabulary.ofFeed(name);
    if (author != null) {
      feed.draft().author(fields.person(), author);
    } else if (use != null) {
      fields.use(feed.draft(), use);
    } else {
      switch (name) {
        case "link" -> {
          Element link = elements.element();
          feed.relation(fields.link(feed.draft()), link.address("href"));
        }
        case "ttl" -> feed.ttl(fields.word());
        case "sy:updateperiod" -> feed.period(fields.word().toLowerCase(Locale.ROOT));
        case "sy:updatefrequency" -> feed.frequency(fields.word());
        case "hour" -> feed.skipHour(fields.word());
        case "day" -> feed.skipDay(fields.word());
        case "skiphours", "skipdays" -> level();
        default -> others();
      }
    }
  }

  /** Passes over what we have no use for, but for items: an end tag may be missing. */
  private void others() {
    int depth = elements.depth();
    while (elements.nextChild(depth)) {
      Element element = elements.element();
      if (element.isItem()) {
        elements.endAround(depth);
        return;
      }
      others();
    }
  }
}
