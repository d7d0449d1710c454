package io.wirewatch.ingest.fetch;

import io.wirewatch.ingest.fetch.FetchResult.Failed;
import io.wirewatch.ingest.fetch.FetchResult.Hop;
import io.wirewatch.ingest.fetch.Step.Ended;
import io.wirewatch.ingest.fetch.Step.Moved;
import java.net.Proxy;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;

/**
 * Fetches over HTTP/1.1 and HTTP/2, keeping connections and no cookies.
 *
 * <p>Limits of time are kept in real time, whatever the clock says, and begin when it is the
 * caller's turn ({@link FetchConfig#maxConcurrent}). A name that is being looked up at the deadline
 * may hold a fetch up for another {@link FetchConfig#connectWithin}.
 */
public final class HttpFetcher implements Fetcher {

  /** An unused HTTP/2 connection costs a thread, and most servers hang up by then. */
  private static final int KEPT_SECONDS = 30;

  private final FetchConfig config;
  private final InstantSource clock;
  private final UrlRules rules;
  private final GuardedDns dns;
  private final OkHttpClient client;
  private final Requests requests;
  private final Semaphore turns;
  private final Watchdog watchdog = new Watchdog();
  private final FetchCounters counters = new FetchCounters();
  private volatile boolean closed;

  /**
   * @param clock the present, against which dates in {@code Retry-After} are read
   */
  public HttpFetcher(FetchConfig config, InstantSource clock) {
    this(config, clock, builder -> builder);
  }

  /**
   * @param trust lets a test trust its own certificates
   */
  HttpFetcher(FetchConfig config, InstantSource clock, UnaryOperator<OkHttpClient.Builder> trust) {
    AddressPolicy addresses = new AddressPolicy(config.allowedRanges());
    this.config = config;
    this.clock = clock;
    this.rules = new UrlRules(config.maxUrlLength(), config.allowedPorts(), addresses);
    this.requests = new Requests(config.userAgent());
    this.turns = new Semaphore(config.maxConcurrent());
    this.dns =
        new GuardedDns(
            config.resolver(), addresses, config.connectWithin(), 2 * config.maxConcurrent());
    this.client =
        trust
            .apply(new OkHttpClient.Builder())
            .proxy(Proxy.NO_PROXY)
            .dns(dns)
            .socketFactory(new GuardedSocketFactory(addresses))
            .followRedirects(false)
            .followSslRedirects(false)
            .connectTimeout(config.connectWithin())
            .readTimeout(longestPause(config))
            .connectionPool(
                new ConnectionPool(config.maxConcurrent(), KEPT_SECONDS, TimeUnit.SECONDS))
            .addNetworkInterceptor(new SingleAttempt(clock))
            .build();
  }

  @Override
  public FetchResult fetch(FetchRequest request) {
    FetchResult result = inTurn(request);
    if (closed && result instanceof Failed) {
      result = Failures.interrupted(result.hops());
    }
    counters.ended(result);
    return result;
  }

  /** Returns what has been done so far. */
  public FetchMetrics metrics() {
    return counters.snapshot();
  }

  /** Closes all connections; fetches under way fail as {@code interrupted}. */
  @Override
  public void close() {
    closed = true;
    client.dispatcher().cancelAll();
    client.connectionPool().evictAll();
    dns.close();
    watchdog.close();
  }

  private FetchResult inTurn(FetchRequest request) {
    try {
      turns.acquire();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Failures.interrupted(List.of());
    }
    try {
      return closed ? Failures.interrupted(List.of()) : follow(request);
    } finally {
      turns.release();
    }
  }

  private FetchResult follow(FetchRequest request) {
    long started = System.nanoTime();
    try {
      HttpUrl start = rules.check(request.url());
      return follow(request, new Redirects(start, rules, config.maxHops(), request), started);
    } catch (StoppedException e) {
      return e.result(0, List.of());
    }
  }

  private FetchResult follow(FetchRequest request, Redirects way, long started) {
    try {
      while (true) {
        Step step = ask(request, way.url(), way.hops(), started);
        Optional<FetchResult> end =
            step instanceof Moved moved ? way.follow(moved) : Optional.of(((Ended) step).result());
        if (end.isPresent()) {
          return end.get();
        }
      }
    } catch (StoppedException e) {
      return e.result(0, way.hops());
    }
  }

  private Step ask(FetchRequest request, HttpUrl url, List<Hop> hops, long startedNanos) {
    FetchLimits limits = config.limits(request.kind());
    long nanosLeft = limits.totalWithin().toNanos() - (System.nanoTime() - startedNanos);
    if (nanosLeft <= 0) {
      String message = "redirects took all of " + limits.totalWithin();
      return new Ended(new Failed("timeout", 0, null, message, hops));
    }
    Call call = client.newCall(requests.write(url, request));
    call.timeout().timeout(nanosLeft, TimeUnit.NANOSECONDS);
    Exchange exchange = new Exchange(call, request.kind(), limits, hops);
    Step step = exchange.run(watchdog, startedNanos, clock.instant());
    counters.requested(exchange.wireBytes());
    return step;
  }

  /** The longest wait for headers: a body that stands still fails after it as well. */
  private static Duration longestPause(FetchConfig config) {
    return config.limits().values().stream()
        .map(FetchLimits::headersWithin)
        .max(Comparator.naturalOrder())
        .orElseThrow();
  }
}
