package io.wirewatch.ingest.world;

import io.wirewatch.ingest.world.Dice.Subject;
import io.wirewatch.ingest.world.Site.Layout;
import io.wirewatch.ingest.world.Site.Links;
import io.wirewatch.ingest.world.Site.Paths;
import io.wirewatch.ingest.world.Site.Robots;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Draws the sites of a world: mostly decent ones, and some of each kind of trouble. */
final class Sites {

  /**
   * A suffix under which everybody registers and which nobody resolves (RFC 8375), and which the
   * Public Suffix List knows; {@code .test} and {@code .example} are missing there.
   */
  static final String SUFFIX = ".home.arpa";

  /** Redirectors that other sites' links go through. */
  static final int REDIRECTORS = 3;

  /** Articles a day, each as likely as the others: most sites are slow, few are busy. */
  private static final List<Double> WEIGHTS =
      List.of(
          0.0, .1, .15, .3, .5, .8, 1.0, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 8.0, 12.0, 18.0, 30.0,
          60.0, 180.0);

  private static final double BUSY = 40;

  private final WorldConfig config;
  private int feeds;

  private Sites(WorldConfig config) {
    this.config = config;
  }

  /** Returns the sites of a world, in order of their index. */
  static List<Site> draw(WorldConfig config) {
    Sites sites = new Sites(config);
    List<Site> drawn = new ArrayList<>(config.sites());
    for (int index = 0; index < config.sites(); index++) {
      drawn.add(sites.site(index));
    }
    return List.copyOf(drawn);
  }

  private Site site(int index) {
    RandomGenerator random = Dice.of(config.seed(), Subject.SITE, index);
    Troubles troubles = Troubles.draw(random, config);
    Lexicon lexicon =
        troubles.wrongCharset()
            ? Lexicon.RUSSIAN
            : Dice.pick(
                random,
                List.of(
                    Lexicon.ENGLISH,
                    Lexicon.ENGLISH,
                    Lexicon.ENGLISH,
                    Lexicon.GERMAN,
                    Lexicon.RUSSIAN));
    Layout layout = layout(random, lexicon, troubles);
    String domain = "publisher-" + index + SUFFIX;
    String host = layout.bareHost() ? domain : "www." + domain;
    FeedProfiles profiles = new FeedProfiles(config, random, troubles, domain, host);
    List<FeedProfile> drawn = profiles.draw(feeds);
    feeds += drawn.size();
    return new Site(
        index,
        domain,
        lexicon.grammar().phrase("place", random) + " Post " + index,
        lexicon,
        rhythm(random, index),
        layout,
        robots(random, troubles),
        random.nextInt(5) < 2,
        troubles.outages(),
        drawn);
  }

  private Rhythm rhythm(RandomGenerator random, int index) {
    // One site is busy in every world, however small, so that there is somebody to publish.
    double weight =
        index == 0 ? BUSY : Dice.pick(Dice.of(config.seed(), Subject.RATE, index), WEIGHTS);
    boolean bursts = random.nextInt(12) == 0;
    return new Rhythm(weight, random.nextInt(-8, 10), bursts, !bursts && random.nextInt(6) == 0);
  }

  private static Layout layout(RandomGenerator random, Lexicon lexicon, Troubles troubles) {
    Encoding encoding =
        switch (lexicon) {
          case ENGLISH -> Encoding.UTF_8;
          case GERMAN -> random.nextInt(3) == 0 ? Encoding.LATIN_1 : Encoding.UTF_8;
          case RUSSIAN -> {
            if (troubles.wrongCharset()) {
              yield Encoding.CYRILLIC_CALLED_UTF_8;
            }
            yield random.nextInt(3) == 0 ? Encoding.CYRILLIC : Encoding.UTF_8;
          }
        };
    int links = random.nextInt(20);
    return new Layout(
        random.nextInt(3) == 0,
        Dice.pick(random, List.of(Paths.values())),
        switch (links) {
          case 0 -> Links.REDIRECTOR;
          case 1 -> Links.AMP;
          case 2 -> Links.MOBILE;
          case 3, 4, 5 -> Links.TRACKED;
          default -> Links.PLAIN;
        },
        random.nextInt(ArticlePage.TEMPLATES),
        encoding,
        random.nextInt(3) > 0,
        random.nextBoolean());
  }

  private static Robots robots(RandomGenerator random, Troubles troubles) {
    if (troubles.robots()) {
      return random.nextBoolean() ? Robots.FAILING_AT_FIRST : Robots.HUGE;
    }
    return switch (random.nextInt(10)) {
      case 0, 1, 2 -> Robots.ABSENT;
      case 3, 4 -> Robots.PARTIAL;
      case 5 -> Robots.SLOW;
      default -> Robots.OPEN;
    };
  }
}
