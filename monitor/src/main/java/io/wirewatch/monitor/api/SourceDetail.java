package io.wirewatch.monitor.api;

import io.wirewatch.monitor.api.SourceView.LinkTally;
import io.wirewatch.monitor.query.SourceLinks;
import io.wirewatch.monitor.source.Assessment;
import io.wirewatch.schemas.document.LinkDocument;
import io.wirewatch.schemas.record.Source;
import io.wirewatch.schemas.record.SourceState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All that is told of one source, in JSON. */
record SourceDetail(
    SourceView source,
    Settings settings,
    Polling polling,
    List<Day> days,
    List<LinkDocument> links) {

  record Settings(
      @Nullable String title,
      @Nullable String homepage,
      @Nullable String country,
      @Nullable String language,
      String kind,
      boolean enabled,
      int minIntervalSeconds,
      int maxIntervalSeconds,
      @Nullable String bodySelector,
      List<String> removeSelectors) {

    static Settings of(Source source) {
      return new Settings(
          source.getTitle(),
          source.getHomepage(),
          source.getCountry(),
          source.getLanguage(),
          SourceView.word(source.getKind()),
          source.getEnabled(),
          source.getMinIntervalSeconds(),
          source.getMaxIntervalSeconds(),
          source.getBodySelector(),
          source.getRemoveSelectors());
    }
  }

  record Polling(
      int intervalSeconds,
      long polls,
      long notModified,
      int consecutiveFailures,
      @Nullable String failureCode,
      @Nullable String lastFailure,
      @Nullable Instant lastSuccessAt,
      @Nullable Instant lastGapAt,
      boolean validatorsTrusted,
      int windowSize,
      @Nullable String movedTo,
      @Nullable String newsSitemap,
      @Nullable String hub,
      @Nullable Instant leaseUntil) {

    static Polling of(SourceState state) {
      return new Polling(
          state.getIntervalSeconds(),
          state.getPolls(),
          state.getNotModified(),
          state.getConsecutiveFailures(),
          state.getFailureCode(),
          state.getLastFailure(),
          state.getLastSuccessAt(),
          state.getLastGapAt(),
          state.getValidatorsTrusted(),
          state.getWindowSize(),
          state.getMovedTo(),
          state.getNewsSitemap(),
          state.getHub(),
          state.getLeaseUntil());
    }
  }

  record Day(LocalDate day, LinkTally links) {}

  static SourceDetail of(Assessment assessed, SourceLinks links) {
    return new SourceDetail(
        SourceView.of(assessed, links.counts()),
        Settings.of(assessed.source().settings()),
        Polling.of(assessed.source().state()),
        links.days().stream().map(day -> new Day(day.day(), LinkTally.of(day.links()))).toList(),
        links.latest());
  }
}
