package io.wirewatch.ingest.feed;

import io.wirewatch.ingest.feed.Draft.Field;
import java.util.regex.Pattern;

/** Reads one item or entry of a feed in XML. */
final class ItemReader {

  private static final Pattern WEB_ADDRESS = Pattern.compile("(?i)https?://[^\\s/]\\S*");

  private final ElementReader elements;
  private final FieldReader fields;

  ItemReader(ElementReader elements) {
    this.elements = elements;
    this.fields = new FieldReader(elements);
  }

  /** Reads the item just begun. */
  Draft read() {
    Draft item = new Draft();
    attributes(item, elements.element());
    int depth = elements.depth();
    while (elements.nextChild(depth)) {
      if (elements.element().isItem()) {
        elements.endAround(depth);
        break;
      }
      child(item);
    }
    return item;
  }

  /** RDF names an item, CDF addresses and dates it, in attributes. */
  private static void attributes(Draft item, Element element) {
    String about = element.attribute("rdf:about");
    item.word(Field.ID, about, 2);
    if (isWebAddress(about)) {
      item.link(about, 5);
    }
    item.link(element.address("href"), 0);
    item.date(Field.UPDATED, element.attribute("lastmod"), 1);
  }

  private void child(Draft item) {
    String name = elements.element().name();
    Integer author = Vocabulary.author(name);
    if (author != null) {
      item.author(fields.person(), author);
      return;
    }
    switch (name) {
      case "link" -> {
        var unused = fields.link(item);
      }
      case "guid" -> guid(item);
      case "category" -> fields.category(item);
      case "dc:subject", "media:category" -> item.category(fields.text(TextType.UNSAID).words());
      case "keywords", "itunes:keywords", "media:keywords" -> fields.keywords(item);
      case "itunes:category" -> item.category(elements.element().attribute("text"));
      case "enclosure" -> enclosure(item, elements.element());
      case "media:group", "media:content", "media:thumbnail" -> media(item);
      case "description", "summary" -> summary(item, name);
      case "a" -> item.link(elements.element().address("href"), 1);
      default -> use(item, name);
    }
  }

  private void use(Draft item, String name) {
    Vocabulary.Use use = Vocabulary.ofItem(name);
    if (use != null) {
      if (name.equals("dc:date")) {
        // It is the date of publication where the format's own word for that is missing.
        String date = fields.word();
        item.date(Field.PUBLISHED, date, 3);
        item.date(Field.UPDATED, date, use.rank());
      } else {
        fields.use(item, use);
      }
    }
  }

  /** Of a summary and a description the second is the full text. */
  private void summary(Draft item, String name) {
    Text text = fields.text(name.equals("summary") ? TextType.UNSAID : TextType.HTML);
    Text before = item.text(Field.SUMMARY);
    if (before != null && item.hasOwnSummary() && !before.value().equals(text.value())) {
      item.text(Field.CONTENT, text, 2);
    } else {
      item.text(Field.SUMMARY, text, 0);
    }
  }

  private void guid(Draft item) {
    Element guid = elements.element();
    boolean permanent = !guid.attribute("ispermalink").equalsIgnoreCase("false");
    String id = fields.word();
    item.word(Field.ID, id, 0);
    if (permanent && isWebAddress(id)) {
      item.link(id, 4);
    }
  }

  private static void enclosure(Draft item, Element enclosure) {
    String url = enclosure.address("url");
    for (String other : new String[] {"href", "rdf:resource", "resource"}) {
      url = url.isEmpty() ? enclosure.address(other) : url;
    }
    item.enclosure(url, enclosure.attribute("type"), enclosure.attribute("length"));
  }

  /** Media RSS 1.5: files, alone or as a group of the same in several sizes, with their texts. */
  private void media(Draft item) {
    Element media = elements.element();
    if (media.name().equals("media:content")) {
      item.media(media.address("url"), media.attribute("type"), media.attribute("filesize"));
    } else if (media.name().equals("media:thumbnail")) {
      item.thumbnail(media.address("url"));
    }
    int depth = elements.depth();
    while (elements.nextChild(depth)) {
      Element child = elements.element();
      if (child.isItem()) {
        elements.endAround(depth);
        return;
      }
      switch (child.name()) {
        case "media:content", "media:thumbnail" -> media(item);
        case "media:title" -> item.text(Field.TITLE, fields.text(TextType.UNSAID), 5);
        case "media:description" -> item.text(Field.SUMMARY, fields.text(TextType.UNSAID), 6);
        case "media:keywords" -> fields.keywords(item);
        default -> {}
      }
    }
  }

  private static boolean isWebAddress(String text) {
    return WEB_ADDRESS.matcher(text).matches();
  }
}
