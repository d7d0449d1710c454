package io.wirewatch.ingest.fetch;

import io.wirewatch.ingest.fetch.FetchResult.Failed;
import io.wirewatch.ingest.fetch.FetchResult.Hop;
import io.wirewatch.ingest.fetch.FetchResult.Refused;
import java.io.IOException;
import java.util.List;

/**
 * Carries our own decision to stop out of sockets, streams and name look-ups, where only an
 * exception can leave. It ends as a {@link FetchResult}.
 */
final class StoppedException extends IOException {

  private final String reason;
  private final boolean refused;

  private StoppedException(String reason, String message, boolean refused) {
    super(message);
    this.reason = reason;
    this.refused = refused;
  }

  static StoppedException refused(String reason, String message) {
    return new StoppedException(reason, message, true);
  }

  static StoppedException failed(String reason, String message) {
    return new StoppedException(reason, message, false);
  }

  /**
   * @param status status of the answer that was being read; 0 when there was none
   */
  FetchResult result(int status, List<Hop> hops) {
    String message = String.valueOf(getMessage());
    return refused
        ? new Refused(reason, message, hops)
        : new Failed(reason, status, null, message, hops);
  }
}
