package io.wirewatch.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.wirewatch.schemas.Namespace;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class IngestConfigTest {

  @Test
  void asksForAnAddress() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> IngestConfig.of(" ", Namespace.DEFAULT))
        .withMessageContaining("host:port");
  }

  @Test
  void doesNotChangeWithTheMapItWasGiven() {
    Map<String, String> overrides = new HashMap<>(Map.of("linger.ms", "5"));
    IngestConfig config = new IngestConfig("localhost:9092", Namespace.DEFAULT, overrides);
    overrides.clear();
    assertThat(config.overrides()).containsEntry("linger.ms", "5");
  }
}
