package io.wirewatch.monitor;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import io.javalin.util.JavalinBindException;
import io.wirewatch.monitor.api.Api;
import io.wirewatch.monitor.api.Problem;
import io.wirewatch.monitor.http.AccessToken;
import io.wirewatch.monitor.http.Assets;
import io.wirewatch.monitor.http.BadParameterException;
import io.wirewatch.monitor.http.HostCheck;
import io.wirewatch.monitor.http.OriginCheck;
import io.wirewatch.monitor.http.Parameters;
import io.wirewatch.monitor.http.ProblemException;
import io.wirewatch.monitor.http.Route;
import io.wirewatch.monitor.http.SecurityHeaders;
import io.wirewatch.monitor.metrics.Metrics;
import io.wirewatch.monitor.page.ErrorPage;
import io.wirewatch.monitor.page.Pages;
import io.wirewatch.monitor.query.ArchiveUnavailableException;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The HTTP server: which handler answers what, who may ask, and how problems are told. */
final class Website {

  private static final Logger LOG = LoggerFactory.getLogger(Website.class);

  private final MonitorConfig config;
  private final Api api;
  private final Pages pages;
  private final Metrics metrics;
  private final ErrorPage errors;
  private final Assets assets;
  private final Javalin server;
  private volatile @Nullable URI address;

  Website(MonitorConfig config, Api api, Pages pages, Metrics metrics, Assets assets) {
    this.config = config;
    this.api = api;
    this.pages = pages;
    this.metrics = metrics;
    this.errors = pages.errors();
    this.assets = assets;
    this.server = Javalin.create(this::configure);
  }

  private void configure(JavalinConfig javalin) {
    javalin.startup.showJavalinBanner = false;
    javalin.startup.showOldJavalinVersionWarning = false;
    javalin.startup.startupWatcherEnabled = false;
    javalin.http.prefer405over404 = true;
    javalin.http.asyncTimeout = 0;
    javalin.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
    configure(javalin.routes);
  }

  private void configure(RoutesConfig routes) {
    routes.before(new SecurityHeaders());
    if (config.isLoopback()) {
      routes.before(new HostCheck());
    }
    routes.before(new OriginCheck());
    String token = config.token();
    if (token != null) {
      AccessToken access = new AccessToken(token);
      routes.before(access);
      routes.get(AccessToken.PATH, ctx -> access.login(ctx, Parameters.of(ctx).keyword("token")));
      routes.post(AccessToken.PATH, ctx -> access.login(ctx, ctx.formParam("token")));
    }
    for (Route route : pages.routes()) {
      routes.get(route.path(), route.handler());
    }
    for (Route route : api.routes()) {
      routes.get(route.path(), route.handler());
    }
    routes.get(metrics.route().path(), metrics.route().handler());
    routes.get(Assets.PATH, assets::serve);
    configureProblems(routes);
  }

  private void configureProblems(RoutesConfig routes) {
    routes.exception(
        ProblemException.class,
        (e, ctx) ->
            answer(
                ctx,
                e.status(),
                e.detail(),
                e instanceof BadParameterException bad ? bad.parameter() : null));
    routes.exception(
        ArchiveUnavailableException.class,
        (e, ctx) -> {
          LOG.warn("{} {}: {}", ctx.method().name(), ctx.path(), e.detail());
          answer(ctx, HttpStatus.SERVICE_UNAVAILABLE, e.detail(), null);
        });
    routes.exception(
        HttpResponseException.class,
        (e, ctx) -> answer(ctx, HttpStatus.forStatus(e.getStatus()), sentence(e, ctx), null));
    routes.exception(
        Exception.class,
        (e, ctx) -> {
          LOG.error("{} {} failed", ctx.method().name(), ctx.path(), e);
          answer(
              ctx,
              HttpStatus.INTERNAL_SERVER_ERROR,
              "The monitor has a fault here: its log says more.",
              null);
        });
  }

  private static String sentence(HttpResponseException e, Context ctx) {
    return switch (HttpStatus.forStatus(e.getStatus())) {
      case NOT_FOUND -> "Nothing is found at " + ctx.path() + ".";
      case METHOD_NOT_ALLOWED ->
          "Method " + ctx.method().name() + " is not for " + ctx.path() + ": use GET.";
      default -> String.valueOf(e.getMessage());
    };
  }

  private void answer(Context ctx, HttpStatus status, String detail, @Nullable String parameter) {
    if (ctx.path().startsWith("/api/")) {
      Problem.answer(ctx, status, detail, parameter);
    } else {
      errors.answer(ctx, status, detail);
    }
  }

  /**
   * @throws PortUnavailableException if the port is taken, or not ours to take
   */
  void start() {
    try {
      server.start(config.host(), config.port());
      String host = config.host().contains(":") ? "[" + config.host() + "]" : config.host();
      address = URI.create("http://" + host + ":" + server.port() + "/");
    } catch (JavalinBindException e) {
      throw new PortUnavailableException(config.host(), config.port(), e);
    }
  }

  /**
   * @throws IllegalStateException if it was not started
   */
  URI address() {
    URI started = address;
    if (started == null) {
      throw new IllegalStateException("the dashboard has no address before it is started");
    }
    return started;
  }

  void stop() {
    server.stop();
  }
}
