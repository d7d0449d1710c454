package io.wirewatch.app.command;

import io.wirewatch.ingest.extract.ArticleExtractor;
import io.wirewatch.ingest.fetch.FetchKind;
import io.wirewatch.ingest.fetch.FetchResult;
import io.wirewatch.ingest.fetch.Fetcher;
import io.wirewatch.ingest.page.ExtractionHints;
import io.wirewatch.ingest.page.FeedFacts;
import io.wirewatch.ingest.page.WebPage;
import io.wirewatch.ingest.robots.RobotsCache;
import io.wirewatch.ingest.source.Visit;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Gets the pages that a person names: an address from the web, as politely as the crawler, anything
 * else from the disk or from standard input. Nothing is opened before the first address is asked
 * for.
 */
final class PageOpener implements AutoCloseable {

  private static final String STANDARD_INPUT = "-";

  /**
   * A character takes four bytes at most; what is cut here is refused as too large all the same.
   */
  private static final int MAX_BYTES = 4 * ArticleExtractor.MAX_CHARS + 4;

  private final Supplier<Fetcher> fetchers;
  private final PageText text;
  private final InstantSource clock;
  private @Nullable Fetcher fetcher;
  private @Nullable Visit visit;

  PageOpener(Supplier<Fetcher> fetchers, PageText text, InstantSource clock) {
    this.fetchers = fetchers;
    this.text = text;
    this.clock = clock;
  }

  /**
   * Opens a page.
   *
   * @param place an address, a file, or {@code -} for standard input
   * @param url address that a page from a file was saved from; null when it is not known
   * @throws CommandFailedException if it cannot be had
   */
  WebPage open(String place, @Nullable String url) {
    if (isAddress(place)) {
      return fetched(place);
    }
    byte[] bytes = place.equals(STANDARD_INPUT) ? standardInput() : file(place);
    String name = place.equals(STANDARD_INPUT) ? "stdin" : place;
    return page(
        place, Objects.requireNonNullElse(url, WebPage.CAPTURE + name), text.decode(bytes, null));
  }

  static boolean isAddress(String place) {
    String lower = place.toLowerCase(Locale.ROOT);
    return lower.startsWith("http://") || lower.startsWith("https://");
  }

  private WebPage fetched(String url) {
    FetchResult result = visit().to(url, FetchKind.PAGE).result();
    if (result instanceof FetchResult.Fetched fetched) {
      return page(
          url,
          fetched.url(),
          text.decode(
              fetched.body().bytes(), fetched.headers().first("Content-Type").orElse(null)));
    } else if (result instanceof FetchResult.Refused refused) {
      throw new CommandFailedException(url + ": " + refused.message());
    } else if (result instanceof FetchResult.Failed failed) {
      throw new CommandFailedException(url + ": " + failed.message());
    }
    throw new IllegalStateException("an answer that nobody asked for: " + result);
  }

  private Visit visit() {
    if (visit == null) {
      fetcher = fetchers.get();
      visit = new Visit(fetcher, new RobotsCache(fetcher, clock));
    }
    return visit;
  }

  private static byte[] standardInput() {
    try {
      return System.in.readNBytes(MAX_BYTES);
    } catch (IOException e) {
      throw new CommandFailedException("standard input cannot be read: " + e, e);
    }
  }

  private static byte[] file(String place) {
    Path file = Path.of(place);
    if (Files.isDirectory(file)) {
      throw new CommandFailedException(
          place + " is a folder: name its files, or use --html and --out");
    }
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(MAX_BYTES);
    } catch (IOException e) {
      throw new CommandFailedException(
          place + " cannot be read; check its path and rights, or write https:// before it: " + e,
          e);
    }
  }

  private WebPage page(String place, String url, String html) {
    return new WebPage(
        url,
        html,
        FeedFacts.NONE,
        ExtractionHints.NONE,
        clock.instant().truncatedTo(ChronoUnit.MILLIS),
        place,
        List.of());
  }

  @Override
  public void close() {
    if (fetcher != null) {
      fetcher.close();
    }
  }
}
