package io.wirewatch.monitor.api;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.wirewatch.monitor.http.BadParameterException;
import io.wirewatch.monitor.http.Parameters;
import io.wirewatch.monitor.http.ProblemException;
import io.wirewatch.monitor.http.Route;
import io.wirewatch.monitor.live.EventStream;
import io.wirewatch.monitor.live.LiveEvent;
import io.wirewatch.monitor.query.ActorProfile;
import io.wirewatch.monitor.query.ActorTally;
import io.wirewatch.monitor.query.AlertFilter;
import io.wirewatch.monitor.query.Archive;
import io.wirewatch.monitor.query.ArticleFilter;
import io.wirewatch.monitor.query.ArticleSummary;
import io.wirewatch.monitor.query.Cursor;
import io.wirewatch.monitor.query.Order;
import io.wirewatch.monitor.query.Slice;
import io.wirewatch.monitor.query.TimeRange;
import io.wirewatch.monitor.query.Timeline;
import io.wirewatch.monitor.source.Sources;
import io.wirewatch.monitor.watch.AlertItem;
import io.wirewatch.monitor.watch.WatchList;
import io.wirewatch.schemas.document.AlertDocument;
import java.io.IOException;
import java.io.InputStream;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Answers requests of programs. */
public final class Api {

  /** What the paths of the API start with. */
  public static final String PREFIX = "/api/v1/";

  private static final int DEFAULT_SIZE = 20;
  private static final int MAX_SIZE = 100;
  private static final int LATEST = 10;

  /** The most frequent actors. */
  record TopActors(List<ActorTally> items) {}

  /** All that is told of one actor. */
  record ActorView(
      ActorProfile profile,
      Timeline timeline,
      List<ArticleSummary> articles,
      List<AlertItem> alerts) {}

  private final Archive archive;
  private final WatchList watchList;
  private final EventStream events;
  private final Supplier<Health> health;
  private final InstantSource clock;
  private final SourceAnswers sources;

  /**
   * @param archive what is indexed
   * @param watchList who is watched
   * @param sources what is polled
   * @param events what is new
   * @param health whether all works
   * @param clock tells which silences are in force and how the sources stand
   */
  public Api(
      Archive archive,
      WatchList watchList,
      Sources sources,
      EventStream events,
      Supplier<Health> health,
      InstantSource clock) {
    this.archive = archive;
    this.watchList = watchList;
    this.events = events;
    this.health = health;
    this.clock = clock;
    this.sources = new SourceAnswers(sources, archive.links(), clock);
  }

  /** Returns every path of the API. */
  public List<Route> routes() {
    return List.of(
        route(
            "articles",
            this::articles,
            "q",
            "actor",
            "publisher",
            "from",
            "to",
            "sort",
            "size",
            "cursor"),
        route("articles/{id}", this::article),
        route("actors", this::actors, "from", "to", "size", "watched"),
        route("actors/{id}", this::actor, "from", "to", "interval"),
        route("alerts", this::alerts, "rule", "actor", "severity", "from", "to", "size", "cursor"),
        route("summary", (ctx, parameters) -> Json.answer(ctx, archive.overview())),
        route("watchlist", this::watchlist),
        route("sources", sources::list, "q", "tag", "state", "sort", "page", "size"),
        route("sources/{id}", sources::one, "status"),
        new Route(PREFIX + "events", EventStream.PARAMETERS, ctx -> events.open(ctx, this::json)),
        route("health", this::health),
        route("openapi.json", this::openApi));
  }

  private interface Answer {
    void give(Context ctx, Parameters parameters) throws IOException;
  }

  private static Route route(String path, Answer answer, String... parameters) {
    Set<String> known = Set.of(parameters);
    return new Route(PREFIX + path, known, ctx -> answer.give(ctx, Parameters.of(ctx, known)));
  }

  private void articles(Context ctx, Parameters parameters) {
    ArticleFilter filter =
        new ArticleFilter(
            parameters.text("q", ArticleFilter.MAX_TEXT_LENGTH),
            parameters.keyword("actor"),
            parameters.keyword("publisher"),
            parameters.range());
    Order order = parameters.choice("sort", Order.class).orElse(Order.NEWEST);
    Json.answer(
        ctx, archive.articles().find(filter, order, size(parameters), cursor(parameters, order)));
  }

  private void article(Context ctx, Parameters parameters) {
    String id = ctx.pathParam("id");
    Json.answer(
        ctx,
        archive
            .articles()
            .get(id)
            .orElseThrow(() -> notFound("Article " + id + " is not indexed, or not yet.")));
  }

  private void actors(Context ctx, Parameters parameters) {
    boolean watchedOnly =
        parameters.choice("watched", Watched.class).map(w -> w == Watched.TRUE).orElse(false);
    Json.answer(
        ctx,
        new TopActors(archive.actors().top(parameters.range(), size(parameters), watchedOnly)));
  }

  private enum Watched {
    TRUE,
    FALSE
  }

  private void actor(Context ctx, Parameters parameters) {
    String id = ctx.pathParam("id");
    TimeRange range = parameters.range();
    ActorProfile profile =
        archive
            .actors()
            .profile(id, range)
            .orElseThrow(() -> notFound("No article in this range names actor " + id + "."));
    Timeline.Interval interval =
        parameters
            .choice("interval", Timeline.Interval.class)
            .orElseGet(() -> Timeline.Interval.fitting(profile.first(), profile.last()));
    ArticleFilter articles = new ArticleFilter(null, id, null, range);
    AlertFilter alerts = new AlertFilter(null, id, null, null, range);
    Json.answer(
        ctx,
        new ActorView(
            profile,
            archive.actors().timeline(id, range, interval),
            archive.articles().find(articles, Order.NEWEST, LATEST, null).items().stream()
                .map(hit -> hit.article())
                .toList(),
            items(archive.alerts().find(alerts, LATEST, null)).items()));
  }

  private void alerts(Context ctx, Parameters parameters) {
    AlertFilter filter =
        new AlertFilter(
            parameters.keyword("rule"),
            parameters.keyword("actor"),
            parameters.keyword("severity"),
            null,
            parameters.range());
    Json.answer(
        ctx,
        items(archive.alerts().find(filter, size(parameters), cursor(parameters, Order.NEWEST))));
  }

  private void watchlist(Context ctx, Parameters parameters) {
    Json.answer(ctx, WatchListView.of(watchList, clock.instant()));
  }

  private void health(Context ctx, Parameters parameters) {
    Health now = health.get();
    ctx.status(now.status().equals("ok") ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE);
    Json.answer(ctx, now);
  }

  private void openApi(Context ctx, Parameters parameters) throws IOException {
    try (InputStream in = Api.class.getResourceAsStream("/io/wirewatch/monitor/api/openapi.json")) {
      if (in == null) {
        throw new IllegalStateException("the program was packaged without openapi.json");
      }
      ctx.contentType("application/json").result(in.readAllBytes());
    }
  }

  private String json(LiveEvent event) {
    if (event instanceof LiveEvent.AlertEvent alert) {
      return Json.text(watchList.item(alert.alert(), clock.instant()));
    }
    if (event instanceof LiveEvent.ArticleEvent article) {
      return Json.text(article.article());
    }
    throw new IllegalArgumentException("no JSON for " + event.type());
  }

  private Slice<AlertItem> items(Slice<AlertDocument> alerts) {
    return new Slice<>(
        alerts.items().stream().map(alert -> watchList.item(alert, clock.instant())).toList(),
        alerts.total(),
        alerts.next());
  }

  private static int size(Parameters parameters) {
    return parameters.count("size", DEFAULT_SIZE, MAX_SIZE);
  }

  private static @Nullable Cursor cursor(Parameters parameters, Order order) {
    String encoded = parameters.keyword("cursor");
    return encoded == null ? null : Cursor.decode(encoded, order).orElseThrow(Api::badCursor);
  }

  private static BadParameterException badCursor() {
    return new BadParameterException(
        "cursor",
        "Parameter 'cursor' is not one that this list gave in this order: start without one.");
  }

  private static ProblemException notFound(String detail) {
    return new ProblemException(HttpStatus.NOT_FOUND, detail);
  }
}
