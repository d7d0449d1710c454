package io.wirewatch.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wirewatch.schemas.Namespace;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MonitorConfigTest {

  @ParameterizedTest
  @CsvSource({
    "' ', 127.0.0.1, 0, , bootstrap must name",
    "b:1, '', 0, , host must be an address",
    "b:1, 127.0.0.1, -1, , port must be from 0",
    "b:1, 127.0.0.1, 65536, , port must be from 0",
    "b:1, 127.0.0.1, 0, short, token must have at least 16 characters",
    "b:1, 0.0.0.0, 0, , set a token",
    "b:1, 192.0.2.1, 0, , set a token"
  })
  void refusesWhatCannotBeRight(
      String bootstrap, String host, int port, String token, String sentence) {
    assertThatThrownBy(
            () -> new MonitorConfig(bootstrap, Namespace.DEFAULT, host, port, token, Map.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(sentence);
  }

  @Test
  void acceptsAnotherHostWithAToken() {
    MonitorConfig config =
        new MonitorConfig("b:1", Namespace.DEFAULT, "0.0.0.0", 1, "0123456789abcdef", Map.of());

    assertThat(config.isLoopback()).isFalse();
  }
}
