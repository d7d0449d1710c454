package io.wirewatch.ingest.source;

import io.wirewatch.ingest.charset.CharsetDetector;
import io.wirewatch.ingest.charset.Markup;
import io.wirewatch.schemas.record.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Sources in the order of a file. What is written out and read back is equal, only that OPML
 * gathers them in folders.
 *
 * @param sources each address once
 */
public record SourceList(List<Source> sources) {

  /**
   * What reading a file has brought. Every entry is in the list, skipped or merged.
   *
   * @param list the sources that can be used
   * @param skipped entries with mistakes, and what they are
   * @param merged entries whose address stands above them already
   * @param repaired places where the file is broken and its meaning was guessed
   */
  public record Reading(
      SourceList list, List<Remark> skipped, List<Remark> merged, List<Remark> repaired) {
    public Reading {
      skipped = List.copyOf(skipped);
      merged = List.copyOf(merged);
      repaired = List.copyOf(repaired);
    }
  }

  public SourceList {
    sources = List.copyOf(sources);
  }

  /**
   * Reads a file in whatever encoding it has. Its name tells the format, else its content does.
   *
   * @throws InvalidSourceListException if it is no source list at all
   * @throws IOException if it cannot be read
   */
  public static Reading read(Path file) throws InvalidSourceListException, IOException {
    String text = CharsetDetector.decode(Files.readAllBytes(file), null, Markup.XML).text();
    return parse(
        file.toString(),
        text,
        SourceFormat.ofName(file).orElseGet(() -> SourceFormat.ofContent(text)));
  }

  /**
   * Reads a text.
   *
   * @param name of the file, for messages
   * @throws InvalidSourceListException if it is no source list at all
   */
  public static Reading parse(String name, String text, SourceFormat format)
      throws InvalidSourceListException {
    return switch (format) {
      case CSV -> SourceMerge.of(CsvSources.read(name, text), List.of());
      case YAML -> SourceMerge.of(YamlSources.read(name, text), List.of());
      case OPML -> {
        OpmlReader.Outlines outlines = OpmlReader.read(name, text);
        yield SourceMerge.of(outlines.entries(), outlines.repaired());
      }
    };
  }

  /**
   * Returns the source that settings describe, by the names that the formats give them, such as
   * {@code url} and {@code minInterval}.
   *
   * @throws InvalidSourceListException if they are not in order; the message says all that is wrong
   */
  public static Source of(Map<String, List<String>> settings) throws InvalidSourceListException {
    Entry entry = new Entry(1);
    settings.forEach(
        (name, values) ->
            Setting.named(name)
                .ifPresentOrElse(
                    setting -> values.forEach(value -> entry.add(setting, value)),
                    () -> entry.mistake("no setting is called '" + name + "'")));
    SourceReader reader = new SourceReader(entry);
    Optional<Source> source = reader.read();
    if (source.isEmpty()) {
      throw new InvalidSourceListException(
          String.join(" ", settings.getOrDefault("url", List.of())),
          String.join("; ", reader.mistakes()));
    }
    return source.get();
  }

  /** Returns the list as a file of a format, in UTF-8. */
  public String write(SourceFormat format) {
    return switch (format) {
      case CSV -> CsvSources.write(sources);
      case YAML -> YamlSources.write(sources);
      case OPML -> OpmlWriter.write(sources);
    };
  }
}
