package io.wirewatch.ingest.world;

/** What was asked for. */
public enum RequestKind {
  FEED,
  PAGE,
  ROBOTS,
  SITEMAP,
  /** A redirector, a home page, or nothing that exists. */
  OTHER
}
