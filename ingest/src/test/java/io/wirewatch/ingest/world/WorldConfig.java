package io.wirewatch.ingest.world;

import java.time.Duration;
import java.time.Instant;

/**
 * What a world is made of.
 *
 * @param sites publishers, each with a registrable domain of its own and one to three feeds
 * @param articles articles of all sites together, those of the {@linkplain #LEAD lead} included
 * @param span how long the world goes on publishing after {@code start}
 * @param seed what everything is derived from
 * @param start when the simulation begins, UTC
 * @param hostile share of sites that misbehave, 0 to 1
 * @param latency how long the server takes for an answer in real time; zero for no longer than it
 *     needs
 */
public record WorldConfig(
    int sites,
    int articles,
    Duration span,
    long seed,
    Instant start,
    double hostile,
    Duration latency) {

  /** How long before the start the sites begin to publish, so that no feed is empty then. */
  public static final Duration LEAD = Duration.ofDays(1);

  /** The most that a site publishes in a day on average. */
  public static final int MAX_ARTICLES_PER_DAY = 200;

  private static final Instant A_MONDAY = Instant.parse("2026-03-02T00:00:00Z");
  private static final double USUAL_HOSTILE = .1;

  public WorldConfig {
    if (sites < 1 || articles < 0) {
      throw new IllegalArgumentException(
          "a world needs at least one site and no negative number of articles, not "
              + sites
              + " and "
              + articles);
    }
    if (span.compareTo(Duration.ofHours(1)) < 0) {
      throw new IllegalArgumentException("span must be at least an hour, not " + span);
    }
    if (!(hostile >= 0 && hostile <= 1)) {
      throw new IllegalArgumentException("hostile is a share from 0 to 1, not " + hostile);
    }
    if (latency.isNegative()) {
      throw new IllegalArgumentException("latency must not be negative, not " + latency);
    }
  }

  /** Returns a world that starts on a Monday, in which one site in ten is hostile. */
  public static WorldConfig of(int sites, int articles, Duration span, long seed) {
    return new WorldConfig(sites, articles, span, seed, A_MONDAY, USUAL_HOSTILE, Duration.ZERO);
  }

  /** Returns the same world with another share of hostile sites. */
  public WorldConfig withHostile(double share) {
    return new WorldConfig(sites, articles, span, seed, start, share, latency);
  }

  /** Returns the same world with a server that takes its time. */
  public WorldConfig withLatency(Duration realTime) {
    return new WorldConfig(sites, articles, span, seed, start, hostile, realTime);
  }

  /** Returns when the last article has been published, UTC. */
  public Instant end() {
    return start.plus(span);
  }

  /** Returns when the first article can be published, UTC. */
  Instant dawn() {
    return start.minus(LEAD);
  }

  /** Returns the most articles that a site can publish. */
  int maxArticlesPerSite() {
    long hours = span.plus(LEAD).toHours();
    return Math.toIntExact(Math.max(1, hours * MAX_ARTICLES_PER_DAY / 24));
  }
}
