package io.wirewatch.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.wirewatch.schemas.Namespace;
import io.wirewatch.sink.bulk.BulkLimits;
import io.wirewatch.sink.index.ShardSettings;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SinkConfigTest {

  @Test
  void passesSecuritySettingsToBothClients() {
    SinkConfig config = overriding(Map.of("security.protocol", "SSL", "max.poll.records", "7"));

    assertThat(KafkaSettings.consumer(config))
        .containsEntry("security.protocol", "SSL")
        .containsEntry("max.poll.records", "7");
    assertThat(KafkaSettings.producer(config))
        .containsEntry("security.protocol", "SSL")
        .doesNotContainKey("max.poll.records");
  }

  @Test
  void readsCommittedRecordsAndCommitsByHand() {
    assertThat(KafkaSettings.consumer(SinkConfig.of("broker:9092", new Namespace("paper"))))
        .containsEntry("group.id", "paper-sink")
        .containsEntry("isolation.level", "read_committed")
        .containsEntry("enable.auto.commit", false)
        .containsEntry("auto.offset.reset", "earliest");
  }

  @ParameterizedTest
  @ValueSource(strings = {"group.id", "isolation.level", "enable.auto.commit", "acks"})
  void refusesOverridesThatItsGuaranteesRestOn(String key) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> overriding(Map.of(key, "x")))
        .withMessageContaining(key);
  }

  @Test
  void refusesToHaveNoBroker() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SinkConfig.of(" ", Namespace.DEFAULT))
        .withMessageContaining("bootstrap");
  }

  @Test
  void refusesMarksThatCannotBeKept() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new BulkLimits(
                    1, 1, Duration.ZERO, 100, 100, Duration.ofSeconds(1), Duration.ofSeconds(1)))
        .withMessageContaining("resumeBelowBytes");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "0-", "all", "0-many"})
  void refusesWhatIsNoRangeOfReplicas(String range) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ShardSettings(1, range))
        .withMessageContaining(range);
  }

  private static SinkConfig overriding(Map<String, String> overrides) {
    return new SinkConfig(
        "broker:9092", Namespace.DEFAULT, BulkLimits.DEFAULT, ShardSettings.DEFAULT, overrides);
  }
}
