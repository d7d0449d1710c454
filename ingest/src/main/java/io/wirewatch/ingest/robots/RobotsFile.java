package io.wirewatch.ingest.robots;

import io.wirewatch.ingest.fetch.FetchKind;
import io.wirewatch.ingest.fetch.FetchRequest;
import io.wirewatch.ingest.fetch.FetchResult;
import io.wirewatch.ingest.fetch.Fetcher;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Fetches a robots.txt and tells what its absence means (RFC 9309, section 2.3.1). */
final class RobotsFile {

  private static final int MOST_HOPS = 5;
  private static final int TOO_MANY_REQUESTS = 429;

  /** What came of it. */
  sealed interface Answer {

    /** The site has these rules, perhaps none. */
    record Rules(RobotsRules rules) implements Answer {}

    /** The site does not say now. */
    record Silent(@Nullable Duration retryAfter, String message) implements Answer {}
  }

  private final Fetcher fetcher;

  RobotsFile(Fetcher fetcher) {
    this.fetcher = fetcher;
  }

  /** Follows redirects to other domains too: the rules count for the site that was asked. */
  Answer fetch(String url) {
    String at = url;
    int hops = 0;
    while (hops <= MOST_HOPS) {
      FetchResult result = fetcher.fetch(FetchRequest.of(at, FetchKind.ROBOTS));
      if (!(result instanceof FetchResult.Redirected elsewhere)) {
        return answer(result);
      }
      hops += Math.max(1, elsewhere.hops().size());
      at = elsewhere.to();
    }
    return none();
  }

  private static Answer answer(FetchResult result) {
    if (result instanceof FetchResult.Fetched fetched) {
      return new Answer.Rules(RobotsRules.parse(fetched.url(), fetched.body().bytes()));
    }
    if (result instanceof FetchResult.Failed failed && !isAbsent(failed.status())) {
      return new Answer.Silent(
          failed.retryAfter(), "robots.txt cannot be had: " + failed.message());
    }
    // Absent, or behind something that we refuse; the pages are judged by the same refusals.
    return none();
  }

  private static boolean isAbsent(int status) {
    return status >= 400 && status < 500 && status != TOO_MANY_REQUESTS;
  }

  private static Answer none() {
    return new Answer.Rules(RobotsRules.ALLOW_ALL);
  }
}
