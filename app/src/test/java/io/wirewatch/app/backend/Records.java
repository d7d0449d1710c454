package io.wirewatch.app.backend;

import io.wirewatch.schemas.Namespace;
import io.wirewatch.schemas.topic.Topic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Puts records into the topics of a namespace, and reads them. */
public final class Records {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration POLL = Duration.ofMillis(200);

  private final Backend backend;
  private final Namespace namespace;

  public Records(Backend backend, Namespace namespace) {
    this.backend = backend;
    this.namespace = namespace;
  }

  public void send(Topic topic, String key, byte[] value) throws Exception {
    try (KafkaProducer<String, byte[]> producer =
        new KafkaProducer<>(
            Map.<String, Object>of("bootstrap.servers", backend.bootstrap(), "acks", "all"),
            new StringSerializer(),
            new ByteArraySerializer())) {
      producer
          .send(new ProducerRecord<>(namespace.topic(topic), key, value))
          .get(10, TimeUnit.SECONDS);
    }
  }

  /** Returns all that is committed in a topic. */
  public List<ConsumerRecord<String, byte[]>> all(Topic topic) {
    try (KafkaConsumer<String, byte[]> consumer = consumer(topic)) {
      Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
      return read(
          consumer,
          records -> ends.keySet().stream().allMatch(p -> consumer.position(p) >= ends.get(p)));
    }
  }

  /** Returns a topic from its start, once it has as many records as are due. */
  public List<ConsumerRecord<String, byte[]>> due(Topic topic, int due) {
    try (KafkaConsumer<String, byte[]> consumer = consumer(topic)) {
      return read(consumer, records -> records.size() >= due);
    }
  }

  /** Returns a topic from its start, once what has been read of it satisfies a condition. */
  public List<ConsumerRecord<String, byte[]>> until(
      Topic topic, Predicate<List<ConsumerRecord<String, byte[]>>> satisfied) {
    try (KafkaConsumer<String, byte[]> consumer = consumer(topic)) {
      return read(consumer, satisfied);
    }
  }

  private static List<ConsumerRecord<String, byte[]>> read(
      KafkaConsumer<String, byte[]> consumer,
      Predicate<List<ConsumerRecord<String, byte[]>>> complete) {
    List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!complete.test(records)) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("only " + records.size() + " records after " + PATIENCE);
      }
      consumer.poll(POLL).forEach(records::add);
    }
    return records;
  }

  private KafkaConsumer<String, byte[]> consumer(Topic topic) {
    KafkaConsumer<String, byte[]> consumer =
        new KafkaConsumer<>(
            Map.<String, Object>of(
                "bootstrap.servers", backend.bootstrap(), "isolation.level", "read_committed"),
            new StringDeserializer(),
            new ByteArrayDeserializer());
    List<TopicPartition> partitions =
        consumer.partitionsFor(namespace.topic(topic)).stream()
            .map(info -> new TopicPartition(info.topic(), info.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
    return consumer;
  }
}
