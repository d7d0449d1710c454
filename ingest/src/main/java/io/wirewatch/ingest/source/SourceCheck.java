package io.wirewatch.ingest.source;

import io.wirewatch.ingest.feed.Feed;
import io.wirewatch.ingest.feed.FeedReader;
import io.wirewatch.ingest.feed.FeedReading;
import io.wirewatch.ingest.fetch.FetchKind;
import io.wirewatch.ingest.fetch.FetchResult;
import io.wirewatch.ingest.fetch.Fetcher;
import io.wirewatch.ingest.robots.RobotsCache;
import io.wirewatch.ingest.source.SourceHealth.State;
import io.wirewatch.ingest.url.RegistrableDomain;
import io.wirewatch.schemas.record.Source;
import io.wirewatch.schemas.record.SourceKind;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Looks at sources once, now, and says what to do about those that are not as they should be. Safe
 * for use by many threads.
 */
public final class SourceCheck {

  static final Duration STALE_AFTER = Duration.ofDays(30);

  private final Visit visit;
  private final FeedDiscovery discovery;
  private final FeedReader reader;
  private final InstantSource clock;

  public SourceCheck(Fetcher fetcher, RobotsCache robots, FeedReader reader, InstantSource clock) {
    this.visit = new Visit(fetcher, robots);
    this.discovery = new FeedDiscovery(fetcher, robots, reader);
    this.reader = reader;
    this.clock = clock;
  }

  /**
   * Checks sources, several domains at a time, those of one domain one after the other.
   *
   * @param threads how many at a time
   * @param done told of each as soon as it is known, by one thread at a time
   * @throws InterruptedException if the thread is interrupted; what has begun is stopped
   */
  public void checkAll(Collection<Source> sources, int threads, Consumer<SourceHealth> done)
      throws InterruptedException {
    Collection<List<Source>> domains =
        sources.stream()
            .collect(Collectors.groupingBy(source -> RegistrableDomain.of(source.getUrl())))
            .values();
    Object turn = new Object();
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Callable<Void>> tasks =
          domains.stream().<Callable<Void>>map(domain -> () -> each(domain, done, turn)).toList();
      for (Future<Void> task : pool.invokeAll(tasks)) {
        task.get();
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException("a check failed, which none should: " + e.getCause(), e);
    } finally {
      pool.shutdownNow();
    }
  }

  private @Nullable Void each(List<Source> domain, Consumer<SourceHealth> done, Object turn) {
    for (Source source : domain) {
      SourceHealth health = check(source);
      synchronized (turn) {
        done.accept(health);
      }
    }
    return null;
  }

  /** Checks a source. Nothing that the site does is thrown. */
  public SourceHealth check(Source source) {
    Visit.Finding finding = visit.to(source.getUrl(), FetchKind.FEED);
    FetchResult result = finding.result();
    if (result instanceof FetchResult.Fetched fetched) {
      return read(source, fetched, finding.movedTo());
    } else if (result instanceof FetchResult.Refused refused) {
      return broken(source, refused.reason(), refused.message(), null);
    } else if (result instanceof FetchResult.Failed failed) {
      boolean gone = failed.status() == 404 || failed.status() == 410;
      return broken(
          source,
          failed.reason(),
          failed.message(),
          gone ? instead(source, homepage(source)).orElse(null) : null);
    }
    return broken(source, "protocol", "the server answered what it was not asked", null);
  }

  private SourceHealth read(Source source, FetchResult.Fetched fetched, Optional<String> movedTo) {
    FeedReading reading =
        reader.parse(
            fetched.body().bytes(),
            fetched.headers().first("Content-Type").orElse(null),
            fetched.url());
    if (reading instanceof FeedReading.Read read) {
      return judge(source, read.feed(), movedTo);
    } else if (reading instanceof FeedReading.Index index) {
      return index(source, index);
    } else if (reading instanceof FeedReading.Unreadable unreadable) {
      return broken(
          source,
          unreadable.reason(),
          unreadable.message(),
          instead(source, fetched.url()).orElse(null));
    }
    throw new IllegalStateException("a reading of a kind that is not known: " + reading);
  }

  private SourceHealth judge(Source source, Feed feed, Optional<String> movedTo) {
    int items = feed.items().size();
    Instant newest = FeedCandidate.newest(feed).orElse(null);
    Instant now = clock.instant();
    if (movedTo.isPresent()) {
      String to = movedTo.get();
      return new SourceHealth(
          source,
          State.DOUBTFUL,
          "moved",
          "it has moved for good to " + to,
          "watch the new address: it is followed for now",
          to,
          items,
          newest);
    } else if (items == 0) {
      return new SourceHealth(
          source,
          State.DOUBTFUL,
          "empty",
          "a feed without items",
          Advice.of("empty"),
          null,
          0,
          null);
    } else if (newest != null && newest.plus(STALE_AFTER).isBefore(now)) {
      String message =
          "its newest item is %d days old".formatted(Duration.between(newest, now).toDays());
      return new SourceHealth(
          source, State.DOUBTFUL, "stale", message, Advice.of("stale"), null, items, newest);
    } else if (!source.getEnabled()) {
      return new SourceHealth(
          source, State.GOOD, "disabled", "it works and is not polled", null, null, items, newest);
    }
    String message = feed.format() + (items == 1 ? ", 1 item" : ", " + items + " items");
    return new SourceHealth(source, State.GOOD, "ok", message, null, null, items, newest);
  }

  private static SourceHealth index(Source source, FeedReading.Index index) {
    int sitemaps = index.sitemaps().size();
    boolean expected = source.getKind() == SourceKind.SITEMAP;
    return new SourceHealth(
        source,
        expected ? State.GOOD : State.DOUBTFUL,
        expected ? "ok" : "index",
        "an index of %d sitemaps".formatted(sitemaps),
        expected ? null : Advice.of("index"),
        null,
        sitemaps,
        null);
  }

  private static SourceHealth broken(
      Source source, String code, String message, @Nullable String replacement) {
    String advice =
        replacement == null
            ? Advice.of(code)
            : "watch " + replacement + ", which was found instead";
    return new SourceHealth(source, State.BROKEN, code, message, advice, replacement, 0, null);
  }

  private Optional<String> instead(Source source, String page) {
    return discovery.find(page).candidates().stream()
        .filter(candidate -> !candidate.comments() && !candidate.url().equals(source.getUrl()))
        .map(FeedCandidate::url)
        .findFirst();
  }

  private static String homepage(Source source) {
    String homepage = source.getHomepage();
    return homepage == null ? source.getUrl().replaceFirst("(?<=[^/:])/.*", "/") : homepage;
  }
}
