package io.wirewatch.ingest.replay;

import io.wirewatch.ingest.extract.Refusal;
import io.wirewatch.ingest.fetch.Body;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a record of a web archive holds for us. */
sealed interface ArchivedAnswer {

  /**
   * A page.
   *
   * @param url address that was asked
   * @param at when it was asked
   * @param contentType the {@code Content-Type} header; null when there was none
   * @param encoding the {@code Content-Encoding} header; empty when there was none
   * @param body the payload as it was sent, transfer encoding removed
   * @param digest digest of the payload, {@code algorithm:value}
   */
  record Page(
      String url,
      Instant at,
      @Nullable String contentType,
      String encoding,
      Body body,
      String digest)
      implements ArchivedAnswer {}

  /**
   * No page.
   *
   * @param reason stable code
   */
  record Other(String reason) implements ArchivedAnswer {}

  /**
   * A page that cannot be used.
   *
   * @param reason why, as a stable code
   * @param message what is wrong with it, in a sentence
   */
  record Unusable(Refusal reason, String message) implements ArchivedAnswer {}
}
