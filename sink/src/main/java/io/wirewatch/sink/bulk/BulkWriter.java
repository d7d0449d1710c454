package io.wirewatch.sink.bulk;

import co.elastic.clients.elasticsearch._types.VersionType;
import co.elastic.clients.elasticsearch.core.BulkRequest;
import co.elastic.clients.elasticsearch.core.BulkResponse;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import io.wirewatch.sink.bulk.Content.Document;
import io.wirewatch.sink.bulk.Verdict.Retry;
import io.wirewatch.sink.bulk.Verdict.Scope;
import io.wirewatch.sink.bulk.Verdict.Split;
import io.wirewatch.sink.index.DeadlineClient;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Writes documents to one index by bulk requests. Each call makes one attempt. */
final class BulkWriter {

  private final DeadlineClient client;
  private final String index;

  BulkWriter(DeadlineClient client, String index) {
    this.client = client;
    this.index = index;
  }

  /** Writes documents and returns a verdict on each, in their order. */
  List<Verdict> write(List<Document> documents) {
    if (documents.isEmpty()) {
      return List.of();
    }
    try {
      BulkRequest request = request(documents);
      return judge(documents, client.ask(c -> c.bulk(request)));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return all(documents, new Retry("the sink is closing", Scope.SERVER));
    } catch (IOException | RuntimeException e) {
      Verdict verdict = ItemJudge.request(e);
      return verdict instanceof Split split ? split(documents, split) : all(documents, verdict);
    }
  }

  private BulkRequest request(List<Document> documents) {
    BulkRequest.Builder bulk = new BulkRequest.Builder().index(index);
    for (Document document : documents) {
      bulk.operations(
          operation ->
              operation.index(
                  i ->
                      i.id(document.id())
                          .version(document.version())
                          .versionType(VersionType.ExternalGte)
                          .document(document.json())));
    }
    return bulk.build();
  }

  /** Items are in the order of the request; what is missing or not ours was not answered. */
  private static List<Verdict> judge(List<Document> documents, BulkResponse reply) {
    List<BulkResponseItem> items = reply.items();
    List<Verdict> verdicts = new ArrayList<>(documents.size());
    for (int i = 0; i < documents.size(); i++) {
      boolean answered = i < items.size() && documents.get(i).id().equals(items.get(i).id());
      verdicts.add(
          answered
              ? ItemJudge.item(items.get(i))
              : new Retry("the reply does not name the document", Scope.DOCUMENT));
    }
    return verdicts;
  }

  private List<Verdict> split(List<Document> documents, Split split) {
    if (documents.size() == 1) {
      return List.of(new Verdict.Rejected(split.whenAlone()));
    }
    int middle = documents.size() / 2;
    List<Verdict> verdicts = new ArrayList<>(write(documents.subList(0, middle)));
    verdicts.addAll(write(documents.subList(middle, documents.size())));
    return verdicts;
  }

  private static List<Verdict> all(List<Document> documents, Verdict verdict) {
    return Collections.nCopies(documents.size(), verdict);
  }
}
