package io.wirewatch.app.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wirewatch.schemas.Namespace;
import io.wirewatch.schemas.topic.Topic;
import io.wirewatch.schemas.topic.TopicAdmin;
import io.wirewatch.schemas.topic.TopicMismatchException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ITEmbeddedKafka {

  private static final Namespace NAMESPACE = new Namespace("embedded-test");

  @Test
  void keepsRecordsBetweenRuns(@TempDir Path folder) throws Exception {
    TopicPartition partition = new TopicPartition(NAMESPACE.topic(Topic.WATCHLIST), 0);
    try (EmbeddedKafka first = new EmbeddedKafka(folder, 0)) {
      first.start();
      createTopics(first);
      try (KafkaProducer<String, String> producer = producer(first)) {
        producer.send(new ProducerRecord<>(partition.topic(), "k", "v")).get(10, TimeUnit.SECONDS);
      }
    }
    try (EmbeddedKafka second = new EmbeddedKafka(folder, 0)) {
      second.start();
      createTopics(second);
      try (Admin admin = admin(second)) {
        assertThat(
                admin
                    .listOffsets(Map.of(partition, OffsetSpec.latest()))
                    .partitionResult(partition)
                    .get(10, TimeUnit.SECONDS)
                    .offset())
            .isEqualTo(1);
      }
    }
  }

  @Test
  void refusesATopicThatForgetsWhatItMustKeep(@TempDir Path folder) throws Exception {
    try (EmbeddedKafka kafka = new EmbeddedKafka(folder, 0)) {
      kafka.start();
      try (Admin admin = admin(kafka)) {
        admin
            .createTopics(
                List.of(
                    new NewTopic(NAMESPACE.topic(Topic.WATCHLIST), Optional.of(1), Optional.empty())
                        .configs(
                            Map.of(
                                "cleanup.policy", "delete",
                                "message.timestamp.type", "LogAppendTime"))))
            .all()
            .get(10, TimeUnit.SECONDS);
      }

      assertThatThrownBy(() -> createTopics(kafka))
          .isInstanceOf(TopicMismatchException.class)
          .hasMessageContaining("embedded-test.watchlist")
          .hasMessageContaining("cleanup.policy=delete where compact is needed");
    }
  }

  private static void createTopics(EmbeddedKafka kafka) throws Exception {
    try (Admin admin = admin(kafka)) {
      new TopicAdmin(admin, NAMESPACE, Duration.ofSeconds(30)).createOrVerify();
    }
  }

  private static Admin admin(EmbeddedKafka kafka) {
    return Admin.create(Map.<String, Object>of("bootstrap.servers", kafka.bootstrap()));
  }

  private static KafkaProducer<String, String> producer(EmbeddedKafka kafka) {
    return new KafkaProducer<>(
        Map.<String, Object>of("bootstrap.servers", kafka.bootstrap(), "acks", "all"),
        new StringSerializer(),
        new StringSerializer());
  }
}
