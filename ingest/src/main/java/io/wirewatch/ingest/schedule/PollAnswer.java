package io.wirewatch.ingest.schedule;

import io.wirewatch.ingest.feed.Feed;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What a poll brought. */
public sealed interface PollAnswer {

  /**
   * Where the server permanently redirects to; null when it does not, or not permanently.
   *
   * <p>Failures have none: an error page behind a redirect moves nothing.
   */
  @Nullable String movedTo();

  /**
   * A feed was read.
   *
   * @param feed the feed
   * @param bodyHash 32 lower-case hexadecimal digits over the body
   * @param etag entity tag, verbatim; null when there was none
   * @param lastModified Last-Modified, verbatim; null when there was none
   * @param maxAge freshness by Cache-Control or Expires; null when not given
   */
  record Changed(
      Feed feed,
      String bodyHash,
      @Nullable String etag,
      @Nullable String lastModified,
      @Nullable Duration maxAge,
      @Nullable String movedTo)
      implements PollAnswer {}

  /**
   * The server said 304.
   *
   * @param maxAge freshness by Cache-Control or Expires; null when not given
   */
  record NotModified(@Nullable Duration maxAge, @Nullable String movedTo) implements PollAnswer {}

  /**
   * The poll failed or was refused.
   *
   * @param code stable code, such as {@code http-503}, {@code dns}, {@code not-a-feed}, {@code
   *     robots}
   * @param status HTTP status; 0 when there was none
   * @param retryAfter how long the server asks us to wait; null when it does not
   * @param message what happened, in a sentence
   */
  record Failed(String code, int status, @Nullable Duration retryAfter, String message)
      implements PollAnswer {
    @Override
    public @Nullable String movedTo() {
      return null;
    }
  }
}
