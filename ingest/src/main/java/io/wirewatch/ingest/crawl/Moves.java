package io.wirewatch.ingest.crawl;

import io.wirewatch.schemas.record.Link;

/** Sends a link on to the owner of the domain that its page has moved to. */
final class Moves {

  static final String ENDLESS = "too-many-hops";
  static final String ENDLESS_MESSAGE =
      "It redirects from domain to domain more than %d times.".formatted(Task.MAX_REDIRECTS);

  private Moves() {}

  /** Returns whether a link may be sent on once more. */
  static boolean mayGoOn(Link link) {
    return link.getRedirects() < Task.MAX_REDIRECTS;
  }

  static Link moved(Link link, String to) {
    String discovered = link.getDiscoveredUrl();
    return Link.newBuilder(link)
        .setUrl(to)
        .setDiscoveredUrl(discovered == null ? link.getUrl() : discovered)
        .setRedirects(link.getRedirects() + 1)
        .build();
  }
}
