package io.wirewatch.ingest.source;

import io.wirewatch.ingest.fetch.FetchKind;
import io.wirewatch.ingest.fetch.FetchRequest;
import io.wirewatch.ingest.fetch.FetchResult;
import io.wirewatch.ingest.fetch.FetchResult.Hop;
import io.wirewatch.ingest.fetch.Fetcher;
import io.wirewatch.ingest.robots.Decision;
import io.wirewatch.ingest.robots.RobotsCache;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One look at an address on behalf of a person, through redirects to other domains. What robots.txt
 * forbids is not looked at, on no hop.
 */
public final class Visit {

  private static final int MOST_HOPS = 5;

  /**
   * What was found.
   *
   * @param result the last answer; never a redirect
   * @param hops all redirects that were followed
   */
  public record Finding(FetchResult result, List<Hop> hops) {

    public Finding {
      hops = List.copyOf(hops);
    }

    /** Returns where the server says that it has moved for good; empty where it does not. */
    public Optional<String> movedTo() {
      return hops.isEmpty() || !hops.stream().allMatch(Hop::permanent)
          ? Optional.empty()
          : Optional.of(hops.get(hops.size() - 1).to());
    }
  }

  private final Fetcher fetcher;
  private final RobotsCache robots;

  public Visit(Fetcher fetcher, RobotsCache robots) {
    this.fetcher = fetcher;
    this.robots = robots;
  }

  /** Looks at an address and waits for the answer; nothing that the site does is thrown. */
  public Finding to(String url, FetchKind kind) {
    List<Hop> hops = new ArrayList<>();
    String at = url;
    while (hops.size() <= MOST_HOPS) {
      Optional<FetchResult> forbidden = forbidden(at, hops);
      if (forbidden.isPresent()) {
        return new Finding(forbidden.get(), hops);
      }
      FetchResult result =
          fetcher.fetch(FetchRequest.get(at, kind, null, null, this::reasonAgainst));
      hops.addAll(result.hops());
      if (!(result instanceof FetchResult.Redirected elsewhere)) {
        return new Finding(result, hops);
      }
      at = elsewhere.to();
    }
    return new Finding(
        new FetchResult.Refused("too-many-hops", "more than 5 redirects", hops), hops);
  }

  private Optional<String> reasonAgainst(String url) {
    Decision decision = robots.check(url);
    return decision instanceof Decision.Allowed ? Optional.empty() : Optional.of("robots");
  }

  private Optional<FetchResult> forbidden(String url, List<Hop> hops) {
    Decision decision = robots.check(url);
    if (decision instanceof Decision.Disallowed) {
      return Optional.of(
          new FetchResult.Refused("robots", "the site's robots.txt forbids " + url, hops));
    }
    if (decision instanceof Decision.Unreachable unreachable) {
      return Optional.of(new FetchResult.Failed("robots", 0, null, unreachable.message(), hops));
    }
    return Optional.empty();
  }
}
