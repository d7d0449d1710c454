package io.wirewatch.ingest.world;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How a client treated the domains of a world. A request that follows a redirect within its domain
 * belongs to the one before it and is not held to the gap; it is to the limit of one at a time.
 *
 * @param requests all requests
 * @param hops those that followed a redirect within their domain
 * @param minimumGap the shortest virtual time between the starts of two requests to a domain; empty
 *     where no domain had two
 * @param maximumParallel the most requests to a domain at the same moment of real time
 * @param violations requests that came too early, in order of arrival
 */
public record PolitenessReport(
    int requests,
    int hops,
    Optional<Duration> minimumGap,
    int maximumParallel,
    List<Violation> violations) {

  /**
   * A request that came too early.
   *
   * @param request the request
   * @param gap virtual time since the one before to the same domain
   * @param due what it should have been
   */
  public record Violation(RequestLog.Entry request, Duration gap, Duration due) {}

  public PolitenessReport {
    violations = List.copyOf(violations);
  }

  /**
   * Judges a log.
   *
   * @param due gap that each domain can expect
   */
  public static PolitenessReport of(RequestLog log, Function<String, Duration> due) {
    Judge judge = new Judge(due);
    log.forEach(judge::hear);
    int parallel = judge.starts.keySet().stream().mapToInt(log::mostParallel).max().orElse(0);
    return new PolitenessReport(
        judge.requests,
        judge.hops,
        Optional.ofNullable(judge.minimumGap),
        parallel,
        judge.violations);
  }

  /** Goes through a log. */
  private static final class Judge {

    private final Function<String, Duration> due;
    private final Map<String, Instant> starts = new HashMap<>();
    private final Map<String, Boolean> sentOn = new HashMap<>();
    private final List<Violation> violations = new ArrayList<>();
    private int requests;
    private int hops;
    private @Nullable Duration minimumGap;

    Judge(Function<String, Duration> due) {
      this.due = due;
    }

    void hear(RequestLog.Entry request) {
      requests++;
      boolean hop = Boolean.TRUE.equals(sentOn.put(request.domain(), request.isSentOn()));
      Instant before = starts.put(request.domain(), request.at());
      if (hop) {
        hops++;
      } else if (before != null) {
        judge(request, Duration.between(before, request.at()));
      }
    }

    private void judge(RequestLog.Entry request, Duration gap) {
      if (minimumGap == null || gap.compareTo(minimumGap) < 0) {
        minimumGap = gap;
      }
      Duration limit = due.apply(request.domain());
      if (gap.compareTo(limit) < 0) {
        violations.add(new Violation(request, gap, limit));
      }
    }
  }
}
