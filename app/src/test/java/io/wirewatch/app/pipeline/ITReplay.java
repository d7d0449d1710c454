package io.wirewatch.app.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.app.backend.Backend;
import io.wirewatch.app.backend.BackendExtension;
import io.wirewatch.app.backend.Records;
import io.wirewatch.app.run.Ledger;
import io.wirewatch.app.run.LedgerReader;
import io.wirewatch.app.run.ReplayResult;
import io.wirewatch.schemas.Namespace;
import io.wirewatch.schemas.document.AlertDocument;
import io.wirewatch.schemas.document.ArticleDocument;
import io.wirewatch.schemas.document.Index;
import io.wirewatch.schemas.record.Selector;
import io.wirewatch.schemas.topic.Topic;
import io.wirewatch.schemas.wire.RecordCodec;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The seed corpus through every stage, on a real broker and a real Elasticsearch. */
@ExtendWith(BackendExtension.class)
class ITReplay {

  private static final Path SEEDS = Path.of("../seeds");

  @TempDir private Path state;

  @Test
  void bringsTheSeedsFromFileToIndex(Backend backend, Namespace namespace) throws Exception {
    try (RunningStages stages = new RunningStages(backend, namespace, state)) {
      ReplayResult result = stages.replay(SEEDS);

      assertThat(result.ledger().balanced()).as(result.ledger().summary()).isTrue();
      assertThat(result.articles()).hasSize(2);
      assertThat(result.articles())
          .extracting(ArticleDocument::title)
          .anySatisfy(title -> assertThat(title).startsWith("US sought China’s help"))
          .anySatisfy(title -> assertThat(title).startsWith("U.S. officials repeatedly urged"));
      assertThat(result.articles())
          .allSatisfy(
              article -> assertThat(article.eventTime().toString()).startsWith("2022-02-2"));
      Set<String> people =
          result.articles().stream()
              .flatMap(article -> article.actors().stream())
              .filter(actor -> actor.type().equals("PERSON"))
              .map(ArticleDocument.Actor::name)
              .collect(Collectors.toSet());
      assertThat(people)
          .contains("Wang Yi", "Qin Gang", "Vladimir Putin", "Xi Jinping", "Antony Blinken")
          .hasSizeGreaterThanOrEqualTo(10);
      Set<String> watched =
          result.articles().stream()
              .flatMap(article -> article.actors().stream())
              .filter(ArticleDocument.Actor::watched)
              .map(ArticleDocument.Actor::id)
              .collect(Collectors.toSet());
      assertThat(result.alerts()).extracting(AlertDocument::actorId).containsAll(watched);
      assertThat(stages.problems()).isEmpty();
    }
  }

  @Test
  void changesNothingWhenRunAgain(Backend backend, Namespace namespace) throws Exception {
    try (RunningStages stages = new RunningStages(backend, namespace, state)) {
      ReplayResult first = stages.replay(SEEDS);
      ReplayResult second = stages.replay(SEEDS);

      assertThat(second.articles()).isEqualTo(first.articles());
      assertThat(second.alerts()).isEqualTo(first.alerts());
      assertThat(count(stages, namespace, Index.ARTICLES)).isEqualTo(2);
      assertThat(count(stages, namespace, Index.ALERTS)).isEqualTo(first.alerts().size());
      List<String> alerts =
          new Records(backend, namespace)
              .all(Topic.ALERTS).stream().map(ConsumerRecord::key).toList();
      assertThat(alerts).doesNotHaveDuplicates().hasSize(first.alerts().size());
    }
  }

  @Test
  void givesTheSameBytesFromNothing(Backend backend, Namespace one, @TempDir Path other)
      throws Exception {
    Namespace two = new Namespace(one.prefix() + "-again");
    try (RunningStages stages = new RunningStages(backend, one, state)) {
      stages.replay(SEEDS);
    }
    try (RunningStages stages = new RunningStages(backend, two, other)) {
      stages.replay(SEEDS);
    }

    for (Topic topic : List.of(Topic.ARTICLES, Topic.ENRICHED, Topic.ALERTS)) {
      assertThat(values(new Records(backend, one), topic))
          .as(topic.suffix())
          .isEqualTo(values(new Records(backend, two), topic))
          .isNotEmpty();
    }
  }

  @Test
  void setsPoisonAsideOnEveryTopicAndGoesOn(Backend backend, Namespace namespace) throws Exception {
    byte[] junk = "not a record".getBytes(StandardCharsets.UTF_8);
    byte[] unknown = {(byte) 0xC3, 1, 1, 2, 3, 4, 5, 6, 7, 8, 9};
    byte[] otherRecord = RecordCodec.of(Selector.class).encode(new Selector("a", null));
    try (RunningStages stages = new RunningStages(backend, namespace, state)) {
      Records records = new Records(backend, namespace);
      for (Topic topic : Topic.values()) {
        for (byte[] poison : new byte[][] {junk, unknown, otherRecord, {}}) {
          records.send(topic, "poison", poison);
        }
      }
      for (Topic topic : List.of(Topic.ARTICLES, Topic.ENRICHED, Topic.ALERTS)) {
        records.send(topic, null, junk);
        records.send(topic, "gone", null);
      }

      ReplayResult result = stages.replay(SEEDS);

      assertThat(result.articles()).hasSize(2);
      assertThat(result.alerts()).isNotEmpty();
      Ledger ledger =
          new LedgerReader(backend.bootstrap(), Map.of(), namespace, stages.connection().client())
              .read();
      assertThat(ledger.balanced()).as(ledger.summary()).isTrue();
      Map<String, Long> setAside =
          records.all(Topic.DEAD_LETTERS).stream()
              .filter(record -> record.key().startsWith(namespace.prefix()))
              .collect(
                  Collectors.groupingBy(
                      record -> record.key().replaceAll("-\\d+-\\d+$", ""),
                      TreeMap::new,
                      Collectors.counting()));
      for (Topic topic : List.of(Topic.ARTICLES, Topic.ENRICHED, Topic.ALERTS)) {
        assertThat(setAside).as(setAside.toString()).containsEntry(namespace.topic(topic), 6L);
      }
    }
  }

  private static long count(RunningStages stages, Namespace namespace, Index index)
      throws Exception {
    stages.connection().client().indices().refresh(r -> r.index(namespace.alias(index)));
    return stages.connection().client().count(r -> r.index(namespace.alias(index))).count();
  }

  /** Values by key; the newest of each, for a topic may hold a key twice. */
  private static Map<String, String> values(Records records, Topic topic) {
    Map<String, String> values = new TreeMap<>();
    for (ConsumerRecord<String, byte[]> record : records.all(topic)) {
      values.put(record.key(), HexFormat.of().formatHex(record.value()));
    }
    return values;
  }
}
