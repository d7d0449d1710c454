package io.wirewatch.ingest.world;

import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * Chance that can be asked again: every subject and number has dice of its own, so that what is
 * drawn for one article does not depend on what was drawn for another.
 */
final class Dice {

  /** What is drawn for. */
  enum Subject {
    SITE,
    RATE,
    TIMES,
    ARTICLE,
    STORY,
    HEADLINE,
    BODY,
    CORRECTION,
    POLL
  }

  private static final long GOLDEN_GAMMA = 0x9e3779b97f4a7c15L;

  private Dice() {}

  /** Returns dice that fall the same way for the same seed, subject and number. */
  static RandomGenerator of(long seed, Subject subject, long number) {
    return new SplittableRandom(mix(mix(seed ^ subject.name().hashCode()) + number));
  }

  /** Returns one of the choices, each as likely as the others. */
  static <T> T pick(RandomGenerator random, List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  /** Scrambles a number so that neighbours have nothing in common (finaliser of SplitMix64). */
  static long mix(long number) {
    long z = number + GOLDEN_GAMMA;
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }
}
