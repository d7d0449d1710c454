package io.wirewatch.ingest.source;

import io.wirewatch.schemas.record.Source;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a list of sources changes. A source that is there under another spelling of its address
 * keeps that address.
 *
 * @param added sources that are new
 * @param changed sources that were there with other settings, as they are to be
 * @param unchanged sources that were there with the same settings
 */
public record SourceChanges(List<Source> added, List<Source> changed, List<Source> unchanged) {

  public SourceChanges {
    added = List.copyOf(added);
    changed = List.copyOf(changed);
    unchanged = List.copyOf(unchanged);
  }

  static SourceChanges between(Collection<Source> existing, Collection<Source> wanted) {
    Map<String, Source> known = new HashMap<>();
    existing.forEach(source -> known.put(SourceMerge.identity(source.getUrl()), source));
    List<Source> added = new ArrayList<>();
    List<Source> changed = new ArrayList<>();
    List<Source> unchanged = new ArrayList<>();
    for (Source source : wanted) {
      Source before = known.get(SourceMerge.identity(source.getUrl()));
      if (before == null) {
        added.add(source);
        continue;
      }
      Source after = withUrl(source, before.getUrl());
      (after.equals(before) ? unchanged : changed).add(after);
    }
    return new SourceChanges(added, changed, unchanged);
  }

  private static Source withUrl(Source source, String url) {
    return source.getUrl().equals(url)
        ? source
        : new Source(
            url,
            source.getTitle(),
            source.getPublisher(),
            source.getHomepage(),
            source.getCountry(),
            source.getLanguage(),
            source.getTags(),
            source.getEnabled(),
            source.getMinIntervalSeconds(),
            source.getMaxIntervalSeconds(),
            source.getKind(),
            source.getBodySelector(),
            source.getRemoveSelectors());
  }
}
