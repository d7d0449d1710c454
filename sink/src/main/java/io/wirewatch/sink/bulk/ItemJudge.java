package io.wirewatch.sink.bulk;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.ErrorCause;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import co.elastic.clients.transport.TransportException;
import io.wirewatch.sink.bulk.Verdict.Halt;
import io.wirewatch.sink.bulk.Verdict.Rejected;
import io.wirewatch.sink.bulk.Verdict.Retry;
import io.wirewatch.sink.bulk.Verdict.Scope;
import io.wirewatch.sink.bulk.Verdict.Split;
import io.wirewatch.sink.bulk.Verdict.Stale;
import io.wirewatch.sink.bulk.Verdict.Written;
import java.util.Set;
import org.elasticsearch.client.ResponseException;
import org.jspecify.annotations.Nullable;

/**
 * Judges answers by HTTP status and error type, never by message text. What is not known is tried
 * again: a document is given up only where the answer blames the document.
 */
final class ItemJudge {

  private static final String TOO_LARGE = "too-large";
  private static final String MAPPING = "mapping";

  /** Errors of status 400 that blame the index or the cluster, not the document. */
  private static final Set<String> BLAME_THE_INDEX =
      Set.of("index_closed_exception", "resource_already_exists_exception", "validation_exception");

  private ItemJudge() {}

  /** Judges one item of a bulk reply. */
  static Verdict item(BulkResponseItem item) {
    int status = item.status();
    ErrorCause error = item.error();
    if (error == null) {
      return status / 100 == 2
          ? new Written()
          : new Retry("status " + status + " without a cause", Scope.DOCUMENT);
    }
    String type = String.valueOf(error.type());
    String reason = "documents are refused for now (" + status + " " + type + ")";
    return switch (status) {
      case 409 ->
          type.equals("version_conflict_engine_exception")
              ? new Stale()
              : new Retry(reason, Scope.DOCUMENT);
      case 400 ->
          BLAME_THE_INDEX.contains(type)
              ? new Retry(reason, Scope.INDEX)
              : new Rejected(new Content.Rejection(MAPPING, message(error)));
      case 413 -> new Rejected(new Content.Rejection(TOO_LARGE, message(error)));
      case 401, 403 -> refusal(status, type);
      case 404 -> new Retry(reason, Scope.INDEX);
      default -> new Retry(reason, Scope.DOCUMENT);
    };
  }

  /** Judges a request that failed as a whole. */
  static Verdict request(Exception failure) {
    if (failure instanceof ElasticsearchException refusal) {
      return request(refusal.status(), refusal.error());
    }
    if (failure instanceof TransportException answer) {
      // An answer, but not in Elasticsearch's form: a proxy's, or one that was cut off.
      return request(answer.statusCode(), null);
    }
    if (failure instanceof ResponseException answer) {
      // How the low-level client hands on every error but 400, 401, 403, 404 and 405.
      return request(answer.getResponse().getStatusLine().getStatusCode(), null);
    }
    return new Retry(
        "Elasticsearch does not answer (" + failure + "): check that it is up", Scope.SERVER);
  }

  private static Verdict request(int status, @Nullable ErrorCause error) {
    String type = error == null ? null : error.type();
    Verdict later =
        new Retry(
            "Elasticsearch does not answer as it should (%s): check its address and its health"
                .formatted(type == null ? "status " + status : status + " " + type),
            Scope.SERVER);
    return switch (status) {
      case 401, 403 -> refusal(status, String.valueOf(type));
      case 413 ->
          new Split(
              new Content.Rejection(
                  TOO_LARGE,
                  "the document alone is larger than Elasticsearch, or a proxy before it, accepts:"
                      + " raise http.max_content_length or the proxy's limit"));
      case 400 ->
          error == null || BLAME_THE_INDEX.contains(String.valueOf(type))
              ? later
              : new Split(new Content.Rejection(MAPPING, message(error)));
      default -> later;
    };
  }

  private static Verdict refusal(int status, String type) {
    if (type.equals("cluster_block_exception")) {
      return new Retry(
          "the index is blocked (403 cluster_block_exception): free disk space or lift the block",
          Scope.DOCUMENT);
    }
    return new Halt(
        status == 401
            ? "Elasticsearch does not accept the credentials (401): check user and password or the"
                + " API key"
            : "Elasticsearch does not let these credentials write (403 "
                + type
                + "): grant them the privileges manage_index_templates on the cluster and manage,"
                + " write on the indices");
  }

  private static String message(ErrorCause error) {
    StringBuilder message = new StringBuilder(String.valueOf(error.type()));
    for (ErrorCause cause = error; cause != null; cause = cause.causedBy()) {
      if (cause.reason() != null) {
        message.append(": ").append(cause.reason());
      }
    }
    return message.toString();
  }
}
