package io.wirewatch.ingest.source;

import io.wirewatch.ingest.url.CanonicalUrl;
import io.wirewatch.schemas.record.Source;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes one list of the entries of a file. The first of an address counts; others add to it. */
final class SourceMerge {

  private record Placed(int line, Source source) {}

  private SourceMerge() {}

  static SourceList.Reading of(List<Entry> entries, List<Remark> repaired) {
    Map<String, Placed> placed = new LinkedHashMap<>();
    List<Remark> skipped = new ArrayList<>();
    List<Remark> merged = new ArrayList<>();
    for (Entry entry : entries) {
      if (entry.isEmpty()) {
        continue;
      }
      SourceReader reader = new SourceReader(entry);
      Optional<Source> source = reader.read();
      if (source.isEmpty()) {
        skipped.add(new Remark(entry.line(), String.join("; ", reader.mistakes())));
        continue;
      }
      String key = identity(source.get().getUrl());
      Placed first = placed.get(key);
      if (first == null) {
        placed.put(key, new Placed(entry.line(), source.get()));
      } else {
        placed.put(key, new Placed(first.line(), merged(first.source(), source.get())));
        merged.add(
            new Remark(
                entry.line(),
                "%s stands in line %d already; its settings were added there"
                    .formatted(source.get().getUrl(), first.line())));
      }
    }
    List<Source> sources = placed.values().stream().map(Placed::source).toList();
    return new SourceList.Reading(new SourceList(sources), skipped, merged, repaired);
  }

  /** Returns what two addresses of one feed have in common. */
  static String identity(String url) {
    return CanonicalUrl.normalise(url).orElse(url);
  }

  private static Source merged(Source first, Source second) {
    Set<String> tags = new LinkedHashSet<>(first.getTags());
    tags.addAll(second.getTags());
    return Source.newBuilder()
        .setUrl(first.getUrl())
        .setTitle(either(first.getTitle(), second.getTitle()))
        .setPublisher(either(first.getPublisher(), second.getPublisher()))
        .setHomepage(either(first.getHomepage(), second.getHomepage()))
        .setCountry(either(first.getCountry(), second.getCountry()))
        .setLanguage(either(first.getLanguage(), second.getLanguage()))
        .setTags(List.copyOf(tags))
        .setEnabled(first.getEnabled())
        .setMinIntervalSeconds(first.getMinIntervalSeconds())
        .setMaxIntervalSeconds(first.getMaxIntervalSeconds())
        .setKind(first.getKind())
        .setBodySelector(either(first.getBodySelector(), second.getBodySelector()))
        .setRemoveSelectors(
            first.getRemoveSelectors().isEmpty()
                ? second.getRemoveSelectors()
                : first.getRemoveSelectors())
        .build();
  }

  private static @Nullable String either(@Nullable String first, @Nullable String second) {
    return first == null ? second : first;
  }
}
