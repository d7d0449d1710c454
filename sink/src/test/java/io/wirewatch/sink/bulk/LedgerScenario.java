package io.wirewatch.sink.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.sink.ElasticsearchServer.Answer;
import io.wirewatch.sink.ElasticsearchServer.Refusal;
import io.wirewatch.sink.Samples;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;

/** Random articles, duplicates and poison, through random faults, from a seed. */
final class LedgerScenario {

  private static final int RECORDS = 300;
  private static final int NAMES = 40;
  private static final List<Refusal> FOR_NOW =
      List.of(
          new Refusal(429, "es_rejected_execution_exception"),
          new Refusal(503, "unavailable_shards_exception"),
          new Refusal(403, "cluster_block_exception"),
          new Refusal(404, "index_not_found_exception"));

  private final LoopFixture sink;
  private final Random random;
  private final List<TopicPartition> partitions;

  /** By partition and offset: what must be in Elasticsearch, or among the dead letters. */
  private final Map<TopicPartition, List<String>> sent = new HashMap<>();

  private final Map<String, Long> newest = new HashMap<>();
  private final Set<String> poison = new HashSet<>();

  LedgerScenario(LoopFixture sink, long seed, List<TopicPartition> partitions) {
    this.sink = sink;
    this.random = new Random(seed);
    this.partitions = partitions;
  }

  void play(String index) {
    for (int i = 0; i < RECORDS; i++) {
      send();
      if (random.nextInt(10) == 0) {
        changeWeather();
      }
      sink.turn(random.nextInt(4));
      assertNothingCommittedEarly(index);
    }
    sink.server.heal();
    sink.producer.sendException = null;
    sink.turnUntilSettled();

    Map<String, Long> found = new HashMap<>();
    sink.server.documents(index).forEach((id, stored) -> found.put(id, stored.version()));
    assertThat(found).isEqualTo(newest);
    assertThat(deadLetterKeys()).isEqualTo(poison);
    sent.forEach(
        (partition, records) -> sink.turnUntil(() -> sink.committed(partition) == records.size()));
    assertThat(sink.metrics().received()).isEqualTo(RECORDS);
  }

  private void send() {
    TopicPartition partition = partitions.get(random.nextInt(partitions.size()));
    List<String> records = sent.computeIfAbsent(partition, p -> new ArrayList<>());
    if (random.nextInt(20) == 0) {
      String place = partition + "-" + records.size();
      poison.add(place);
      records.add(place);
      sink.record(partition, "poison", "poison".getBytes(StandardCharsets.UTF_8));
    } else {
      String name = "article-" + random.nextInt(NAMES);
      long version = 1L + random.nextInt(5);
      newest.merge(Samples.articleId(name), version, Math::max);
      records.add(Samples.articleId(name));
      sink.article(partition, name, version);
    }
  }

  private void changeWeather() {
    sink.server.heal();
    sink.producer.sendException = null;
    switch (random.nextInt(7)) {
      case 0 -> sink.server.misbehave(request -> Answer.fromProxy(503));
      case 1 ->
          sink.server.misbehave(
              request ->
                  request.isBulk() && request.documents() > 1 ? Answer.fromProxy(413) : null);
      case 2 -> {
        Refusal refusal = FOR_NOW.get(random.nextInt(FOR_NOW.size()));
        sink.server.refuse(id -> id.hashCode() % 3 == 0 ? refusal : null);
      }
      case 3 ->
          sink.server.rewriteItems(
              items -> {
                items.remove(items.size() - 1);
                return items;
              });
      case 4 -> sink.server.misbehave(request -> new Answer(200, "{\"took\":1,", true, true));
      case 5 -> sink.producer.sendException = new TimeoutException("no leader");
      default -> sink.server.misbehave(request -> Answer.error(401, "security_exception"));
    }
  }

  private void assertNothingCommittedEarly(String index) {
    Set<String> settled = new HashSet<>(sink.server.documents(index).keySet());
    settled.addAll(deadLetterKeys());
    sent.forEach(
        (partition, records) -> {
          int committed = (int) Math.max(0, sink.committed(partition));
          assertThat(settled).containsAll(records.subList(0, committed));
        });
  }

  private Set<String> deadLetterKeys() {
    Set<String> keys = new HashSet<>();
    sink.producer
        .history()
        .forEach(letter -> keys.add(new String(letter.key(), StandardCharsets.UTF_8)));
    return keys;
  }
}
