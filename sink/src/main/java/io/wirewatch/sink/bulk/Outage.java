package io.wirewatch.sink.bulk;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether an index takes writes, and when to ask again if it does not. Logs the beginning and the
 * end, not every attempt.
 */
final class Outage {

  private static final Logger LOG = LoggerFactory.getLogger(Outage.class);

  /** A single failure, such as a full queue, is daily business. */
  private static final int WORTH_TELLING = 3;

  private final String index;
  private final Backoff backoff;
  private int failures;
  private boolean halted;
  private long until;
  private String reason = "";

  Outage(String index, Backoff backoff) {
    this.index = index;
    this.backoff = backoff;
  }

  /** Notes a failure and returns when to try again. */
  long failed(Verdict verdict, long now) {
    failures++;
    String before = reason;
    if (verdict instanceof Verdict.Halt halt) {
      halted = true;
      reason = halt.reason();
      until = now + backoff.capNanos();
    } else {
      halted = false;
      reason = verdict instanceof Verdict.Retry retry ? retry.reason() : verdict.toString();
      until = now + backoff.nanosAfter(failures);
    }
    if (failures == 1 || !reason.equals(before)) {
      LOG.warn("nothing can be written to index {}: {}; trying again until it can", index, reason);
    }
    return until;
  }

  /** Notes that the index takes writes and returns whether that is news. */
  boolean ended() {
    if (failures == 0) {
      return false;
    }
    LOG.info("index {} is written to again, after {} attempts in vain", index, failures);
    failures = 0;
    halted = false;
    return true;
  }

  /** Whether nothing is to be sent yet. */
  boolean holds(long now) {
    return failures > 0 && until - now > 0;
  }

  boolean halted() {
    return halted;
  }

  Optional<String> problem() {
    if (halted) {
      return Optional.of(reason);
    }
    return failures < WORTH_TELLING
        ? Optional.empty()
        : Optional.of("nothing can be written to index %s at present: %s".formatted(index, reason));
  }
}
