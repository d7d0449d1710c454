package io.wirewatch.ingest.source;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** How a source list is written. */
public enum SourceFormat {
  /** Outlines in XML, which feed readers exchange; folders become tags. */
  OPML,
  /** One document with a list {@code sources}. */
  YAML,
  /** A row for each source under a row of names (RFC 4180). */
  CSV;

  /** Returns the format that a file's name tells; empty when it tells none. */
  public static Optional<SourceFormat> ofName(Path file) {
    String name = file.getFileName() == null ? "" : file.getFileName().toString();
    return switch (name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT)) {
      case "opml", "xml" -> Optional.of(OPML);
      case "yaml", "yml" -> Optional.of(YAML);
      case "csv", "tsv" -> Optional.of(CSV);
      default -> Optional.empty();
    };
  }

  /** Returns the format that a text looks like. */
  static SourceFormat ofContent(String text) {
    String start = text.stripLeading();
    if (start.startsWith("<")) {
      return OPML;
    }
    String firstLine = start.lines().findFirst().orElse("");
    boolean names =
        firstLine
            .toLowerCase(Locale.ROOT)
            .matches("(?:.*[,;\\t])?\\s*\"?(?:xml|feed)?_?url\"?\\s*(?:[,;\\t].*)?");
    return names ? CSV : YAML;
  }
}
