package io.wirewatch.ingest.journal;

import io.wirewatch.ingest.IngestConfig;
import io.wirewatch.ingest.crawl.Batch;
import io.wirewatch.ingest.crawl.Journal;
import io.wirewatch.ingest.source.DomainPartitioner;
import io.wirewatch.schemas.record.DeadLetter;
import io.wirewatch.schemas.record.Link;
import io.wirewatch.schemas.record.Source;
import io.wirewatch.schemas.topic.Topic;
import io.wirewatch.schemas.wire.RecordCodec;
import io.wirewatch.schemas.wire.UndecodableRecordException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The journal in Kafka. The process joins a consumer group on the topic of links; with a partition
 * of links come the same partitions of the tables.
 */
public final class KafkaJournal implements Journal {

  private static final Logger LOG = LoggerFactory.getLogger(KafkaJournal.class);
  private static final Duration LEAVE = Duration.ofSeconds(2);
  private static final Duration POSITION_PATIENCE = Duration.ofSeconds(5);
  static final int DEAD_LETTER_BYTES = 512 * 1024;

  private final IngestConfig config;
  private final InstantSource clock;
  private final String linksTopic;
  private final Tables tables;
  private final Transactions transactions;
  private final KafkaConsumer<String, byte[]> consumer;
  private final KafkaConsumer<String, byte[]> sourceTail;
  private final RecordCodec<Link> links = RecordCodec.of(Link.class);
  private final RecordCodec<Source> sources = RecordCodec.of(Source.class);
  private final Set<Integer> gained = new TreeSet<>();
  private final Set<Integer> lost = new TreeSet<>();
  private final Set<Integer> loaded = new TreeSet<>();
  private final Map<Integer, Long> positions = new HashMap<>();
  private final List<DeadLetter> letters = new ArrayList<>();
  private final int partitions;
  private volatile boolean closing;
  private @Nullable String problem;

  /**
   * Joins the group.
   *
   * @param clock time of dead letters
   * @throws KafkaException if Kafka does not answer within seconds; it then holds nothing open
   */
  public KafkaJournal(IngestConfig config, InstantSource clock) {
    this.config = config;
    this.clock = clock;
    this.linksTopic = config.namespace().topic(Topic.LINKS);
    this.tables = new Tables(config);
    this.transactions = new Transactions(config, this::partitionOf, clock);
    this.sourceTail =
        new KafkaConsumer<>(
            Settings.reader(config), new StringDeserializer(), new ByteArrayDeserializer());
    this.consumer =
        new KafkaConsumer<>(
            Settings.group(config), new StringDeserializer(), new ByteArrayDeserializer());
    try {
      this.partitions = countPartitions();
      consumer.subscribe(List.of(linksTopic), new Listener());
    } catch (KafkaException e) {
      close();
      throw e;
    }
  }

  private int countPartitions() {
    int count = consumer.partitionsFor(linksTopic).size();
    if (count == 0) {
      throw new KafkaException("there is no topic " + linksTopic + ": start again to create it");
    }
    return count;
  }

  private final class Listener implements ConsumerRebalanceListener {

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> assigned) {
      assigned.forEach(place -> gained.add(place.partition()));
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> revoked) {
      for (TopicPartition place : revoked) {
        gained.remove(place.partition());
        lost.add(place.partition());
      }
    }
  }

  @Override
  public int partitionOf(String domain) {
    return DomainPartitioner.partition(domain, partitions);
  }

  @Override
  public List<Event> poll(Duration patience) {
    var records = consumer.poll(patience);
    List<Event> events = new ArrayList<>();
    for (int partition : lost) {
      if (loaded.remove(partition)) {
        positions.remove(partition);
        events.add(new Event.Revoked(partition));
      }
    }
    lost.clear();
    if (!gained.isEmpty()) {
      events.addAll(take(Set.copyOf(gained)));
      gained.clear();
    }
    if (!sourceTail.assignment().isEmpty()) {
      sourceTail.poll(Duration.ZERO).forEach(record -> source(record, events));
    }
    for (ConsumerRecord<String, byte[]> record : records) {
      link(record, events);
    }
    return events;
  }

  /** Reads the tables of new partitions; retries until Kafka gives them. */
  private List<Event> take(Set<Integer> fresh) {
    while (!closing) {
      try {
        List<Event> events = new ArrayList<>();
        Map<TopicPartition, Long> ends = new HashMap<>();
        List<Tables.Loaded> read = tables.read(fresh, () -> closing);
        if (closing) {
          break; // What was read may not be all.
        }
        for (Tables.Loaded table : read) {
          events.add(table.event());
          ends.put(sources(table.event().partition()), table.sourcesEnd());
        }
        loaded.addAll(fresh);
        followSources(ends);
        problem = null;
        return events;
      } catch (KafkaException e) {
        problem =
            "the tables of sources and pages cannot be read from Kafka at %s (%s): check that it is running"
                .formatted(config.bootstrap(), e.getMessage());
        LOG.warn("{}", problem);
      }
    }
    return List.of();
  }

  private TopicPartition sources(int partition) {
    return new TopicPartition(config.namespace().topic(Topic.SOURCES), partition);
  }

  private void followSources(Map<TopicPartition, Long> fresh) {
    Map<TopicPartition, Long> from = new HashMap<>(fresh);
    for (TopicPartition place : sourceTail.assignment()) {
      if (loaded.contains(place.partition())) {
        from.putIfAbsent(place, sourceTail.position(place));
      }
    }
    sourceTail.assign(from.keySet());
    from.forEach(sourceTail::seek);
  }

  private void source(ConsumerRecord<String, byte[]> record, List<Event> events) {
    if (!loaded.contains(record.partition()) || record.key() == null) {
      return;
    }
    try {
      byte[] value = record.value();
      events.add(
          new Event.SourceChanged(record.key(), value == null ? null : sources.decode(value)));
    } catch (UndecodableRecordException e) {
      letters.add(letter(record, e));
    }
  }

  private void link(ConsumerRecord<String, byte[]> record, List<Event> events) {
    if (!loaded.contains(record.partition())) {
      return; // Closing: without its tables nothing can be made of it.
    }
    positions.put(record.partition(), record.offset() + 1);
    try {
      events.add(new Event.LinkFound(links.decode(record.value())));
    } catch (UndecodableRecordException e) {
      letters.add(letter(record, e));
    }
  }

  private DeadLetter letter(ConsumerRecord<String, byte[]> record, UndecodableRecordException e) {
    byte[] value = record.value();
    int kept = value == null ? 0 : Math.min(value.length, DEAD_LETTER_BYTES);
    LOG.warn(
        "{}-{} offset {} is set aside: {}",
        record.topic(),
        record.partition(),
        record.offset(),
        e.getMessage());
    return DeadLetter.newBuilder()
        .setStage("ingest")
        .setOrigin(record.topic())
        .setPartition(record.partition())
        .setOffset(record.offset())
        .setRecordKey(record.key())
        .setReason("not-avro")
        .setMessage(String.valueOf(e.getMessage()))
        .setBytes(value == null ? ByteBuffer.allocate(0) : ByteBuffer.wrap(value, 0, kept).slice())
        .setSize(value == null ? -1 : value.length)
        .setAt(clock.instant().truncatedTo(ChronoUnit.MILLIS))
        .build();
  }

  @Override
  public boolean commit(Batch batch) {
    Map<TopicPartition, OffsetAndMetadata> progress = new HashMap<>();
    try {
      for (int partition : loaded) {
        TopicPartition place = new TopicPartition(linksTopic, partition);
        Long position = positions.get(partition);
        progress.put(
            place,
            new OffsetAndMetadata(
                position == null ? consumer.position(place, POSITION_PATIENCE) : position));
      }
    } catch (KafkaException | IllegalStateException e) {
      return false; // Being rebalanced: the next poll tells what is still ours.
    }
    boolean written =
        transactions.commit(batch, letters, progress, consumer.groupMetadata(), () -> closing);
    if (written) {
      letters.clear();
      consumer.resume(consumer.paused());
    } else {
      consumer.pause(consumer.assignment());
    }
    return written;
  }

  @Override
  public boolean isBehind() {
    return !letters.isEmpty();
  }

  @Override
  public @Nullable String problem() {
    String writing = transactions.problem();
    return writing == null ? problem : writing;
  }

  @Override
  public void stop() {
    closing = true;
  }

  @Override
  public void close() {
    closing = true;
    transactions.close();
    sourceTail.close(CloseOptions.timeout(LEAVE));
    consumer.close(CloseOptions.timeout(LEAVE));
  }
}
