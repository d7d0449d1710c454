package io.wirewatch.ingest.journal;

import io.wirewatch.ingest.IngestConfig;
import io.wirewatch.ingest.crawl.Journal.Event;
import io.wirewatch.schemas.record.PageState;
import io.wirewatch.schemas.record.SiteState;
import io.wirewatch.schemas.record.Source;
import io.wirewatch.schemas.record.SourceState;
import io.wirewatch.schemas.topic.Topic;
import io.wirewatch.schemas.wire.RecordCodec;
import io.wirewatch.schemas.wire.UndecodableRecordException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the tables of partitions, from the first record to the last that is committed. */
final class Tables {

  private static final Logger LOG = LoggerFactory.getLogger(Tables.class);
  private static final Duration PATIENCE = Duration.ofMillis(500);
  private static final List<Topic> TABLES =
      List.of(Topic.SOURCES, Topic.SOURCE_STATES, Topic.PAGES, Topic.SITES);

  private final IngestConfig config;
  private final RecordCodec<Source> sources = RecordCodec.of(Source.class);
  private final RecordCodec<SourceState> states = RecordCodec.of(SourceState.class);
  private final RecordCodec<PageState> pages = RecordCodec.of(PageState.class);
  private final RecordCodec<SiteState> sites = RecordCodec.of(SiteState.class);

  Tables(IngestConfig config) {
    this.config = config;
  }

  /**
   * The tables of a partition.
   *
   * @param event what the engine has to know
   * @param sourcesEnd offset up to which the sources were read
   */
  record Loaded(Event.Assigned event, long sourcesEnd) {}

  /**
   * Reads the tables of partitions. Waits for Kafka as long as it takes.
   *
   * @param stop asked now and then; true gives up and returns what was read
   */
  List<Loaded> read(Set<Integer> partitions, BooleanSupplier stop) {
    Map<TopicPartition, Map<String, byte[]>> contents = new HashMap<>();
    for (Topic topic : TABLES) {
      for (int partition : partitions) {
        contents.put(place(topic, partition), new LinkedHashMap<>());
      }
    }
    Map<TopicPartition, Long> ends = ends(contents.keySet());
    try (var consumer =
        new KafkaConsumer<>(
            Settings.reader(config), new StringDeserializer(), new ByteArrayDeserializer())) {
      consumer.assign(contents.keySet());
      consumer.seekToBeginning(contents.keySet());
      while (!stop.getAsBoolean() && !reached(consumer, ends)) {
        for (ConsumerRecord<String, byte[]> record : consumer.poll(PATIENCE)) {
          TopicPartition place = new TopicPartition(record.topic(), record.partition());
          keep(contents.getOrDefault(place, Map.of()), record);
        }
      }
    }
    List<Loaded> loaded = new ArrayList<>();
    for (int partition : partitions) {
      TopicPartition list = place(Topic.SOURCES, partition);
      loaded.add(
          new Loaded(
              new Event.Assigned(
                  partition,
                  decoded(sources, list, contents),
                  decoded(states, place(Topic.SOURCE_STATES, partition), contents),
                  decoded(pages, place(Topic.PAGES, partition), contents),
                  decoded(sites, place(Topic.SITES, partition), contents)),
              ends.getOrDefault(list, 0L)));
    }
    return loaded;
  }

  /**
   * Returns the ends of what was written, not of what is committed: the owner before may have
   * committed, with its progress, what readers are not yet shown. They are shown it, or it is
   * dropped, before a reader gets to the end.
   */
  private Map<TopicPartition, Long> ends(Set<TopicPartition> places) {
    Map<String, Object> settings = Settings.reader(config);
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_uncommitted");
    try (var consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
      return consumer.endOffsets(places);
    }
  }

  private TopicPartition place(Topic topic, int partition) {
    return new TopicPartition(config.namespace().topic(topic), partition);
  }

  private static boolean reached(
      KafkaConsumer<String, byte[]> consumer, Map<TopicPartition, Long> ends) {
    return ends.entrySet().stream()
        .allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
  }

  private static void keep(Map<String, byte[]> table, ConsumerRecord<String, byte[]> record) {
    if (record.key() == null) {
      LOG.warn("{}-{} offset {} has no key", record.topic(), record.partition(), record.offset());
    } else if (record.value() == null) {
      table.remove(record.key());
    } else {
      table.put(record.key(), record.value());
    }
  }

  private static <T extends SpecificRecordBase> List<T> decoded(
      RecordCodec<T> codec,
      TopicPartition place,
      Map<TopicPartition, Map<String, byte[]>> contents) {
    List<T> records = new ArrayList<>();
    contents
        .getOrDefault(place, Map.of())
        .forEach(
            (key, value) -> {
              try {
                records.add(codec.decode(value));
              } catch (UndecodableRecordException e) {
                LOG.error(
                    "{}: the record under {} cannot be read and is passed over", place, key, e);
              }
            });
    return records;
  }
}
