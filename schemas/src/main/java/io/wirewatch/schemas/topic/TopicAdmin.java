package io.wirewatch.schemas.topic;

import io.wirewatch.schemas.Namespace;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.TopicExistsException;

/**
 * Creates the topics of an installation, or verifies those that are there. Safe to run from every
 * stage at once. Uses the {@link Admin} it is given and does not close it.
 */
public final class TopicAdmin {

  private static final List<Topic> COPARTITIONED =
      List.of(Topic.SOURCES, Topic.SOURCE_STATES, Topic.LINKS, Topic.PAGES, Topic.SITES);

  private final Admin admin;
  private final Namespace namespace;
  private final Duration timeout;

  /**
   * @param timeout longest time that {@link #createOrVerify} may take in all
   */
  public TopicAdmin(Admin admin, Namespace namespace, Duration timeout) {
    this.admin = admin;
    this.namespace = namespace;
    this.timeout = timeout;
  }

  /**
   * Makes every topic of {@link Topic} exist and be ready to take records. An existing topic is
   * never changed: more partitions than the catalogue names are accepted where the topic stands
   * alone, a different cleanup policy is not.
   *
   * @throws TopicMismatchException if an existing topic does not fit
   * @throws TimeoutException if the cluster does not answer, or a partition has no leader, in time
   * @throws InterruptedException if the thread is interrupted
   */
  public void createOrVerify() throws TimeoutException, InterruptedException {
    long deadline = System.nanoTime() + timeout.toNanos();
    Set<String> existing =
        await(() -> admin.listTopics().names().get(1, TimeUnit.SECONDS), deadline);
    List<NewTopic> missing =
        Arrays.stream(Topic.values())
            .filter(topic -> !existing.contains(namespace.topic(topic)))
            .map(
                topic ->
                    new NewTopic(
                            namespace.topic(topic),
                            Optional.of(topic.partitions()),
                            Optional.empty())
                        .configs(topic.settings()))
            .toList();
    await(() -> create(missing), deadline);
    awaitReady(deadline);
    verify(deadline);
  }

  private boolean create(List<NewTopic> missing)
      throws ExecutionException, InterruptedException, TimeoutException {
    for (var created : admin.createTopics(missing).values().values()) {
      try {
        created.get(5, TimeUnit.SECONDS);
      } catch (ExecutionException e) {
        if (!(e.getCause() instanceof TopicExistsException)) {
          throw e;
        }
      }
    }
    return true;
  }

  /**
   * Waits until every partition answers. Records sent before that can be lost without an error,
   * even by an idempotent producer with {@code acks=all} (KAFKA-15591).
   */
  private void awaitReady(long deadline) throws TimeoutException, InterruptedException {
    Map<String, TopicDescription> topics = await(this::describe, deadline);
    Map<TopicPartition, OffsetSpec> ends = new HashMap<>();
    topics.forEach(
        (name, topic) ->
            topic
                .partitions()
                .forEach(
                    p -> ends.put(new TopicPartition(name, p.partition()), OffsetSpec.latest())));
    await(() -> admin.listOffsets(ends).all().get(2, TimeUnit.SECONDS), deadline);
  }

  private Map<String, TopicDescription> describe()
      throws ExecutionException, InterruptedException, TimeoutException {
    List<String> names = Arrays.stream(Topic.values()).map(namespace::topic).toList();
    return admin.describeTopics(names).allTopicNames().get(2, TimeUnit.SECONDS);
  }

  private void verify(long deadline) throws TimeoutException, InterruptedException {
    Map<String, TopicDescription> topics = await(this::describe, deadline);
    List<ConfigResource> resources =
        topics.keySet().stream()
            .map(name -> new ConfigResource(ConfigResource.Type.TOPIC, name))
            .toList();
    Map<ConfigResource, Config> configs =
        await(() -> admin.describeConfigs(resources).all().get(2, TimeUnit.SECONDS), deadline);

    List<String> problems = new ArrayList<>();
    for (Topic topic : Topic.values()) {
      String name = namespace.topic(topic);
      Config config = configs.get(new ConfigResource(ConfigResource.Type.TOPIC, name));
      if (config == null) {
        problems.add("topic " + name + " vanished while it was being checked: start again");
        continue;
      }
      for (String setting : List.of("cleanup.policy", "message.timestamp.type")) {
        String wanted = String.valueOf(topic.settings().get(setting));
        String actual = config.get(setting) == null ? "unset" : config.get(setting).value();
        if (!wanted.equals(actual)) {
          problems.add(
              "topic %s has %s=%s where %s is needed: alter it, or choose another --namespace"
                  .formatted(name, setting, actual, wanted));
        }
      }
    }
    verifyCopartitioned(topics, problems);
    if (!problems.isEmpty()) {
      throw new TopicMismatchException(problems);
    }
  }

  private void verifyCopartitioned(Map<String, TopicDescription> topics, List<String> problems) {
    Map<String, Integer> partitions = new HashMap<>();
    for (Topic topic : COPARTITIONED) {
      TopicDescription description = topics.get(namespace.topic(topic));
      if (description != null) {
        partitions.put(description.name(), description.partitions().size());
      }
    }
    if (Set.copyOf(partitions.values()).size() > 1) {
      problems.add(
          "topics %s must have the same number of partitions, for one domain must have one fetcher:"
                  .formatted(partitions)
              + " add partitions to the smaller ones");
    }
  }

  private interface Question<T> {
    T ask() throws ExecutionException, InterruptedException, TimeoutException;
  }

  /** Asks until there is an answer; only errors that time can heal are asked again. */
  private static <T> T await(Question<T> question, long deadline)
      throws TimeoutException, InterruptedException {
    while (true) {
      Throwable failure;
      try {
        return question.ask();
      } catch (ExecutionException e) {
        if (!(e.getCause() instanceof RetriableException)) {
          throw new IllegalStateException("Kafka refused: " + e.getCause(), e.getCause());
        }
        failure = e.getCause();
      } catch (TimeoutException e) {
        failure = e;
      }
      if (System.nanoTime() >= deadline) {
        TimeoutException timeout = new TimeoutException("Kafka did not answer in time: " + failure);
        timeout.initCause(failure);
        throw timeout;
      }
      TimeUnit.MILLISECONDS.sleep(50);
    }
  }
}
