package io.wirewatch.monitor.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostCheckTest {

  @ParameterizedTest
  @CsvSource({
    "localhost, true",
    "LOCALHOST:8470, true",
    "127.0.0.1, true",
    "127.0.0.1:80, true",
    "[::1], true",
    "[::1]:8470, true",
    "evil.example, false",
    "evil.example:8470, false",
    "localhost.evil.example, false",
    "127.0.0.1.nip.io:8470, false",
    "::1, false",
    "'', false",
    ", false"
  })
  void knowsTheNamesOfThisMachine(String host, boolean loopback) {
    assertThat(HostCheck.isLoopback(host)).isEqualTo(loopback);
  }

  @ParameterizedTest
  @CsvSource({
    ", localhost:1, true",
    "http://localhost:1, localhost:1, true",
    "http://LOCALHOST:1, localhost:1, true",
    "http://localhost:2, localhost:1, false",
    "https://evil.example, localhost:1, false",
    "null, localhost:1, false",
    "http://localhost:1, , false",
    "'http://a b', localhost:1, false"
  })
  void knowsWritesOfAnotherOrigin(String origin, String host, boolean same) {
    assertThat(OriginCheck.sameOrigin(origin, host)).isEqualTo(same);
  }
}
