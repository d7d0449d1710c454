package io.wirewatch.ingest.fetch;

import io.wirewatch.ingest.fetch.FetchResult.Failed;
import io.wirewatch.ingest.fetch.FetchResult.Fetched;
import io.wirewatch.ingest.fetch.FetchResult.NotModified;
import io.wirewatch.ingest.fetch.FetchResult.Redirected;
import io.wirewatch.ingest.fetch.FetchResult.Refused;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;

/** Counts for {@link FetchMetrics}. */
final class FetchCounters {

  private final LongAdder fetches = new LongAdder();
  private final LongAdder requests = new LongAdder();
  private final LongAdder wireBytes = new LongAdder();
  private final LongAdder bodyBytes = new LongAdder();
  private final LongAdder fetched = new LongAdder();
  private final LongAdder notModified = new LongAdder();
  private final LongAdder redirected = new LongAdder();
  private final Map<String, LongAdder> refused = new ConcurrentHashMap<>();
  private final Map<String, LongAdder> failed = new ConcurrentHashMap<>();

  void requested(long bytesReceived) {
    requests.increment();
    wireBytes.add(bytesReceived);
  }

  void ended(FetchResult result) {
    fetches.increment();
    if (result instanceof Fetched fetch) {
      fetched.increment();
      bodyBytes.add(fetch.body().size());
    } else if (result instanceof NotModified) {
      notModified.increment();
    } else if (result instanceof Redirected) {
      redirected.increment();
    } else if (result instanceof Refused refusal) {
      count(refused, refusal.reason());
    } else if (result instanceof Failed failure) {
      count(failed, failure.reason());
    }
  }

  FetchMetrics snapshot() {
    return new FetchMetrics(
        fetches.sum(),
        requests.sum(),
        wireBytes.sum(),
        bodyBytes.sum(),
        fetched.sum(),
        notModified.sum(),
        redirected.sum(),
        sums(refused),
        sums(failed));
  }

  private static void count(Map<String, LongAdder> counters, String reason) {
    counters.computeIfAbsent(reason, unused -> new LongAdder()).increment();
  }

  private static Map<String, Long> sums(Map<String, LongAdder> counters) {
    return counters.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().sum()));
  }
}
