package io.wirewatch.ingest.world;

import io.wirewatch.ingest.world.FeedProfile.Guids;
import io.wirewatch.ingest.world.FeedProfile.Updates;
import io.wirewatch.ingest.world.FeedProfile.Validators;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Draws the feeds of a site. Together they carry every article of it. */
final class FeedProfiles {

  private static final List<Integer> WINDOWS = List.of(10, 15, 20, 25, 30, 40, 50, 100);
  private static final int MAX_FULL_TEXT_WINDOW = 20;

  private static final List<FeedFormat> FORMATS =
      List.of(
          FeedFormat.RSS,
          FeedFormat.RSS,
          FeedFormat.RSS,
          FeedFormat.RSS,
          FeedFormat.ATOM,
          FeedFormat.ATOM,
          FeedFormat.RDF,
          FeedFormat.JSON);

  private static final List<Validators> HONEST =
      List.of(
          Validators.NONE,
          Validators.ETAG,
          Validators.LAST_MODIFIED,
          Validators.BOTH,
          Validators.BOTH);

  private static final List<Validators> LYING =
      List.of(Validators.FROZEN_ETAG, Validators.DEAF, Validators.FUTURE);

  private final WorldConfig config;
  private final RandomGenerator random;
  private final Troubles troubles;
  private final String domain;
  private final String siteHost;

  FeedProfiles(
      WorldConfig config,
      RandomGenerator random,
      Troubles troubles,
      String domain,
      String siteHost) {
    this.config = config;
    this.random = random;
    this.troubles = troubles;
    this.domain = domain;
    this.siteHost = siteHost;
  }

  /**
   * @param first number of the first feed
   */
  List<FeedProfile> draw(int first) {
    String host = random.nextInt(5) == 0 ? "feeds." + domain : siteHost;
    FeedFormat format = Dice.pick(random, FORMATS);
    boolean bySection = random.nextInt(10) == 0;
    int sections = Site.SECTIONS.size();
    List<FeedProfile> feeds = new ArrayList<>();
    if (!bySection) {
      feeds.add(feed(first, FeedProfile.ALL_SECTIONS, host, format));
      sections = random.nextInt(10) < 3 ? random.nextInt(1, sections) : 0;
    }
    for (int section = 0; section < sections; section++) {
      feeds.add(feed(first + feeds.size(), section, host, format));
    }
    return feeds;
  }

  private FeedProfile feed(int number, int section, String host, FeedFormat format) {
    String folder =
        section == FeedProfile.ALL_SECTIONS
            ? "/feeds/"
            : "/feeds/" + Site.SECTIONS.get(section) + "/";
    boolean fullText = random.nextInt(10) == 0;
    int window = Dice.pick(random, WINDOWS);
    boolean restless = troubles.changingItems();
    return new FeedProfile(
        number,
        section,
        host,
        folder + format.fileName(),
        format,
        fullText ? Math.min(window, MAX_FULL_TEXT_WINDOW) : window,
        fullText,
        restless && number % 2 == 0 ? Guids.CHANGING : guids(),
        restless && number % 2 == 1 ? Updates.CHANGING : updates(),
        validators(restless),
        troubles.malformed() && format != FeedFormat.JSON,
        random.nextInt(25) == 0 ? Optional.of(moment()) : Optional.empty(),
        random.nextInt(4) == 0
            ? Optional.of(Duration.ofMinutes(random.nextInt(1, 31)))
            : Optional.empty());
  }

  private Guids guids() {
    return Dice.pick(random, List.of(Guids.PERMALINK, Guids.OPAQUE, Guids.OPAQUE, Guids.NONE));
  }

  private Updates updates() {
    return Dice.pick(random, List.of(Updates.TRUE, Updates.NONE));
  }

  private Validators validators(boolean changesAtEachPoll) {
    if (changesAtEachPoll) {
      return Validators.NONE;
    }
    return Dice.pick(random, troubles.lyingValidators() ? LYING : HONEST);
  }

  private Instant moment() {
    return config
        .dawn()
        .plusSeconds(random.nextLong(config.span().plus(WorldConfig.LEAD).toSeconds()));
  }
}
