package io.wirewatch.app.feeds;

/** What a site may serve where its feed was. */
public enum FeedTrouble {
  /** Nothing: 404. */
  NOT_FOUND,
  /** An error of its own: 500. */
  SERVER_ERROR,
  /** Its home page, as sites do that redirect what they do not know. */
  WEB_PAGE
}
