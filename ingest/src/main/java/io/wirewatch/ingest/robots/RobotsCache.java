package io.wirewatch.ingest.robots;

import io.wirewatch.ingest.fetch.Fetcher;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * The robots rules of many sites, by origin: scheme, host and port. They are fetched when they are
 * first needed and when they are a day old, by the thread that asks; others that ask about the same
 * origin wait for it. What was not asked for longest is forgotten first.
 *
 * <p>Safe for use by many threads. Nothing that a site does is thrown.
 */
public final class RobotsCache {

  static final int MOST_ORIGINS = 50_000;
  static final long MOST_BYTES = 64L * 1024 * 1024;

  private final RobotsFile file;
  private final InstantSource clock;
  private final int mostOrigins;
  private final long mostBytes;
  private final Map<String, Site> sites = new LinkedHashMap<>(16, 0.75f, true);
  private long bytes;

  /** Keeps at most 50,000 origins and about 64 MiB of rules. */
  public RobotsCache(Fetcher fetcher, InstantSource clock) {
    this(fetcher, clock, MOST_ORIGINS, MOST_BYTES);
  }

  RobotsCache(Fetcher fetcher, InstantSource clock, int mostOrigins, long mostBytes) {
    this.file = new RobotsFile(fetcher);
    this.clock = clock;
    this.mostOrigins = mostOrigins;
    this.mostBytes = mostBytes;
  }

  /**
   * Returns whether an address may be fetched. What is no web address is allowed: no site can
   * forbid it, and the fetcher says what is wrong with it.
   */
  public Decision check(String url) {
    HttpUrl parsed = HttpUrl.parse(url);
    if (parsed == null) {
      return new Decision.Allowed();
    }
    String origin = origin(parsed);
    Site site = site(origin);
    Decision decision = site.check(parsed.toString(), file, clock.instant());
    weigh(origin, site);
    return decision;
  }

  /**
   * Returns whether {@link #check} would answer without a request, for those who must not make two
   * requests in a row.
   */
  public boolean knows(String url) {
    HttpUrl parsed = HttpUrl.parse(url);
    return parsed == null || site(origin(parsed)).isFresh(clock.instant());
  }

  /**
   * Returns how long the site wants us to wait between two requests, by what is known of it without
   * a request; zero where it does not say, at most a minute.
   */
  public Duration crawlDelay(String url) {
    HttpUrl parsed = HttpUrl.parse(url);
    return parsed == null
        ? Duration.ZERO
        : site(origin(parsed)).rules().crawlDelay().orElse(Duration.ZERO);
  }

  /**
   * Returns the sitemaps that a site's robots.txt names.
   *
   * @param origin any address of the site
   */
  public List<String> sitemaps(String origin) {
    HttpUrl parsed = HttpUrl.parse(origin);
    if (parsed == null) {
      return List.of();
    }
    var unused = check(origin);
    return site(origin(parsed)).rules().sitemaps();
  }

  private static String origin(HttpUrl url) {
    String host = url.host().indexOf(':') >= 0 ? "[" + url.host() + "]" : url.host();
    return url.scheme() + "://" + host + ":" + url.port();
  }

  private Site site(String origin) {
    synchronized (sites) {
      @Nullable Site known = sites.get(origin);
      if (known != null) {
        return known;
      }
      Site added = new Site(origin);
      sites.put(origin, added);
      bytes += added.weight();
      forgetOldest(added);
      return added;
    }
  }

  /** The rules of a site are known only after it was asked. */
  private void weigh(String origin, Site site) {
    synchronized (sites) {
      if (sites.get(origin) == site) {
        bytes += site.reweigh();
        forgetOldest(site);
      }
    }
  }

  private void forgetOldest(Site except) {
    Iterator<Site> oldest = sites.values().iterator();
    while ((sites.size() > mostOrigins || bytes > mostBytes) && oldest.hasNext()) {
      Site site = oldest.next();
      if (site != except) {
        oldest.remove();
        bytes -= site.weight();
      }
    }
  }
}
