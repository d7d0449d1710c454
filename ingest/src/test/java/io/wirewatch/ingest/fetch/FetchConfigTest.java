package io.wirewatch.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.wirewatch.ingest.fetch.FetchLimits.Overflow;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FetchConfigTest {

  private final FetchConfig config = FetchConfig.defaults("https://example.org/bot");

  @Test
  void allowsTheWebAndNothingElseByDefault() {
    assertThat(config.allowedPorts()).containsExactlyInAnyOrder(80, 443);
    assertThat(config.allowedRanges()).isEmpty();
    assertThat(config.maxHops()).isEqualTo(5);
    assertThat(config.connectWithin()).isEqualTo(Duration.ofSeconds(5));
  }

  @ParameterizedTest
  @EnumSource(FetchKind.class)
  void limitsTimeAndRatioOfAllKindsAlike(FetchKind kind) {
    FetchLimits limits = config.limits(kind);
    assertThat(limits.headersWithin()).isEqualTo(Duration.ofSeconds(10));
    assertThat(limits.totalWithin()).isEqualTo(Duration.ofSeconds(30));
    assertThat(limits.slowAfter()).isEqualTo(Duration.ofSeconds(10));
    assertThat(limits.minBytesPerSecond()).isEqualTo(1024);
    assertThat(limits.maxRatio()).isEqualTo(100);
  }

  @Test
  void limitsSizeByKind() {
    assertThat(config.limits(FetchKind.FEED).maxBytes()).isEqualTo(10 << 20);
    assertThat(config.limits(FetchKind.PAGE).maxBytes()).isEqualTo(5 << 20);
    assertThat(config.limits(FetchKind.ROBOTS).maxBytes()).isEqualTo(500 << 10);
    assertThat(config.limits(FetchKind.ROBOTS).overflow()).isEqualTo(Overflow.CUT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "me", "ftp://example.org", "https://example.org/\r\nX: y", "mailto:"})
  void asksForAContact(String contact) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FetchConfig.defaults(contact))
        .withMessageContaining("URL where you can be reached");
  }

  @Test
  void refusesToAllowNoPort() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> config.withAllowed(Set.of(), List.of()))
        .withMessageContaining("allowedPorts");
  }

  @Test
  void changesOneThingAtATime() {
    FetchLimits small = Loopback.bytes(10, Overflow.CUT);
    FetchConfig changed = config.withLimits(FetchKind.PAGE, small);
    assertThat(changed.limits(FetchKind.PAGE)).isEqualTo(small);
    assertThat(changed.limits(FetchKind.FEED)).isEqualTo(config.limits(FetchKind.FEED));
    assertThat(changed.withLimits(FetchKind.PAGE, config.limits(FetchKind.PAGE))).isEqualTo(config);
  }

  @Test
  void refusesALimitOfNothing() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Loopback.bytes(0, Overflow.CUT))
        .withMessageContaining("maxBytes");
  }
}
