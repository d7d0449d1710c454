package io.wirewatch.ingest.source;

import io.wirewatch.ingest.charset.CharsetDetector;
import io.wirewatch.ingest.charset.Markup;
import io.wirewatch.ingest.feed.FeedReader;
import io.wirewatch.ingest.feed.FeedReading;
import io.wirewatch.ingest.fetch.FetchKind;
import io.wirewatch.ingest.fetch.FetchResult;
import io.wirewatch.ingest.fetch.Fetcher;
import io.wirewatch.ingest.robots.RobotsCache;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * Finds the feeds of a site from any of its pages: those that the page names; else those under the
 * paths that programs use; and the news sitemap that robots.txt names. What is found was read.
 *
 * <p>Asks one address after the other, a few dozen at most, none that robots.txt forbids. Safe for
 * use by many threads.
 */
public final class FeedDiscovery {

  private static final int MOST_LINKS = 10;
  private static final int MOST_SITEMAPS = 5;
  private static final List<String> PATHS =
      List.of(
          "/feed",
          "/rss",
          "/rss.xml",
          "/feed.xml",
          "/atom.xml",
          "/index.xml",
          "/feed/",
          "/feeds/posts/default",
          "/index.rdf",
          "/feed.json");

  private final RobotsCache robots;
  private final FeedReader reader;
  private final Visit visit;

  /**
   * @param reader tells what is a feed
   */
  public FeedDiscovery(Fetcher fetcher, RobotsCache robots, FeedReader reader) {
    this.robots = robots;
    this.reader = reader;
    this.visit = new Visit(fetcher, robots);
  }

  /**
   * What was found.
   *
   * @param candidates best first; empty when there are none
   * @param problem why the page itself could not be read; null when it could
   */
  public record Found(List<FeedCandidate> candidates, @Nullable String problem) {
    public Found {
      candidates = List.copyOf(candidates);
    }
  }

  /** Returns the feed at an address, or else the feeds of the site that the address belongs to. */
  public Found find(String url) {
    FetchResult page = visit.to(url, FetchKind.FEED).result();
    if (page instanceof FetchResult.Fetched fetched) {
      return new Found(in(fetched), null);
    }
    List<FeedCandidate> elsewhere = elsewhere(url);
    return new Found(elsewhere, elsewhere.isEmpty() ? problem(page) : null);
  }

  private List<FeedCandidate> in(FetchResult.Fetched page) {
    String contentType = page.headers().first("Content-Type").orElse(null);
    FeedReading reading = reader.parse(page.body().bytes(), contentType, page.url());
    if (reading instanceof FeedReading.Read read) {
      return List.of(FeedCandidate.of(page.url(), null, read.feed()));
    }
    if (reading instanceof FeedReading.Index index) {
      return newsAmong(index.sitemaps()).stream().flatMap(at -> read(at, null).stream()).toList();
    }
    String html = CharsetDetector.decode(page.body().bytes(), contentType, Markup.HTML).text();
    Set<String> seen = new HashSet<>();
    List<FeedCandidate> found = new ArrayList<>();
    FeedLink.in(html, page.url()).stream()
        .limit(MOST_LINKS)
        .flatMap(link -> read(link.url(), link.title()).stream())
        .filter(candidate -> seen.add(candidate.url()))
        .forEach(found::add);
    if (found.isEmpty()) {
      return elsewhere(page.url());
    }
    newsSitemap(page.url()).ifPresent(found::add);
    return ranked(found);
  }

  private List<FeedCandidate> elsewhere(String url) {
    List<FeedCandidate> found = new ArrayList<>();
    HttpUrl site = HttpUrl.parse(url);
    if (site != null) {
      PATHS.stream()
          .map(path -> String.valueOf(site.resolve(path)))
          .flatMap(at -> read(at, null).stream())
          .findFirst()
          .ifPresent(found::add);
      newsSitemap(url).ifPresent(found::add);
    }
    return ranked(found);
  }

  private static List<FeedCandidate> ranked(List<FeedCandidate> found) {
    return found.stream().sorted(FeedCandidate.BEST_FIRST).toList();
  }

  private Optional<FeedCandidate> newsSitemap(String url) {
    return newsAmong(robots.sitemaps(url)).stream()
        .flatMap(sitemap -> sitemap(sitemap).stream())
        .filter(candidate -> candidate.format().equals("news-sitemap"))
        .findFirst();
  }

  /** Those that are called news come first: of the others, most are archives. */
  private static List<String> newsAmong(List<String> sitemaps) {
    return sitemaps.stream()
        .sorted(Comparator.comparing(sitemap -> !sitemap.toLowerCase(Locale.ROOT).contains("news")))
        .limit(MOST_SITEMAPS)
        .toList();
  }

  private List<FeedCandidate> sitemap(String url) {
    return parse(url)
        .map(
            reading ->
                reading instanceof FeedReading.Index index
                    ? newsAmong(index.sitemaps()).stream()
                        .limit(1)
                        .flatMap(at -> read(at, null).stream())
                        .toList()
                    : candidate(url, null, reading).stream().toList())
        .orElse(List.of());
  }

  private Optional<FeedCandidate> read(String url, @Nullable String title) {
    return parse(url).flatMap(reading -> candidate(url, title, reading));
  }

  private Optional<FeedReading> parse(String url) {
    return visit.to(url, FetchKind.FEED).result() instanceof FetchResult.Fetched fetched
        ? Optional.of(
            reader.parse(
                fetched.body().bytes(),
                fetched.headers().first("Content-Type").orElse(null),
                fetched.url()))
        : Optional.empty();
  }

  private static Optional<FeedCandidate> candidate(
      String url, @Nullable String title, FeedReading reading) {
    return reading instanceof FeedReading.Read read
        ? Optional.of(FeedCandidate.of(url, title, read.feed()))
        : Optional.empty();
  }

  private static String problem(FetchResult result) {
    if (result instanceof FetchResult.Refused refused) {
      return refused.message();
    }
    return result instanceof FetchResult.Failed failed ? failed.message() : "there is no page";
  }
}
