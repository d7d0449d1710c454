package io.wirewatch.app.run;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch.core.MgetResponse;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import io.wirewatch.schemas.Namespace;
import io.wirewatch.schemas.document.AlertDocument;
import io.wirewatch.schemas.document.ArticleDocument;
import io.wirewatch.schemas.document.Index;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Reads back from Elasticsearch what became of given articles. */
final class ResultReader {

  private static final int IDS_A_REQUEST = 500;
  private static final int ALERTS_A_REQUEST = 10_000;

  private final ElasticsearchClient client;
  private final Namespace namespace;

  ResultReader(ElasticsearchClient client, Namespace namespace) {
    this.client = client;
    this.namespace = namespace;
  }

  List<ArticleDocument> articles(List<String> ids) throws IOException {
    List<ArticleDocument> articles = new ArrayList<>();
    for (List<String> some : parts(ids)) {
      MgetResponse<ArticleDocument> answer =
          client.mget(
              request -> request.index(namespace.alias(Index.ARTICLES)).ids(some),
              ArticleDocument.class);
      answer
          .docs()
          .forEach(
              doc -> {
                if (doc.isResult() && doc.result().source() != null) {
                  articles.add(doc.result().source());
                }
              });
    }
    articles.sort(
        Comparator.comparing(ArticleDocument::eventTime).thenComparing(ArticleDocument::id));
    return articles;
  }

  List<AlertDocument> alerts(List<String> articleIds) throws IOException {
    String index = namespace.alias(Index.ALERTS);
    client.indices().refresh(request -> request.index(index));
    List<AlertDocument> alerts = new ArrayList<>();
    for (List<String> some : parts(articleIds)) {
      List<FieldValue> values = some.stream().map(FieldValue::of).toList();
      SearchResponse<AlertDocument> answer =
          client.search(
              request ->
                  request
                      .index(index)
                      .size(ALERTS_A_REQUEST)
                      .query(
                          query ->
                              query.terms(
                                  terms -> terms.field("articleId").terms(in -> in.value(values)))),
              AlertDocument.class);
      answer
          .hits()
          .hits()
          .forEach(
              hit -> {
                if (hit.source() != null) {
                  alerts.add(hit.source());
                }
              });
    }
    alerts.sort(
        Comparator.comparing(AlertDocument::actorName)
            .thenComparing(AlertDocument::rule)
            .thenComparing(AlertDocument::id));
    return alerts;
  }

  private static List<List<String>> parts(List<String> ids) {
    List<List<String>> parts = new ArrayList<>();
    for (int from = 0; from < ids.size(); from += IDS_A_REQUEST) {
      parts.add(ids.subList(from, Math.min(ids.size(), from + IDS_A_REQUEST)));
    }
    return parts;
  }
}
