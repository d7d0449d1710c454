package io.wirewatch.monitor.live;

import io.wirewatch.monitor.query.ArticleSummary;
import io.wirewatch.monitor.source.Sources;
import io.wirewatch.monitor.source.WatchedSource;
import io.wirewatch.monitor.watch.WatchList;
import io.wirewatch.schemas.document.AlertDocuments;
import io.wirewatch.schemas.document.ArticleDocuments;
import io.wirewatch.schemas.record.Alert;
import io.wirewatch.schemas.record.EnrichedArticle;
import io.wirewatch.schemas.topic.Topic;
import io.wirewatch.schemas.wire.RecordCodec;
import io.wirewatch.schemas.wire.UndecodableRecordException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes records in as they come from Kafka. One that cannot be decoded is left out and counted; it
 * is sink's to set it aside as a dead letter.
 */
final class RecordIntake {

  private static final Logger LOG = LoggerFactory.getLogger(RecordIntake.class);

  private final RecordCodec<EnrichedArticle> articles = RecordCodec.of(EnrichedArticle.class);
  private final RecordCodec<Alert> alerts = RecordCodec.of(Alert.class);
  private final EventLog log;
  private final WatchList watchList;
  private final Sources sources;
  private final AtomicLong undecodable = new AtomicLong();

  RecordIntake(EventLog log, WatchList watchList, Sources sources) {
    this.log = log;
    this.watchList = watchList;
    this.sources = sources;
  }

  void accept(Topic topic, ConsumerRecord<byte[], byte[]> record) {
    Place place = new Place(topic, record.partition(), record.offset());
    Instant at = Instant.ofEpochMilli(record.timestamp());
    try {
      switch (topic) {
        case ENRICHED -> {
          EnrichedArticle article = articles.decode(record.value());
          log.append(
              place,
              at,
              new LiveEvent.ArticleEvent(ArticleSummary.of(ArticleDocuments.of(article))));
        }
        case ALERTS -> {
          Alert alert = alerts.decode(record.value());
          log.append(place, at, new LiveEvent.AlertEvent(AlertDocuments.of(alert)));
        }
        case WATCHLIST -> watchList.apply(key(record), record.value());
        case SOURCES -> sources.applySource(WatchedSource.idOf(key(record)), record.value(), at);
        case SOURCE_STATES -> sources.applyState(WatchedSource.idOf(key(record)), record.value());
        default -> throw new IllegalArgumentException(topic + " is not followed live");
      }
    } catch (UndecodableRecordException e) {
      undecodable.incrementAndGet();
      LOG.warn(
          "Left out record {}-{}@{}: {}",
          record.topic(),
          record.partition(),
          record.offset(),
          e.reason().code());
    }
  }

  /** Returns the number of records that were left out. */
  long undecodable() {
    return undecodable.get();
  }

  private static String key(ConsumerRecord<byte[], byte[]> record) {
    byte[] key = record.key();
    return key == null ? "" : new String(key, StandardCharsets.UTF_8);
  }
}
