package io.wirewatch.ingest.fetch;

import io.wirewatch.ingest.fetch.FetchResult.Failed;
import io.wirewatch.ingest.fetch.FetchResult.Hop;
import java.io.EOFException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Says what an exception of the client means, by its type and by how far the answer had come. */
final class Failures {

  private Failures() {}

  /**
   * Returns the result that an exception stands for.
   *
   * @param host who was asked
   * @param status status of the answer that was being read; 0 when there was none
   */
  static FetchResult of(Exception e, String host, int status, List<Hop> hops) {
    if (Thread.currentThread().isInterrupted()) {
      return interrupted(hops);
    }
    Optional<StoppedException> stopped = cause(e, StoppedException.class);
    if (stopped.isPresent()) {
      return stopped.get().result(status, hops);
    }
    return new Failed(reason(e, status), status, null, host + ": " + message(e), hops);
  }

  /** Returns the result of a fetch that we broke off ourselves. */
  static FetchResult interrupted(List<Hop> hops) {
    return new Failed("interrupted", 0, null, "the fetch was interrupted", hops);
  }

  private static String reason(Exception e, int status) {
    if (e instanceof UnknownHostException) {
      return "dns";
    }
    if (e instanceof InterruptedIOException) { // SocketTimeoutException is one
      return "timeout";
    }
    if (e instanceof SSLException) {
      return "tls";
    }
    if (e instanceof ConnectException || e instanceof NoRouteToHostException) {
      return "connect";
    }
    boolean broken = e instanceof SocketException || cause(e, EOFException.class).isPresent();
    return status > 0 || broken ? "cut-off" : "protocol";
  }

  private static String message(Exception e) {
    @Nullable String text = e.getMessage();
    return text == null ? e.getClass().getSimpleName() : text;
  }

  private static <T extends Throwable> Optional<T> cause(Throwable e, Class<T> type) {
    for (@Nullable Throwable at = e; at != null; at = at.getCause()) {
      if (type.isInstance(at)) {
        return Optional.of(type.cast(at));
      }
    }
    return Optional.empty();
  }
}
