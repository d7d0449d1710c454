package io.wirewatch.schemas.document;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A discovered link as it lies in Elasticsearch: first as {@link #PENDING}, then as it ended.
 *
 * @param id link id, also {@code _id}
 * @param url address as the feed gave it
 * @param source address of the source that it was found in
 * @param host host of {@code url} in lower case; null when the address has none that can be read
 * @param title the item's title; null when it has none
 * @param status {@link #PENDING}, or how it ended: {@code article}, {@code duplicate}, {@code
 *     not_modified}, {@code refused}, {@code failed}
 * @param reason stable code of a refusal or failure, such as {@code robots}; null for the others
 * @param message the reason in a sentence that says what can be done; null for the others
 * @param attempts fetches that were tried
 * @param articleId the article that it is, or is a copy of; null when there is none
 * @param canonicalUrl address of that article; null when there is none
 * @param discoveredAt when it was found
 * @param endedAt when it ended; null while it is pending
 */
public record LinkDocument(
    String id,
    String url,
    String source,
    @Nullable String host,
    @Nullable String title,
    String status,
    @Nullable String reason,
    @Nullable String message,
    int attempts,
    @Nullable String articleId,
    @Nullable String canonicalUrl,
    Instant discoveredAt,
    @Nullable Instant endedAt) {

  /** The status of a link that has not ended yet. */
  public static final String PENDING = "pending";
}
