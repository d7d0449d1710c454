package io.wirewatch.ingest.crawl;

import io.wirewatch.ingest.extract.Reading;
import io.wirewatch.schemas.record.Article;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What came of fetching a page. */
sealed interface PageAnswer {

  /**
   * An article was read.
   *
   * @param reading the article, and what its site's memory learns of the page
   * @param etag entity tag, verbatim; null when there was none
   * @param lastModified Last-Modified, verbatim; null when there was none
   */
  record Read(Reading.Read reading, @Nullable String etag, @Nullable String lastModified)
      implements PageAnswer {

    Article article() {
      return reading.article();
    }
  }

  /** The server said 304. */
  record NotModified() implements PageAnswer {}

  /**
   * It is to be found at another domain.
   *
   * @param to where
   */
  record Moved(String to) implements PageAnswer {}

  /**
   * A rule forbids it.
   *
   * @param reason stable code
   * @param message why, and what can be done
   */
  record Refused(String reason, String message) implements PageAnswer {}

  /**
   * It did not work this time.
   *
   * @param reason stable code
   * @param status HTTP status; 0 when there was none
   * @param retryAfter how long the server asks us to wait; null when it does not
   * @param message what happened
   */
  record Failed(String reason, int status, @Nullable Duration retryAfter, String message)
      implements PageAnswer {}
}
