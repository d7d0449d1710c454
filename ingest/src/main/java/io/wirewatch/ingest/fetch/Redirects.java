package io.wirewatch.ingest.fetch;

import io.wirewatch.ingest.fetch.FetchResult.Hop;
import io.wirewatch.ingest.fetch.FetchResult.Redirected;
import io.wirewatch.ingest.fetch.FetchResult.Refused;
import io.wirewatch.ingest.fetch.Step.Moved;
import io.wirewatch.ingest.url.RegistrableDomain;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import okhttp3.HttpUrl;

/** The way that one fetch takes: where it is, where it has been, where it may go on. */
final class Redirects {

  private final UrlRules rules;
  private final int maxHops;
  private final Function<String, Optional<String>> admission;
  private final List<Hop> hops = new ArrayList<>();
  private final Set<HttpUrl> seen = new HashSet<>();
  private HttpUrl url;

  Redirects(HttpUrl start, UrlRules rules, int maxHops, FetchRequest request) {
    this.url = start;
    this.rules = rules;
    this.maxHops = maxHops;
    this.admission = request.admission();
    seen.add(start);
  }

  /** Returns the URL to ask. */
  HttpUrl url() {
    return url;
  }

  /** Returns the redirects that were followed so far. */
  List<Hop> hops() {
    return List.copyOf(hops);
  }

  /**
   * Follows a redirect.
   *
   * @return empty if it was followed, otherwise how the fetch ends
   * @throws StoppedException if the target must not be asked by anybody
   */
  Optional<FetchResult> follow(Moved moved) throws StoppedException {
    HttpUrl target = rules.check(moved.from(), moved.location());
    if (!domain(target).equals(domain(url))) {
      boolean permanent = moved.permanent() && hops.stream().allMatch(Hop::permanent);
      return Optional.of(new Redirected(target.toString(), permanent, hops()));
    }
    if (seen.contains(target)) {
      return refused("redirect-loop", "it redirects to " + target + ", which was asked before");
    }
    if (hops.size() >= maxHops) {
      return refused("too-many-hops", "it redirects more than " + maxHops + " times");
    }
    Optional<String> objection = admission.apply(target.toString());
    if (objection.isPresent()) {
      return refused(objection.get(), "it redirects to " + target + ", which is not admitted");
    }
    hops.add(new Hop(url.toString(), target.toString(), moved.permanent()));
    seen.add(target);
    url = target;
    return Optional.empty();
  }

  private Optional<FetchResult> refused(String reason, String message) {
    return Optional.of(new Refused(reason, message, hops()));
  }

  private static String domain(HttpUrl url) {
    return RegistrableDomain.ofHost(url.host());
  }
}
