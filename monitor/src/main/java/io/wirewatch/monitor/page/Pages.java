package io.wirewatch.monitor.page;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.wirewatch.monitor.http.Assets;
import io.wirewatch.monitor.http.BadParameterException;
import io.wirewatch.monitor.http.Parameters;
import io.wirewatch.monitor.http.ProblemException;
import io.wirewatch.monitor.http.Route;
import io.wirewatch.monitor.live.EventStream;
import io.wirewatch.monitor.live.LiveEvent;
import io.wirewatch.monitor.page.Layout.Tab;
import io.wirewatch.monitor.query.ActorProfile;
import io.wirewatch.monitor.query.AlertFilter;
import io.wirewatch.monitor.query.Archive;
import io.wirewatch.monitor.query.ArticleFilter;
import io.wirewatch.monitor.query.ArticleHit;
import io.wirewatch.monitor.query.Cursor;
import io.wirewatch.monitor.query.Order;
import io.wirewatch.monitor.query.Slice;
import io.wirewatch.monitor.query.TimeRange;
import io.wirewatch.monitor.query.Timeline;
import io.wirewatch.monitor.source.Sources;
import io.wirewatch.monitor.watch.AlertItem;
import io.wirewatch.monitor.watch.WatchList;
import io.wirewatch.schemas.document.AlertDocument;
import io.wirewatch.schemas.document.ArticleDocument;
import io.wirewatch.schemas.record.Actor;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Answers requests for pages: asks the archive, and renders what it says. */
public final class Pages {

  /** Where the dashboard's script gets cards from, as server-sent events. */
  private static final String CARDS = "/live";

  private static final int LIST_SIZE = 40;
  private static final int PAGE_SIZE = 25;
  private static final int TOP_ACTORS = 14;
  private static final int ALERTS_OF_ONE = 50;
  private static final Pattern ARTICLE_ID = Pattern.compile("[0-9a-f]{32}");

  /** An article is live a little before sink has written it and Elasticsearch shows it. */
  private static final Duration INDEXING = Duration.ofSeconds(30);

  private static final Duration RETRY = Duration.ofSeconds(2);
  private static final int MAX_ATTEMPTS = 30;

  private final Archive archive;
  private final WatchList watchList;
  private final EventStream events;
  private final InstantSource clock;
  private final Layout layout;
  private final Sources sources;

  /**
   * @param archive what is indexed
   * @param watchList who is watched
   * @param sources what is polled
   * @param events what is new
   * @param assets style sheet and scripts
   * @param clock tells which silences are in force and how the sources stand
   */
  public Pages(
      Archive archive,
      WatchList watchList,
      Sources sources,
      EventStream events,
      Assets assets,
      InstantSource clock) {
    this.archive = archive;
    this.watchList = watchList;
    this.events = events;
    this.clock = clock;
    this.layout = new Layout(assets);
    this.sources = sources;
  }

  /** Returns the page for errors, in the same look. */
  public ErrorPage errors() {
    return new ErrorPage(layout);
  }

  /** Returns the paths of all pages. */
  public List<Route> routes() {
    List<Route> news =
        List.of(
            new Route("/", Set.of(), this::dashboard),
            new Route(CARDS, EventStream.PARAMETERS, ctx -> events.open(ctx, this::card)),
            new Route(
                "/search",
                Set.of("q", "actor", "publisher", "from", "to", "sort", "cursor"),
                this::search),
            new Route("/articles/{id}", Set.of("attempt"), this::article),
            new Route("/actors/{id}", Set.of(), this::actor),
            new Route(
                "/alerts",
                Set.of("rule", "actor", "severity", "from", "to", "cursor"),
                this::alerts),
            new Route("/watchlist", Set.of(), this::watchlist));
    List<Route> ofSources = new SourcePages(sources, archive.links(), layout, clock).routes();
    return Stream.concat(news.stream(), ofSources.stream()).toList();
  }

  private String card(LiveEvent event) {
    if (event instanceof LiveEvent.AlertEvent alert) {
      return Html.fragment(AlertCard.render(watchList.item(alert.alert(), clock.instant())));
    }
    if (event instanceof LiveEvent.ArticleEvent article) {
      return Html.fragment(ArticleCard.render(article.article()));
    }
    throw new IllegalArgumentException("no card for " + event.type());
  }

  private void dashboard(Context ctx) {
    Instant since = clock.instant().minus(INDEXING);
    ctx.html(
        layout.page(
            "Wirewatch",
            Tab.LIVE,
            DashboardPage.render(
                archive.overview(),
                items(archive.alerts().find(AlertFilter.ALL, PAGE_SIZE, null)).items(),
                archive.articles().find(ArticleFilter.ALL, Order.NEWEST, LIST_SIZE, null).items(),
                archive.actors().top(TimeRange.ALL, TOP_ACTORS, false),
                sources.census(clock.instant()),
                since)));
  }

  private void search(Context ctx) {
    Parameters parameters = Parameters.of(ctx);
    ArticleFilter filter =
        new ArticleFilter(
            parameters.text("q", ArticleFilter.MAX_TEXT_LENGTH),
            parameters.keyword("actor"),
            parameters.keyword("publisher"),
            parameters.range());
    Order order =
        filter.text() == null
            ? Order.NEWEST
            : parameters.choice("sort", Order.class).orElse(Order.RELEVANCE);
    SearchPage.State state =
        new SearchPage.State(
            given(filter.text()),
            given(filter.actor()),
            given(filter.publisher()),
            given(parameters.keyword("from")),
            given(parameters.keyword("to")),
            filter.text() == null ? "" : order.name().toLowerCase(Locale.ROOT));
    Slice<ArticleHit> found =
        archive.articles().find(filter, order, PAGE_SIZE, cursor(parameters, order));
    String title = state.q().isEmpty() ? "Search" : state.q();
    ctx.html(
        layout.page(
            title,
            Tab.SEARCH,
            state.q(),
            null,
            SearchPage.render(state, found, archive.articles().facets(filter))));
  }

  private void article(Context ctx) {
    String id = ctx.pathParam("id");
    if (!ARTICLE_ID.matcher(id).matches()) {
      throw new ProblemException(
          HttpStatus.NOT_FOUND, "An article's id has 32 hexadecimal digits; this one has not.");
    }
    Optional<ArticleDocument> found = archive.articles().get(id);
    if (found.isEmpty()) {
      notIndexed(ctx, id);
      return;
    }
    ArticleDocument article = found.get();
    List<AlertItem> alerts =
        items(archive.alerts().find(AlertFilter.firedBy(id), ALERTS_OF_ONE, null)).items();
    ctx.html(
        layout.page(
            article.title(),
            Tab.NONE,
            new ArticlePage(article, alerts, watchList::nameOf).render()));
  }

  /** A link from the live list may be followed before the article can be found. */
  private void notIndexed(Context ctx, String id) {
    int attempt = Parameters.of(ctx).count("attempt", 1, Integer.MAX_VALUE);
    if (attempt > MAX_ATTEMPTS) {
      throw new ProblemException(
          HttpStatus.NOT_FOUND,
          "Article " + id + " is not indexed: check that sink runs, or search for it.");
    }
    ctx.status(HttpStatus.NOT_FOUND);
    ctx.header("Retry-After", Long.toString(RETRY.toSeconds()));
    ctx.html(
        layout.page(
            "Not indexed yet",
            Tab.NONE,
            "",
            new Layout.Reload(RETRY, Href.articleAttempt(id, attempt + 1)),
            NotIndexedPage.render()));
  }

  private void actor(Context ctx) {
    String id = ctx.pathParam("id");
    Optional<Actor> watched = watchList.actor(id);
    Optional<ActorProfile> profile = archive.actors().profile(id, TimeRange.ALL);
    if (profile.isEmpty()) {
      Actor actor =
          watched.orElseThrow(
              () ->
                  new ProblemException(
                      HttpStatus.NOT_FOUND, "No article names an actor with the id " + id + "."));
      ctx.html(layout.page(actor.getName(), Tab.NONE, ActorPage.unseen(actor)));
      return;
    }
    ActorProfile known = profile.get();
    Timeline timeline =
        archive
            .actors()
            .timeline(id, TimeRange.ALL, Timeline.Interval.fitting(known.first(), known.last()));
    ctx.html(
        layout.page(
            known.actor().name(),
            Tab.NONE,
            ActorPage.render(
                known,
                watched,
                timeline,
                items(archive.alerts().find(AlertFilter.about(id), 5, null)),
                archive.articles().find(ArticleFilter.naming(id), Order.NEWEST, 10, null))));
  }

  private void alerts(Context ctx) {
    Parameters parameters = Parameters.of(ctx);
    AlertsPage.State state =
        new AlertsPage.State(
            given(parameters.keyword("rule")),
            given(parameters.keyword("actor")),
            given(parameters.keyword("severity")),
            given(parameters.keyword("from")),
            given(parameters.keyword("to")));
    AlertFilter filter =
        new AlertFilter(
            parameters.keyword("rule"),
            parameters.keyword("actor"),
            parameters.keyword("severity"),
            null,
            parameters.range());
    Slice<AlertDocument> found =
        archive.alerts().find(filter, PAGE_SIZE, cursor(parameters, Order.NEWEST));
    ctx.html(
        layout.page(
            "Alerts",
            Tab.ALERTS,
            AlertsPage.render(state, items(found), archive.alerts().facets(), watchList::nameOf)));
  }

  private void watchlist(Context ctx) {
    ctx.html(
        layout.page(
            "Watch list",
            Tab.WATCHLIST,
            WatchListPage.render(
                watchList.actors(), watchList.rules(), watchList.silences(clock.instant()))));
  }

  private Slice<AlertItem> items(Slice<AlertDocument> alerts) {
    Instant now = clock.instant();
    return new Slice<>(
        alerts.items().stream().map(alert -> watchList.item(alert, now)).toList(),
        alerts.total(),
        alerts.next());
  }

  private static String given(@Nullable String value) {
    return value == null ? "" : value;
  }

  private static @Nullable Cursor cursor(Parameters parameters, Order order) {
    String encoded = parameters.keyword("cursor");
    return encoded == null
        ? null
        : Cursor.decode(encoded, order)
            .orElseThrow(
                () ->
                    new BadParameterException(
                        "cursor",
                        "Parameter 'cursor' is not one that this list gave: start at its first"
                            + " page."));
  }
}
