package io.wirewatch.ingest.fetch;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import okhttp3.Call;
import okhttp3.EventListener;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * Looks after one request for the {@link Watchdog}: cancels it when its headers do not come, when
 * its body comes too slowly, and when the thread that waits for it is interrupted. Timeouts of a
 * socket see none of these, since each byte that dribbles in starts them anew.
 */
final class Watch extends EventListener {

  private final Call call;
  private final FetchLimits limits;
  private final Thread caller = Thread.currentThread();

  private volatile @Nullable Long headersSince;
  private volatile @Nullable Transfer transfer;
  private volatile @Nullable StoppedException stopped;

  /** Watches a request that the current thread is about to wait for. */
  Watch(Call call, FetchLimits limits) {
    this.call = call;
    this.limits = limits;
    call.addEventListener(this);
  }

  /** Says how much of the body has come; the body is watched from now on. */
  void body(LongSupplier bytes) {
    transfer = new Transfer(bytes, System.nanoTime());
  }

  /** Returns why the request was cancelled; empty if it was not. */
  Optional<StoppedException> stopped() {
    return Optional.ofNullable(stopped);
  }

  /** Cancels the request if it is time to. */
  void check(long nanoTime) {
    if (stopped == null) {
      StoppedException reason = problem(nanoTime);
      if (reason != null) {
        stopped = reason;
        call.cancel();
      }
    }
  }

  private @Nullable StoppedException problem(long nanoTime) {
    if (caller.isInterrupted()) {
      return StoppedException.failed("interrupted", "the fetch was interrupted");
    }
    Long since = headersSince;
    if (since != null && nanoTime - since > limits.headersWithin().toNanos()) {
      return StoppedException.failed(
          "timeout", "the headers were not complete after " + limits.headersWithin());
    }
    Transfer body = transfer;
    return body == null ? null : body.problem(limits, nanoTime);
  }

  @Override
  public void requestHeadersStart(Call ignored) {
    headersSince = System.nanoTime();
  }

  @Override
  public void responseHeadersEnd(Call ignored, Response response) {
    headersSince = null;
  }

  private record Transfer(LongSupplier bytes, long sinceNanos) {

    @Nullable StoppedException problem(FetchLimits limits, long nanoTime) {
      long nanos = nanoTime - sinceNanos;
      long due = Math.round(limits.minBytesPerSecond() * (nanos / 1e9));
      if (nanos <= limits.slowAfter().toNanos() || bytes.getAsLong() >= due) {
        return null;
      }
      return StoppedException.failed(
          "too-slow",
          bytes.getAsLong()
              + " bytes in "
              + Duration.ofNanos(nanos).toMillis()
              + " ms, less than "
              + limits.minBytesPerSecond()
              + " a second");
    }
  }
}
