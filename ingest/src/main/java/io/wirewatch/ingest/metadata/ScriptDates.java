package io.wirewatch.ingest.metadata;

import io.wirewatch.ingest.date.DateConvention;
import io.wirewatch.ingest.page.PageMarks;
import java.util.Optional;

/**
 * The day of publication in JSON-LD that describes no article (a recipe, a video, a lesson) or is
 * too broken to tell: taken where all that is there agrees.
 */
final class ScriptDates {

  private ScriptDates() {}

  /**
   * Returns the date under a field, wherever it stands; empty when there are several.
   *
   * @param field its name, in quotes
   */
  static Optional<StatedTime> agreed(PageMarks marks, String field, DateConvention convention) {
    StatedTime only = null;
    for (String script : marks.jsonLd()) {
      for (int i = script.indexOf(field); i >= 0; i = script.indexOf(field, i + 1)) {
        Optional<StatedTime> time = StatedTime.of(value(script, i + field.length()), convention);
        if (time.isPresent() && only != null && !only.day().equals(time.get().day())) {
          return Optional.empty();
        }
        only = only == null ? time.orElse(null) : only;
      }
    }
    return Optional.ofNullable(only);
  }

  private static String value(String script, int from) {
    int start = script.indexOf('"', from);
    int end = start < 0 ? -1 : script.indexOf('"', start + 1);
    return end < 0 || !script.substring(from, start).strip().equals(":")
        ? ""
        : script.substring(start + 1, end);
  }
}
