package io.wirewatch.app.run;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch.core.MgetResponse;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wirewatch.schemas.Namespace;
import io.wirewatch.schemas.document.Index;
import io.wirewatch.schemas.record.Alert;
import io.wirewatch.schemas.record.DeadLetter;
import io.wirewatch.schemas.record.EnrichedArticle;
import io.wirewatch.schemas.topic.Topic;
import io.wirewatch.schemas.wire.RecordCodec;
import io.wirewatch.schemas.wire.UndecodableRecordException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Draws up the {@link Ledger} of an installation by reading its topics from end to end and asking
 * Elasticsearch for every id. The pipeline must have come to rest, else what is under way counts as
 * missing.
 */
public final class LedgerReader {

  private static final Logger log = LoggerFactory.getLogger(LedgerReader.class);
  private static final int IDS_A_REQUEST = 1000;

  private final RecordCodec<EnrichedArticle> enriched = RecordCodec.of(EnrichedArticle.class);
  private final RecordCodec<Alert> alerts = RecordCodec.of(Alert.class);
  private final RecordCodec<DeadLetter> deadLetters = RecordCodec.of(DeadLetter.class);
  private final TopicReader topics;
  private final Namespace namespace;
  private final ElasticsearchClient client;

  /**
   * @param bootstrap Kafka address
   * @param overrides consumer settings on top of ours
   * @param client reads only; not closed
   */
  public LedgerReader(
      String bootstrap,
      Map<String, String> overrides,
      Namespace namespace,
      ElasticsearchClient client) {
    this.topics = new TopicReader(bootstrap, overrides);
    this.namespace = namespace;
    this.client = client;
  }

  /**
   * Reads everything and balances it.
   *
   * @throws IOException if Elasticsearch does not answer
   */
  public Ledger read() throws IOException {
    Set<String> articleIds = new HashSet<>();
    topics.read(namespace.topic(Topic.ARTICLES), record -> articleIds.add(identity(record)));

    Map<String, Long> newestArticles = new HashMap<>();
    topics.read(
        namespace.topic(Topic.ENRICHED),
        record -> newestArticles.merge(identity(record), articleVersion(record), Math::max));
    Map<String, Long> newestAlerts = new HashMap<>();
    topics.read(
        namespace.topic(Topic.ALERTS),
        record -> newestAlerts.merge(identity(record), alertVersion(record), Math::max));

    Set<String> setAside = new HashSet<>();
    int[] count = {0};
    topics.read(
        namespace.topic(Topic.DEAD_LETTERS),
        record -> {
          count[0]++;
          setAside.addAll(identities(record));
        });

    Set<String> articles = new HashSet<>(articleIds);
    articles.addAll(newestArticles.keySet());
    Map<String, Long> indexed = new HashMap<>(versions(Index.ARTICLES, articles));
    indexed.putAll(versions(Index.ALERTS, newestAlerts.keySet()));

    Map<String, Long> newest = new HashMap<>(newestArticles);
    newest.putAll(newestAlerts);
    return Ledger.balance(articles, newestAlerts.keySet(), newest, setAside, count[0], indexed);
  }

  /** What a record goes by in the books: its key, or its place where it has none. */
  private static String identity(ConsumerRecord<String, byte[]> record) {
    return record.key() == null
        ? record.topic() + "-" + record.partition() + "-" + record.offset()
        : record.key();
  }

  private long articleVersion(ConsumerRecord<String, byte[]> record) {
    try {
      return enriched.decode(record.value()).getVersion();
    } catch (UndecodableRecordException e) {
      return 0; // sink sets it aside; its key must be among the dead letters
    }
  }

  private long alertVersion(ConsumerRecord<String, byte[]> record) {
    try {
      return alerts.decode(record.value()).getArticleVersion();
    } catch (UndecodableRecordException e) {
      return 0; // as above
    }
  }

  private List<String> identities(ConsumerRecord<String, byte[]> record) {
    List<String> identities = new ArrayList<>();
    if (record.key() != null) {
      identities.add(record.key());
    }
    try {
      DeadLetter letter = deadLetters.decode(record.value());
      if (letter.getRecordKey() != null) {
        identities.add(letter.getRecordKey());
      }
    } catch (UndecodableRecordException e) {
      log.warn("dead letter {} cannot be read: {}", record.key(), e.getMessage());
    }
    return identities;
  }

  private Map<String, Long> versions(Index index, Set<String> ids) throws IOException {
    Map<String, Long> versions = new HashMap<>();
    List<String> all = List.copyOf(ids);
    for (int from = 0; from < all.size(); from += IDS_A_REQUEST) {
      List<String> some = all.subList(from, Math.min(all.size(), from + IDS_A_REQUEST));
      MgetResponse<ObjectNode> answer =
          client.mget(
              request ->
                  request.index(namespace.alias(index)).ids(some).source(s -> s.fetch(false)),
              ObjectNode.class);
      answer
          .docs()
          .forEach(
              doc -> {
                if (doc.isResult() && doc.result().found()) {
                  Long version = doc.result().version();
                  versions.put(doc.result().id(), version == null ? 0L : version);
                }
              });
    }
    return versions;
  }
}
