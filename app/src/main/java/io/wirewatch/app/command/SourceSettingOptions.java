package io.wirewatch.app.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The settings of one source; they are checked where those of a file are. */
final class SourceSettingOptions {

  @Option(
      names = "--title",
      paramLabel = "TEXT",
      description = "Name for people. Default: the feed's.")
  private @Nullable String title;

  @Option(
      names = "--publisher",
      paramLabel = "NAME",
      description = "Outlet that the articles are attributed to. Default: as the pages say.")
  private @Nullable String publisher;

  @Option(names = "--homepage", paramLabel = "URL", description = "The outlet's home page.")
  private @Nullable String homepage;

  @Option(
      names = "--country",
      paramLabel = "CODE",
      description = "The outlet's country, such as FR.")
  private @Nullable String country;

  @Option(
      names = "--language",
      paramLabel = "TAG",
      description = "Language of the articles, such as pt-BR. Default: detected.")
  private @Nullable String language;

  @Option(names = "--tag", paramLabel = "TAG", description = "A label of yours; may be repeated.")
  private List<String> tags = List.of();

  @Option(
      names = "--min-interval",
      paramLabel = "TIME",
      description = "Never poll more often than this. Default: 5m.")
  private @Nullable String minInterval;

  @Option(
      names = "--max-interval",
      paramLabel = "TIME",
      description = "Poll at least this often. Default: 1d.")
  private @Nullable String maxInterval;

  @Option(
      names = "--body-selector",
      paramLabel = "CSS",
      description = "Element that holds the article, for pages that defeat the extractor.")
  private @Nullable String bodySelector;

  @Option(
      names = "--remove-selector",
      paramLabel = "CSS",
      description = "Elements to drop before extraction; may be repeated.")
  private List<String> removeSelectors = List.of();

  /** Returns what was set, by the names that source lists use. */
  Map<String, List<String>> settings() {
    Map<String, List<String>> settings = new LinkedHashMap<>();
    put(settings, "title", title);
    put(settings, "publisher", publisher);
    put(settings, "homepage", homepage);
    put(settings, "country", country);
    put(settings, "language", language);
    put(settings, "minInterval", minInterval);
    put(settings, "maxInterval", maxInterval);
    put(settings, "bodySelector", bodySelector);
    settings.put("tags", tags);
    settings.put("removeSelectors", removeSelectors);
    return settings;
  }

  private static void put(Map<String, List<String>> settings, String name, @Nullable String value) {
    if (value != null) {
      settings.put(name, List.of(value));
    }
  }
}
