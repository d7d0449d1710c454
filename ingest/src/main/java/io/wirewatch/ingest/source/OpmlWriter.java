package io.wirewatch.ingest.source;

import io.wirewatch.schemas.record.Source;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes source lists in OPML 2.0. Sources stand in a folder by their first tag, for feed readers;
 * what OPML has no name for is in attributes of a namespace of ours.
 */
final class OpmlWriter {

  private static final String NAMESPACE = "urn:wirewatch:sources";

  private final StringBuilder out = new StringBuilder();

  private OpmlWriter() {}

  static String write(List<Source> sources) {
    OpmlWriter writer = new OpmlWriter();
    writer.document(sources);
    return writer.out.toString();
  }

  private void document(List<Source> sources) {
    Map<String, List<Source>> folders = new LinkedHashMap<>();
    for (Source source : sources) {
      String folder = source.getTags().isEmpty() ? "" : source.getTags().get(0);
      folders.computeIfAbsent(folder, key -> new ArrayList<>()).add(source);
    }
    out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    out.append("<opml version=\"2.0\" xmlns:wirewatch=\"").append(NAMESPACE).append("\">\n");
    out.append("  <head>\n    <title>Wirewatch sources</title>\n  </head>\n  <body>\n");
    folders.forEach(
        (folder, inside) -> {
          if (folder.isEmpty()) {
            inside.forEach(source -> outline("    ", source));
          } else {
            out.append("    <outline");
            attribute("text", folder);
            out.append(">\n");
            inside.forEach(source -> outline("      ", source));
            out.append("    </outline>\n");
          }
        });
    out.append("  </body>\n</opml>\n");
  }

  private void outline(String indent, Source source) {
    out.append(indent).append("<outline");
    attribute("type", "rss");
    String title = source.getTitle();
    attribute("text", title == null ? source.getUrl() : title);
    SourceValues.of(source)
        .forEach(
            (setting, values) -> {
              String value = setting.isList() ? ListCell.join(values) : values.get(0);
              switch (setting) {
                case URL -> attribute("xmlUrl", value);
                case TITLE -> attribute("title", value);
                case HOMEPAGE -> attribute("htmlUrl", value);
                case LANGUAGE -> attribute("language", value);
                default -> attribute("wirewatch:" + setting.label(), value);
              }
            });
    out.append("/>\n");
  }

  private void attribute(String name, String value) {
    out.append(' ').append(name).append("=\"");
    value
        .codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\n' -> out.append("&#10;");
                default -> {
                  if (c >= ' ') {
                    out.appendCodePoint(c);
                  }
                }
              }
            });
    out.append('"');
  }
}
