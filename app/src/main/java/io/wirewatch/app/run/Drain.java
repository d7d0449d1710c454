package io.wirewatch.app.run;

import io.wirewatch.schemas.Namespace;
import io.wirewatch.schemas.topic.Topic;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.jspecify.annotations.Nullable;

/**
 * How far the stages are behind, by the offsets they have committed. Enrich commits its input with
 * its output, sink commits what Elasticsearch has acknowledged: when both are at the end, in this
 * order, everything that was in the first topic has arrived.
 */
public final class Drain {

  private static final List<Topic> SUNK =
      List.of(Topic.ENRICHED, Topic.ALERTS, Topic.LINKS, Topic.OUTCOMES);
  private static final long ANSWER_SECONDS = 10;

  private final Admin admin;
  private final Namespace namespace;

  /**
   * @param admin not closed
   */
  public Drain(Admin admin, Namespace namespace) {
    this.admin = admin;
    this.namespace = namespace;
  }

  /**
   * How far a stage is behind.
   *
   * @param stage its name
   * @param records records it has not dealt with
   * @param members instances of it that are running
   */
  public record Lag(String stage, long records, int members) {}

  /**
   * Returns how many records are still under way; zero means that all has arrived.
   *
   * @throws TimeoutException if Kafka does not answer
   * @throws InterruptedException if the thread is interrupted
   */
  public long remaining() throws TimeoutException, InterruptedException {
    // Enrich first: once it is at its end, it has written all that sink can still have to deliver.
    long enrich = lag("enrich", List.of(Topic.ARTICLES));
    return enrich + lag("sink", SUNK);
  }

  /**
   * Returns how far each stage is behind.
   *
   * @throws TimeoutException if Kafka does not answer
   * @throws InterruptedException if the thread is interrupted
   */
  List<Lag> lags() throws TimeoutException, InterruptedException {
    return List.of(
        new Lag("enrich", lag("enrich", List.of(Topic.ARTICLES)), members("enrich")),
        new Lag("sink", lag("sink", SUNK), members("sink")));
  }

  private int members(String stage) throws TimeoutException, InterruptedException {
    String group = namespace.group(stage);
    try {
      return admin
          .describeConsumerGroups(List.of(group))
          .all()
          .get(ANSWER_SECONDS, TimeUnit.SECONDS)
          .values()
          .stream()
          .mapToInt(description -> description.members().size())
          .sum();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof GroupIdNotFoundException) {
        return 0;
      }
      throw new IllegalStateException("Kafka does not tell who runs " + stage, e.getCause());
    }
  }

  private long lag(String stage, List<Topic> topics) throws TimeoutException, InterruptedException {
    try {
      Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
      Map<TopicPartition, OffsetSpec> earliest = new HashMap<>();
      Map<String, TopicDescription> descriptions =
          admin
              .describeTopics(topics.stream().map(namespace::topic).toList())
              .allTopicNames()
              .get(ANSWER_SECONDS, TimeUnit.SECONDS);
      descriptions.forEach(
          (name, topic) ->
              topic
                  .partitions()
                  .forEach(
                      info -> {
                        TopicPartition partition = new TopicPartition(name, info.partition());
                        latest.put(partition, OffsetSpec.latest());
                        earliest.put(partition, OffsetSpec.earliest());
                      }));
      // Uncommitted ends: a transaction's offsets can show before its records do, never the
      // reverse.
      Map<TopicPartition, ListOffsetsResultInfo> ends =
          admin.listOffsets(latest).all().get(ANSWER_SECONDS, TimeUnit.SECONDS);
      Map<TopicPartition, ListOffsetsResultInfo> starts =
          admin.listOffsets(earliest).all().get(ANSWER_SECONDS, TimeUnit.SECONDS);
      Map<TopicPartition, OffsetAndMetadata> done =
          admin
              .listConsumerGroupOffsets(namespace.group(stage))
              .partitionsToOffsetAndMetadata()
              .get(ANSWER_SECONDS, TimeUnit.SECONDS);

      long lag = 0;
      for (Map.Entry<TopicPartition, ListOffsetsResultInfo> end : ends.entrySet()) {
        @Nullable OffsetAndMetadata position = done.get(end.getKey());
        ListOffsetsResultInfo start = starts.get(end.getKey());
        long from = position != null ? position.offset() : start == null ? 0 : start.offset();
        lag += Math.max(0, end.getValue().offset() - from);
      }
      return lag;
    } catch (ExecutionException e) {
      throw new IllegalStateException(
          "Kafka does not tell how far " + stage + " is: " + e.getCause(), e.getCause());
    }
  }
}
