package io.wirewatch.app.program;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.app.backend.Backend;
import io.wirewatch.app.backend.BackendExtension;
import io.wirewatch.app.backend.Records;
import io.wirewatch.app.feeds.NewsSites;
import io.wirewatch.app.run.KafkaAdmin;
import io.wirewatch.ingest.source.SourceTopic;
import io.wirewatch.schemas.Namespace;
import io.wirewatch.schemas.record.Source;
import io.wirewatch.schemas.topic.Topic;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two ingest processes share the sources, and one is killed. */
@ExtendWith(BackendExtension.class)
class ITIngestFailover {

  private static final int SITES = 12;
  private static final int ARTICLES = 6;
  private static final Duration HALF_A_MINUTE = Duration.ofSeconds(30);

  @Test
  void theOtherTakesOverAndNothingIsLostOrDoubled(Backend backend, Namespace namespace)
      throws Exception {
    KafkaAdmin.createTopics(backend.bootstrap(), Map.of(), namespace);
    Records records = new Records(backend, namespace);
    try (NewsSites sites = new NewsSites(SITES)) {
      List<Source> sources = new ArrayList<>();
      for (int site = 0; site < SITES; site++) {
        for (int article = 0; article < ARTICLES; article++) {
          sites.publish(site, "report-" + site + "-number-" + article, body(site, article));
        }
        sources.add(sites.source(site));
      }
      try (ProgramProcess one = start(backend, namespace, sites);
          ProgramProcess other = start(backend, namespace, sites)) {
        one.awaitLine("partition \\d is ours");
        other.awaitLine("partition \\d is ours");
        new SourceTopic(backend.bootstrap(), namespace, Map.of()).publish(sources, HALF_A_MINUTE);
        var unused = records.due(Topic.OUTCOMES, SITES);

        one.signal("KILL");
        long killedAt = System.nanoTime();
        for (int site = 0; site < SITES; site++) {
          sites.publish(site, "report-" + site + "-after-the-fall", body(site, ARTICLES));
        }
        List<String> outcomes = keys(records.due(Topic.OUTCOMES, SITES * (ARTICLES + 1)));
        Duration took = Duration.ofNanos(System.nanoTime() - killedAt);

        assertThat(outcomes).doesNotHaveDuplicates();
        assertThat(keys(records.all(Topic.ARTICLES)))
            .doesNotHaveDuplicates()
            .hasSize(SITES * (ARTICLES + 1));
        assertThat(took).as("from the kill to the last article").isLessThan(HALF_A_MINUTE);
      }
    }
  }

  private static ProgramProcess start(Backend backend, Namespace namespace, NewsSites sites)
      throws IOException {
    return ProgramProcess.start(
        Map.of(
            "WIREWATCH_BOOTSTRAP", backend.bootstrap(), "WIREWATCH_NAMESPACE", namespace.prefix()),
        "ingest",
        "--allow-address",
        "127.0.0.0/8",
        "--allow-port",
        Integer.toString(sites.port()),
        "--politeness",
        "0.1");
  }

  private static String body(int site, int article) {
    return """
        Council %d of Port Alder met on Tuesday to hear report number %d on the state of the harbour walls.
        The engineers asked for money and time, and the members promised to give them both before winter.
        A vote is expected next week, said the clerk, who has counted %d sessions on the subject so far.
        """
        .formatted(site, article, site * 100 + article);
  }

  private static List<String> keys(List<ConsumerRecord<String, byte[]>> records) {
    return records.stream().map(ConsumerRecord::key).toList();
  }
}
