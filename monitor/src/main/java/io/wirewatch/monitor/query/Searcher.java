package io.wirewatch.monitor.query;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.ErrorCause;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.elasticsearch.core.search.TotalHits;
import co.elastic.clients.transport.TransportException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wirewatch.schemas.document.DocumentJson;
import java.io.IOException;
import java.util.List;
import org.elasticsearch.client.ResponseException;

/**
 * Sends searches and reads what comes back. Documents are read by {@link DocumentJson} rather than
 * by the client's own mapper, so that the client may be configured in any way.
 */
final class Searcher {

  private final ElasticsearchClient client;

  Searcher(ElasticsearchClient client) {
    this.client = client;
  }

  SearchResponse<ObjectNode> search(SearchRequest request) {
    try {
      return client.search(request, ObjectNode.class);
    } catch (ElasticsearchException e) {
      throw new ArchiveUnavailableException(sentence(e), e);
    } catch (ResponseException e) {
      // The low-level client keeps some statuses to itself, 500 and 503 among them.
      throw new ArchiveUnavailableException(
          "Elasticsearch answered %d: see its log."
              .formatted(e.getResponse().getStatusLine().getStatusCode()),
          e);
    } catch (TransportException e) {
      throw new ArchiveUnavailableException(
          "What answers in Elasticsearch's place cannot be understood: check the address, and that"
              + " the server's version is 8 or newer.",
          e);
    } catch (IOException e) {
      throw new ArchiveUnavailableException(
          "Elasticsearch cannot be reached ("
              + e.getClass().getSimpleName()
              + "): check that it runs and that its address is right.",
          e);
    }
  }

  private static String sentence(ElasticsearchException e) {
    if (e.status() == 401 || e.status() == 403) {
      return "Elasticsearch refuses these credentials: give a user or API key that may read the"
          + " indices.";
    }
    ErrorCause cause = e.error().rootCause().isEmpty() ? e.error() : e.error().rootCause().get(0);
    return "Elasticsearch answered %d (%s: %s): see its log."
        .formatted(e.status(), cause.type(), cause.reason());
  }

  static long total(SearchResponse<ObjectNode> response) {
    TotalHits total = response.hits().total();
    return total == null ? 0 : total.value();
  }

  static <T extends Record> List<T> documents(SearchResponse<ObjectNode> response, Class<T> type) {
    return response.hits().hits().stream().map(hit -> document(hit, type)).toList();
  }

  static <T extends Record> T document(Hit<ObjectNode> hit, Class<T> type) {
    try {
      return DocumentJson.mapper().treeToValue(hit.source(), type);
    } catch (JsonProcessingException e) {
      throw new ArchiveUnavailableException(
          "Document %s in index %s is not of the expected form: it was written by a program other than sink, or by one too old."
              .formatted(hit.id(), hit.index()),
          e);
    }
  }
}
