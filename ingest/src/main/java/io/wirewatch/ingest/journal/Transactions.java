package io.wirewatch.ingest.journal;

import io.wirewatch.ingest.IngestConfig;
import io.wirewatch.ingest.crawl.Batch;
import io.wirewatch.ingest.crawl.Batch.Entry;
import io.wirewatch.ingest.url.RegistrableDomain;
import io.wirewatch.schemas.record.Article;
import io.wirewatch.schemas.record.DeadLetter;
import io.wirewatch.schemas.record.Link;
import io.wirewatch.schemas.record.LinkOutcome;
import io.wirewatch.schemas.record.PageState;
import io.wirewatch.schemas.record.SiteState;
import io.wirewatch.schemas.record.SourceState;
import io.wirewatch.schemas.topic.Topic;
import io.wirewatch.schemas.wire.RecordCodec;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.ToIntFunction;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes batches. The transactional id is new for each process, since it is the group's generation
 * that fences: a process that has lost its partitions cannot commit, whatever its id.
 */
final class Transactions implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Transactions.class);

  /** Room for a record's key and framing. */
  private static final int MAX_VALUE_BYTES = Topic.MAX_RECORD_BYTES - 4 * 1024;

  private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(3);

  private final IngestConfig config;
  private final ToIntFunction<String> partitionOfDomain;
  private final InstantSource clock;
  private final RecordCodec<SourceState> states = RecordCodec.of(SourceState.class);
  private final RecordCodec<PageState> pages = RecordCodec.of(PageState.class);
  private final RecordCodec<SiteState> sites = RecordCodec.of(SiteState.class);
  private final RecordCodec<Link> links = RecordCodec.of(Link.class);
  private final RecordCodec<Article> articles = RecordCodec.of(Article.class);
  private final RecordCodec<LinkOutcome> outcomes = RecordCodec.of(LinkOutcome.class);
  private final RecordCodec<DeadLetter> deadLetters = RecordCodec.of(DeadLetter.class);
  private @Nullable Producer<String, byte[]> producer;
  private @Nullable String problem;

  /**
   * @param clock time of dead letters
   */
  Transactions(IngestConfig config, ToIntFunction<String> partitionOfDomain, InstantSource clock) {
    this.config = config;
    this.clock = clock;
    this.partitionOfDomain = partitionOfDomain;
  }

  @Nullable String problem() {
    return problem;
  }

  /**
   * Writes a batch and the progress made, or nothing.
   *
   * @param stop asked when Kafka does not say whether it has committed; true gives up
   * @return whether it was written
   */
  boolean commit(
      Batch batch,
      List<DeadLetter> letters,
      Map<TopicPartition, OffsetAndMetadata> progress,
      ConsumerGroupMetadata group,
      BooleanSupplier stop) {
    try {
      Producer<String, byte[]> open = open();
      open.beginTransaction();
      for (Entry entry : batch.entries()) {
        var unused = open.send(fitting(record(entry)));
      }
      for (DeadLetter letter : letters) {
        var unused = open.send(record(letter));
      }
      open.sendOffsetsToTransaction(progress, group);
      commit(open, stop);
      problem = null;
      return true;
    } catch (KafkaException e) {
      problem =
          "Kafka at %s does not take what ingest writes (%s): check that it is running; it is tried again until it does"
              .formatted(config.bootstrap(), e.getMessage());
      LOG.warn("a batch of {} records was not written: {}", batch.size(), e.toString());
      abort();
      return false;
    }
  }

  /** Without an answer nobody knows whether the batch was written; the question may be repeated. */
  private static void commit(Producer<String, byte[]> open, BooleanSupplier stop) {
    while (true) {
      try {
        open.commitTransaction();
        return;
      } catch (TimeoutException e) {
        if (stop.getAsBoolean()) {
          throw e;
        }
      }
    }
  }

  private void abort() {
    Producer<String, byte[]> open = producer;
    if (open == null) {
      return;
    }
    try {
      open.abortTransaction();
    } catch (KafkaException | IllegalStateException e) {
      // Fenced or broken beyond use: the next batch gets a new producer.
      close();
    }
  }

  private Producer<String, byte[]> open() {
    Producer<String, byte[]> open = producer;
    if (open == null) {
      String id = config.namespace().group("ingest-" + UUID.randomUUID());
      open =
          new KafkaProducer<>(
              Settings.producer(config, id), new StringSerializer(), new ByteArraySerializer());
      producer = open;
      try {
        open.initTransactions();
      } catch (KafkaException e) {
        close();
        throw e;
      }
    }
    return open;
  }

  private ProducerRecord<String, byte[]> record(Entry entry) {
    if (entry instanceof Entry.Sources source) {
      byte[] value = source.state().map(states::encode).orElse(null);
      return at(Topic.SOURCE_STATES, source.owner(), source.owner(), value);
    } else if (entry instanceof Entry.Pages page) {
      byte[] value = page.state().map(pages::encode).orElse(null);
      return at(Topic.PAGES, page.owner(), page.owner(), value);
    } else if (entry instanceof Entry.Sites site) {
      byte[] value = site.state().map(sites::encode).orElse(null);
      return at(Topic.SITES, site.owner(), site.owner(), value);
    } else if (entry instanceof Entry.Links found) {
      String domain = RegistrableDomain.of(found.link().getUrl());
      return at(Topic.LINKS, found.link().getUrl(), domain, links.encode(found.link()));
    } else if (entry instanceof Entry.Articles read) {
      return new ProducerRecord<>(
          topic(Topic.ARTICLES), read.article().getId(), articles.encode(read.article()));
    } else if (entry instanceof Entry.Outcomes ended) {
      return new ProducerRecord<>(
          topic(Topic.OUTCOMES), ended.outcome().getLinkId(), outcomes.encode(ended.outcome()));
    }
    throw new IllegalStateException("no topic for " + entry);
  }

  /** One record that no broker takes must not keep a batch from being written for ever. */
  private ProducerRecord<String, byte[]> fitting(ProducerRecord<String, byte[]> record) {
    byte[] value = record.value();
    if (value == null || value.length <= MAX_VALUE_BYTES) {
      return record;
    }
    LOG.error("{} of {} bytes for {} is set aside", record.key(), value.length, record.topic());
    return letter(
        record.key(),
        DeadLetter.newBuilder()
            .setStage("ingest")
            .setOrigin(record.topic())
            .setRecordKey(record.key())
            .setReason("too-large")
            .setMessage("The record is larger than Kafka takes; please report it.")
            .setBytes(ByteBuffer.wrap(value, 0, KafkaJournal.DEAD_LETTER_BYTES).slice())
            .setSize(value.length)
            .setAt(clock.instant().truncatedTo(ChronoUnit.MILLIS))
            .build());
  }

  private ProducerRecord<String, byte[]> record(DeadLetter letter) {
    return letter(
        letter.getOrigin() + "-" + letter.getPartition() + "-" + letter.getOffset(), letter);
  }

  private ProducerRecord<String, byte[]> letter(String key, DeadLetter letter) {
    return new ProducerRecord<>(topic(Topic.DEAD_LETTERS), key, deadLetters.encode(letter));
  }

  private ProducerRecord<String, byte[]> at(
      Topic topic, String url, String key, byte @Nullable [] value) {
    int partition = partitionOfDomain.applyAsInt(RegistrableDomain.of(url));
    return new ProducerRecord<>(topic(topic), partition, key, value);
  }

  private String topic(Topic topic) {
    return config.namespace().topic(topic);
  }

  @Override
  public void close() {
    Producer<String, byte[]> open = producer;
    producer = null;
    if (open != null) {
      open.close(CLOSE_TIMEOUT);
    }
  }
}
