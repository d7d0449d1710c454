package io.wirewatch.app.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.app.backend.Backend;
import io.wirewatch.app.backend.BackendExtension;
import io.wirewatch.app.command.RootCommand;
import io.wirewatch.app.run.KafkaAdmin;
import io.wirewatch.ingest.source.DomainPartitioner;
import io.wirewatch.ingest.source.SourceChanges;
import io.wirewatch.ingest.source.SourceList;
import io.wirewatch.ingest.source.SourceTopic;
import io.wirewatch.schemas.Namespace;
import io.wirewatch.schemas.record.Source;
import io.wirewatch.schemas.topic.Topic;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The list of sources on a real broker. */
@ExtendWith(BackendExtension.class)
class ITSources {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir private Path folder;

  @Test
  void keepsTheListInItsTopic(Backend backend, Namespace namespace) throws Exception {
    KafkaAdmin.createTopics(backend.bootstrap(), Map.of(), namespace);
    SourceTopic topic = new SourceTopic(backend.bootstrap(), namespace, Map.of());
    assertThat(topic.read(PATIENCE)).isEmpty();

    Source one = source("https://www.one.example/rss", "One");
    Source two = source("https://feeds.two.example/rss", "Two");
    assertThat(topic.publish(List.of(one, two), PATIENCE))
        .isEqualTo(new SourceChanges(List.of(one, two), List.of(), List.of()));
    Source deux = source("https://feeds.two.example/rss", "Deux");
    assertThat(topic.publish(List.of(one, deux), PATIENCE))
        .isEqualTo(new SourceChanges(List.of(), List.of(deux), List.of(one)));
    assertThat(topic.read(PATIENCE).values()).containsExactlyInAnyOrder(one, deux);

    assertThat(
            topic.remove(
                List.of("HTTPS://feeds.two.example:443/rss", "https://three.example/"), PATIENCE))
        .containsExactly(deux);
    assertThat(topic.read(PATIENCE).values()).containsExactly(one);
    assertThat(partitions(backend, namespace))
        .containsEntry(one.getUrl(), DomainPartitioner.partition("one.example", 6))
        .containsEntry(two.getUrl(), DomainPartitioner.partition("two.example", 6));
  }

  @Test
  void commandsImportAndExport(Backend backend, Namespace namespace) throws Exception {
    String[] cluster = {"--bootstrap", backend.bootstrap(), "--namespace", namespace.prefix()};
    assertThat(run(cluster, "import", "../seeds/sources.opml")).isZero();
    Path file = folder.resolve("sources.yaml");
    assertThat(run(cluster, "export", file.toString())).isZero();
    List<Source> exported = SourceList.read(file).list().sources();
    assertThat(exported)
        .containsExactlyInAnyOrderElementsOf(
            SourceList.read(Path.of("../seeds/sources.opml")).list().sources());
    String first = exported.get(0).getUrl();
    assertThat(run(cluster, "remove", first)).isZero();
    assertThat(run(cluster, "remove", first)).isEqualTo(1);
    assertThat(run(cluster, "add", "--unchecked", "--tag", "mine", first)).isZero();
    assertThat(new SourceTopic(backend.bootstrap(), namespace, Map.of()).read(PATIENCE).get(first))
        .isEqualTo(Source.newBuilder().setUrl(first).setTags(List.of("mine")).build());
  }

  private static int run(String[] cluster, String... arguments) {
    List<String> all = new ArrayList<>(List.of("sources"));
    all.addAll(List.of(arguments));
    all.addAll(List.of(cluster));
    return RootCommand.run(all.toArray(String[]::new));
  }

  private static Map<String, Integer> partitions(Backend backend, Namespace namespace) {
    Map<String, Integer> partitions = new HashMap<>();
    try (KafkaConsumer<String, byte[]> consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", backend.bootstrap()),
            new StringDeserializer(),
            new ByteArrayDeserializer())) {
      String topic = namespace.topic(Topic.SOURCES);
      List<TopicPartition> all =
          consumer.partitionsFor(topic).stream()
              .map(info -> new TopicPartition(topic, info.partition()))
              .toList();
      consumer.assign(all);
      consumer.seekToBeginning(all);
      Map<TopicPartition, Long> ends = consumer.endOffsets(all);
      while (all.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
        consumer
            .poll(Duration.ofMillis(200))
            .forEach(entry -> partitions.put(entry.key(), entry.partition()));
      }
    }
    return partitions;
  }

  private static Source source(String url, String title) {
    return Source.newBuilder().setUrl(url).setTitle(title).build();
  }
}
