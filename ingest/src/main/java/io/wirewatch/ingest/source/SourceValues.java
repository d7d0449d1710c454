package io.wirewatch.ingest.source;

import io.wirewatch.schemas.record.Source;
import io.wirewatch.schemas.record.SourceKind;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A source's settings as they are written: what is as it would be anyway is left out. */
final class SourceValues {

  private static final Source DEFAULTS = Source.newBuilder().setUrl("").build();

  private final Map<Setting, List<String>> values = new EnumMap<>(Setting.class);

  private SourceValues() {}

  /** Returns the values of the settings that have any. */
  static Map<Setting, List<String>> of(Source source) {
    SourceValues written = new SourceValues();
    written.put(Setting.URL, source.getUrl());
    written.put(Setting.TITLE, source.getTitle());
    written.put(Setting.PUBLISHER, source.getPublisher());
    written.put(Setting.HOMEPAGE, source.getHomepage());
    written.put(Setting.COUNTRY, source.getCountry());
    written.put(Setting.LANGUAGE, source.getLanguage());
    written.putAll(Setting.TAGS, source.getTags());
    written.put(Setting.ENABLED, source.getEnabled() ? null : "false");
    int min = source.getMinIntervalSeconds();
    int max = source.getMaxIntervalSeconds();
    written.put(
        Setting.MIN_INTERVAL, min == DEFAULTS.getMinIntervalSeconds() ? null : Interval.write(min));
    written.put(
        Setting.MAX_INTERVAL, max == DEFAULTS.getMaxIntervalSeconds() ? null : Interval.write(max));
    written.put(Setting.KIND, source.getKind() == SourceKind.SITEMAP ? "sitemap" : null);
    written.put(Setting.BODY_SELECTOR, source.getBodySelector());
    written.putAll(Setting.REMOVE_SELECTORS, source.getRemoveSelectors());
    return written.values;
  }

  private void put(Setting setting, @Nullable String value) {
    if (value != null) {
      values.put(setting, List.of(value));
    }
  }

  private void putAll(Setting setting, List<String> list) {
    if (!list.isEmpty()) {
      values.put(setting, List.copyOf(list));
    }
  }
}
