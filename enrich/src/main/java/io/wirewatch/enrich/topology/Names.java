package io.wirewatch.enrich.topology;

/**
 * Names of everything in the topology that Kafka keeps: changelog topics are called after stores,
 * so a renamed store is an empty one.
 */
final class Names {

  static final String ARTICLES = "articles";
  static final String DECODE = "decode";
  static final String ANNOTATE = "annotate";
  static final String STORY = "story";
  static final String ENCODE = "encode";
  static final String WATCH = "watch";
  static final String DEDUPLICATE = "deduplicate-alerts";
  static final String ENRICHED = "enriched";
  static final String ALERTS = "alerts";
  static final String DEAD_LETTERS = "dead-letters";
  static final String WATCHLIST = "watchlist";
  static final String WATCHLIST_UPDATE = "update-watchlist";

  static final String REVISIONS_STORE = "revisions";
  static final String REVISION_TEXTS_STORE = "revision-texts";
  static final String ALERTS_STORE = "alerts-seen";
  static final String WATCHLIST_STORE = "watchlist-entries";

  private Names() {}
}
