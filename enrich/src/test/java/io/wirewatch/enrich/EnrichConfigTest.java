package io.wirewatch.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wirewatch.schemas.Namespace;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class EnrichConfigTest {

  private static final Path STATE = Path.of("state");

  @Test
  void refusesWhatCannotWork() {
    assertThatThrownBy(() -> EnrichConfig.of(" ", Namespace.DEFAULT, STATE))
        .hasMessageContaining("bootstrap");
    assertThatThrownBy(() -> config(0, Duration.ofDays(1), Map.of()))
        .hasMessage("threads must be from 1 to 64, not 0");
    assertThatThrownBy(() -> config(1, Duration.ZERO, Map.of()))
        .hasMessageContaining("alertRetention");
  }

  @Test
  void letsOverridesPassButNotThoseThatGuaranteesHangOn() {
    Properties settings =
        StreamsSettings.of(
            config(
                2,
                Duration.ofDays(1),
                Map.of(
                    "commit.interval.ms", "500",
                    "security.protocol", "SSL",
                    "processing.guarantee", "at_least_once",
                    "application.id", "mine")));

    assertThat(settings)
        .containsEntry("commit.interval.ms", "500")
        .containsEntry("security.protocol", "SSL")
        .containsEntry("processing.guarantee", "exactly_once_v2")
        .containsEntry("application.id", "wirewatch-enrich")
        .containsEntry("num.stream.threads", "2")
        .containsEntry("consumer.auto.offset.reset", "earliest");
  }

  @Test
  void saysThatItWasNotStartedAndClosesAllTheSame() {
    EnrichStage stage = new EnrichStage(EnrichConfig.of("localhost:1", Namespace.DEFAULT, STATE));

    assertThat(stage.problem()).hasValue("enrich was not started");
    assertThatThrownBy(() -> stage.awaitRunning(Duration.ZERO))
        .isInstanceOf(IllegalStateException.class);
    stage.close();
    stage.close();
  }

  private static EnrichConfig config(
      int threads, Duration retention, Map<String, String> overrides) {
    return new EnrichConfig(
        "localhost:9092", Namespace.DEFAULT, STATE, threads, retention, overrides);
  }
}
