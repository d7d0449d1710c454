package io.wirewatch.ingest.fetch;

/** What is fetched, and with it the limits that apply. */
public enum FetchKind {
  /** A feed or a sitemap. */
  FEED,
  /** An article's page. */
  PAGE,
  /** A robots.txt; cut at its limit rather than refused. */
  ROBOTS,
  /** A WebSub hub's answer to a form; cut at its limit. */
  HUB
}
