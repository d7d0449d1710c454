package io.wirewatch.ingest.world;

import io.wirewatch.ingest.world.Outage.Fault;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * What is wrong with a site; all false and none for a decent one.
 *
 * @param lyingValidators 304 although the feed has changed
 * @param changingItems ids or times of change that are others at each poll
 * @param malformed feeds that are not well-formed
 * @param wrongCharset a charset other than the declared one
 * @param robots a robots.txt that fails for a time or is huge
 * @param outages times in which it does not work
 */
record Troubles(
    boolean lyingValidators,
    boolean changingItems,
    boolean malformed,
    boolean wrongCharset,
    boolean robots,
    List<Outage> outages) {

  /** Faults that cost nobody real time. */
  private static final List<Fault> QUICK =
      List.of(
          Fault.BUSY,
          Fault.BROKEN,
          Fault.FEEDS_NOT_FOUND,
          Fault.FEEDS_GONE,
          Fault.CLOSED,
          Fault.RESET,
          Fault.CUT,
          Fault.UNRESOLVED);

  /** One outage in so many is of a kind that has the client wait, and short. */
  private static final int SLOW_ONE_IN = 12;

  Troubles {
    outages = List.copyOf(outages);
  }

  static Troubles draw(RandomGenerator random, WorldConfig config) {
    boolean hostile = random.nextDouble() < config.hostile();
    if (!hostile) {
      return new Troubles(false, false, false, false, false, List.of());
    }
    boolean outages = random.nextBoolean();
    int other = random.nextInt(outages ? 8 : 5);
    return new Troubles(
        other == 0,
        other == 1,
        other == 2,
        other == 3,
        other == 4,
        outages ? outages(random, config) : List.of());
  }

  private static List<Outage> outages(RandomGenerator random, WorldConfig config) {
    List<Outage> outages = new ArrayList<>();
    for (int left = random.nextInt(1, 4); left > 0; left--) {
      Instant from = config.start().plusSeconds(random.nextLong(config.span().toSeconds()));
      if (random.nextInt(SLOW_ONE_IN) == 0) {
        Fault fault = random.nextBoolean() ? Fault.SILENT : Fault.STALLED;
        outages.add(new Outage(from, from.plus(minutes(random, 20, 60)), fault));
      } else {
        outages.add(quick(random, from, Dice.pick(random, QUICK)));
      }
    }
    return outages;
  }

  private static Outage quick(RandomGenerator random, Instant from, Fault fault) {
    boolean forGood = fault == Fault.FEEDS_GONE && random.nextBoolean();
    return new Outage(from, forGood ? Instant.MAX : from.plus(minutes(random, 60, 480)), fault);
  }

  private static Duration minutes(RandomGenerator random, int atLeast, int lessThan) {
    return Duration.ofMinutes(random.nextInt(atLeast, lessThan));
  }
}
