package io.wirewatch.ingest.schedule;

import io.wirewatch.schemas.record.SourceState;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * What a conditional request is made of (RFC 9110, 8.8).
 *
 * @param etag entity tag, verbatim; null for none
 * @param lastModified date of last modification, verbatim; null for none
 */
record Validators(@Nullable String etag, @Nullable String lastModified) {

  /**
   * A Last-Modified so close to the poll that gave it may cover two versions of the feed: it counts
   * in whole seconds, and caches lag.
   */
  private static final Duration WEAK_WITHIN = Duration.ofMinutes(1);

  static Validators of(SourceState state) {
    return new Validators(state.getEtag(), state.getLastModified());
  }

  /**
   * Returns those of an answer that are fit to be sent back. A date in the future would be answered
   * 304 until it has come, one that cannot be read is ignored by servers (RFC 9110, 13.1.3).
   */
  static Validators received(PollAnswer.Changed answer, Instant now) {
    Instant date = date(answer.lastModified());
    boolean usable = date != null && !date.isAfter(now);
    String etag = answer.etag();
    return new Validators(
        etag == null || etag.isBlank() ? null : etag, usable ? answer.lastModified() : null);
  }

  /** Whether there is anything to send, and nothing that lies in the future. */
  boolean canBeSent(Instant now) {
    Instant date = date(lastModified);
    return (etag != null || lastModified != null) && (date == null || !date.isAfter(now));
  }

  /**
   * Whether an answer has the same validators, strong enough to say that nothing has changed since
   * {@code polledAt}.
   */
  boolean vouchFor(Validators answer, Instant polledAt) {
    if (!equals(answer)) {
      return false;
    }
    Instant date = date(lastModified);
    return etag != null || (date != null && date.isBefore(polledAt.minus(WEAK_WITHIN)));
  }

  private static @Nullable Instant date(@Nullable String httpDate) {
    if (httpDate == null) {
      return null;
    }
    try {
      return DateTimeFormatter.RFC_1123_DATE_TIME.parse(httpDate.strip(), Instant::from);
    } catch (DateTimeException e) {
      return null;
    }
  }
}
