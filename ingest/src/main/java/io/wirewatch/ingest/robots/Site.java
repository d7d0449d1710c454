package io.wirewatch.ingest.robots;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the robots.txt of one origin. One thread at a time asks for it and decides by
 * it.
 */
final class Site {

  static final Duration LIFETIME = Duration.ofHours(24);
  static final Duration FIRST_RETRY = Duration.ofMinutes(5);
  static final Duration LONGEST_RETRY = Duration.ofHours(6);

  /** A site that was silent for so long is taken to have no rules (RFC 9309, section 2.3.1.4). */
  static final Duration GIVEN_UP_AFTER = Duration.ofDays(30);

  private static final long ENTRY_BYTES = 256;

  private final String origin;

  private volatile RobotsRules rules = RobotsRules.ALLOW_ALL;
  private volatile Instant askAgainAt = Instant.MIN;
  private boolean everKnown;
  private int failures;
  private @Nullable Instant silentSince;
  private String problem = "";

  /** Guarded by the cache. */
  private long weight;

  Site(String origin) {
    this.origin = origin;
    this.weight = ENTRY_BYTES + origin.length();
  }

  boolean isFresh(Instant now) {
    return now.isBefore(askAgainAt);
  }

  /** Returns the rules as far as they are known, else those that allow all. */
  RobotsRules rules() {
    return rules;
  }

  synchronized Decision check(String url, RobotsFile file, Instant now) {
    if (!isFresh(now)) {
      note(file.fetch(origin + "/robots.txt"), now);
    }
    if (!everKnown && silentSince != null && !isGivenUp(now)) {
      return new Decision.Unreachable(askAgainAt, problem);
    }
    return rules.allows(url) ? new Decision.Allowed() : new Decision.Disallowed();
  }

  private void note(RobotsFile.Answer answer, Instant now) {
    if (answer instanceof RobotsFile.Answer.Rules found) {
      rules = found.rules();
      everKnown = true;
      failures = 0;
      silentSince = null;
      askAgainAt = now.plus(LIFETIME);
    } else if (answer instanceof RobotsFile.Answer.Silent silent) {
      if (silentSince == null) {
        silentSince = now;
      }
      askAgainAt = now.plus(retryIn(silent.retryAfter()));
      problem = silent.message();
      failures++;
      if (isGivenUp(now)) {
        rules = RobotsRules.ALLOW_ALL;
      }
    }
  }

  private boolean isGivenUp(Instant now) {
    Instant since = silentSince;
    return since != null && !now.isBefore(since.plus(GIVEN_UP_AFTER));
  }

  private Duration retryIn(@Nullable Duration asked) {
    Duration backOff = FIRST_RETRY.multipliedBy(1L << Math.min(failures, 10));
    Duration wait = backOff.compareTo(LONGEST_RETRY) > 0 ? LONGEST_RETRY : backOff;
    if (asked == null || asked.compareTo(wait) <= 0) {
      return wait;
    }
    return asked.compareTo(LIFETIME) > 0 ? LIFETIME : asked;
  }

  long weight() {
    return weight;
  }

  /** Returns by how much the weight has changed. */
  long reweigh() {
    long before = weight;
    weight = ENTRY_BYTES + origin.length() + rules.weight();
    return weight - before;
  }
}
