package io.wirewatch.monitor.page;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.wirewatch.monitor.http.Parameters;
import io.wirewatch.monitor.http.ProblemException;
import io.wirewatch.monitor.http.Route;
import io.wirewatch.monitor.page.Layout.Tab;
import io.wirewatch.monitor.query.LinkState;
import io.wirewatch.monitor.query.LinkSummary;
import io.wirewatch.monitor.query.Links;
import io.wirewatch.monitor.source.Assessment;
import io.wirewatch.monitor.source.Condition;
import io.wirewatch.monitor.source.SourceFilter;
import io.wirewatch.monitor.source.SourceList;
import io.wirewatch.monitor.source.SourceOrder;
import io.wirewatch.monitor.source.Sources;
import io.wirewatch.monitor.source.WatchedSource;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Answers requests for the pages of sources. */
final class SourcePages {

  private static final int PAGE_SIZE = 50;
  private static final int MAX_TEXT_LENGTH = 300;
  private static final int DAYS = 30;
  private static final int LATEST = 50;

  private final Sources sources;
  private final Links links;
  private final Layout layout;
  private final InstantSource clock;

  SourcePages(Sources sources, Links links, Layout layout, InstantSource clock) {
    this.sources = sources;
    this.links = links;
    this.layout = layout;
    this.clock = clock;
  }

  List<Route> routes() {
    return List.of(
        new Route("/sources", Set.of("q", "tag", "state", "sort", "page"), this::list),
        new Route("/sources/{id}", Set.of("status"), this::one));
  }

  private void list(Context ctx) {
    if (sources.size() == 0) {
      ctx.html(layout.page("Sources", Tab.SOURCES, SourcesPage.none()));
      return;
    }
    Parameters parameters = Parameters.of(ctx);
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
            PAGE_SIZE,
            clock.instant());
    LinkSummary summary =
        links.summary(found.items().stream().map(item -> item.source().url()).toList());
    SourcesPage.State state =
        new SourcesPage.State(
            given(filter.text()),
            given(filter.tag()),
            given(parameters.keyword("state")),
            given(parameters.keyword("sort")));
    ctx.html(
        layout.page(
            "Sources", Tab.SOURCES, SourcesPage.render(state, found, sources.tags(), summary)));
  }

  private void one(Context ctx) {
    String id = ctx.pathParam("id");
    Instant now = clock.instant();
    WatchedSource source =
        sources
            .get(id)
            .orElseThrow(
                () ->
                    new ProblemException(
                        HttpStatus.NOT_FOUND,
                        "There is no such source: it may have been removed."));
    @Nullable LinkState state = Parameters.of(ctx).choice("status", LinkState.class).orElse(null);
    ctx.html(
        layout.page(
            source.name(),
            Tab.SOURCES,
            SourcePage.render(
                Assessment.of(source, now),
                links.of(source.url(), state, DAYS, LATEST, now),
                state)));
  }

  private static String given(@Nullable String value) {
    return value == null ? "" : value;
  }
}
