package io.wirewatch.ingest.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * Reads source lists in OPML, as feed readers write them: attributes in any case, ampersands that
 * are not escaped, tags that are not closed. No document type is looked at, no entity expanded.
 */
final class OpmlReader {

  private static final int DEEPEST = 128;
  private static final int MOST_ERRORS = 20;

  /**
   * What was read.
   *
   * @param entries the outlines with a feed
   * @param repaired places where the XML is broken and the meaning was guessed
   */
  record Outlines(List<Entry> entries, List<Remark> repaired) {}

  private OpmlReader() {}

  static Outlines read(String name, String text) throws InvalidSourceListException {
    Parser parser =
        Parser.xmlParser().setTrackPosition(true).setMaxDepth(DEEPEST).setTrackErrors(MOST_ERRORS);
    Document document = parser.parseInput(text, "");
    List<Element> outlines =
        document.getAllElements().stream().filter(OpmlReader::isOutline).toList();
    boolean isOpml =
        document.getAllElements().stream().anyMatch(e -> e.normalName().equals("opml"));
    if (outlines.isEmpty() && !isOpml) {
      throw new InvalidSourceListException(
          name, "no outlines: this is no OPML; for a feed use 'sources add'");
    }
    List<Entry> entries = outlines.stream().flatMap(outline -> entry(outline).stream()).toList();
    List<Remark> repaired = new ArrayList<>();
    parser
        .getErrors()
        .forEach(
            error ->
                repaired.add(
                    new Remark(
                        line(error.getCursorPos()), "broken XML: " + error.getErrorMessage())));
    return new Outlines(entries, repaired);
  }

  private static boolean isOutline(Element element) {
    return element.normalName().equals("outline");
  }

  private static Optional<Entry> entry(Element outline) {
    Entry entry = new Entry(outline.sourceRange().start().lineNumber());
    outline.attributes().forEach(attribute -> add(entry, attribute));
    if (entry.first(Setting.TITLE) == null) {
      attribute(outline, "text")
          .filter(text -> !text.equals(entry.first(Setting.URL)))
          .ifPresent(text -> entry.add(Setting.TITLE, text));
    }
    if (entry.first(Setting.URL) == null) {
      boolean meant = attribute(outline, "type").filter("rss"::equalsIgnoreCase).isPresent();
      boolean isFolder = outline.children().stream().anyMatch(OpmlReader::isOutline);
      return meant && !isFolder ? Optional.of(entry) : Optional.empty();
    }
    if (entry.all(Setting.TAGS).isEmpty()) {
      Stream.concat(folders(outline).stream(), categories(outline))
          .forEach(tag -> entry.add(Setting.TAGS, tag));
    }
    return Optional.of(entry);
  }

  private static void add(Entry entry, Attribute attribute) {
    String key = attribute.getKey().toLowerCase(Locale.ROOT);
    String local = key.substring(key.indexOf(':') + 1);
    switch (local) {
      case "xmlurl" -> entry.add(Setting.URL, attribute.getValue());
      // Outlines of type "link" have a url that is no feed's; a name is no title.
      case "url", "feed", "feedurl", "name", "site", "siteurl" -> {}
      case "type" -> {
        if (attribute.getValue().equalsIgnoreCase("sitemap")) {
          entry.add(Setting.KIND, "sitemap");
        }
      }
      default ->
          Setting.named(local)
              .ifPresent(
                  setting ->
                      (setting.isList()
                              ? ListCell.split(attribute.getValue())
                              : List.of(attribute.getValue()))
                          .forEach(value -> entry.add(setting, value)));
    }
  }

  /** The texts of the outlines around it, outermost first. */
  private static List<String> folders(Element outline) {
    List<String> folders = new ArrayList<>();
    for (Element at : outline.parents()) {
      if (isOutline(at)) {
        attribute(at, "text")
            .or(() -> attribute(at, "title"))
            .ifPresent(text -> folders.add(0, text));
      }
    }
    return folders;
  }

  /** Categories are parted by commas and may be paths (OPML 2.0). */
  private static Stream<String> categories(Element outline) {
    return attribute(outline, "category").stream()
        .flatMap(categories -> Stream.of(categories.split(",")))
        .map(category -> category.strip().replaceAll("^/+|/+$", ""));
  }

  private static Optional<String> attribute(Element element, String name) {
    String value = element.attributes().getIgnoreCase(name).strip();
    return value.isEmpty() ? Optional.empty() : Optional.of(value);
  }

  /** A cursor position is {@code line:column}. */
  private static int line(String cursor) {
    return Integer.parseInt(cursor.substring(0, cursor.indexOf(':')));
  }
}
