package io.wirewatch.monitor.api;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.wirewatch.monitor.api.SourceView.LinkTally;
import io.wirewatch.monitor.http.Parameters;
import io.wirewatch.monitor.http.ProblemException;
import io.wirewatch.monitor.query.LinkState;
import io.wirewatch.monitor.query.LinkSummary;
import io.wirewatch.monitor.query.Links;
import io.wirewatch.monitor.source.Assessment;
import io.wirewatch.monitor.source.Census;
import io.wirewatch.monitor.source.Condition;
import io.wirewatch.monitor.source.SourceFilter;
import io.wirewatch.monitor.source.SourceList;
import io.wirewatch.monitor.source.SourceOrder;
import io.wirewatch.monitor.source.Sources;
import io.wirewatch.monitor.source.WatchedSource;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Answers requests of programs about the sources. */
final class SourceAnswers {

  private static final int MAX_TEXT_LENGTH = 300;
  private static final int DEFAULT_SIZE = 50;
  private static final int MAX_SIZE = 500;
  private static final int DAYS = 30;
  private static final int LATEST = 50;

  /**
   * @param next number of the next page; null on the last
   */
  record SourcePage(
      List<SourceView> items,
      int total,
      @Nullable Integer next,
      Standing standing,
      LinkTally links) {}

  record Standing(int broken, int stale, int silent, int gaps, int ok, int disabled) {
    static Standing of(Census census) {
      return new Standing(
          census.count(Condition.BROKEN),
          census.count(Condition.STALE),
          census.count(Condition.SILENT),
          census.count(Condition.GAPS),
          census.count(Condition.OK),
          census.count(Condition.DISABLED));
    }
  }

  private final Sources sources;
  private final Links links;
  private final InstantSource clock;

  SourceAnswers(Sources sources, Links links, InstantSource clock) {
    this.sources = sources;
    this.links = links;
    this.clock = clock;
  }

  void list(Context ctx, Parameters parameters) {
    SourceFilter filter =
        new SourceFilter(
            parameters.text("q", MAX_TEXT_LENGTH),
            parameters.keyword("tag"),
            parameters.choice("state", Condition.class).orElse(null));
    SourceList found =
        sources.find(
            filter,
            parameters.choice("sort", SourceOrder.class).orElse(SourceOrder.PROBLEMS),
            parameters.count("page", 1, Integer.MAX_VALUE),
            parameters.count("size", DEFAULT_SIZE, MAX_SIZE),
            clock.instant());
    LinkSummary summary =
        links.summary(found.items().stream().map(item -> item.source().url()).toList());
    Json.answer(
        ctx,
        new SourcePage(
            found.items().stream()
                .map(item -> SourceView.of(item, summary.of(item.source().url())))
                .toList(),
            found.total(),
            found.page() < found.pages() ? found.page() + 1 : null,
            Standing.of(found.census()),
            LinkTally.of(summary.all())));
  }

  void one(Context ctx, Parameters parameters) {
    String id = ctx.pathParam("id");
    LinkState state = parameters.choice("status", LinkState.class).orElse(null);
    Instant now = clock.instant();
    WatchedSource source =
        sources
            .get(id)
            .orElseThrow(
                () ->
                    new ProblemException(
                        HttpStatus.NOT_FOUND, "There is no source with the id " + id + "."));
    Json.answer(
        ctx,
        SourceDetail.of(
            Assessment.of(source, now), links.of(source.url(), state, DAYS, LATEST, now)));
  }
}
