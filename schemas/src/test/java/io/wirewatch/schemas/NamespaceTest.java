package io.wirewatch.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wirewatch.schemas.document.Index;
import io.wirewatch.schemas.topic.Topic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamespaceTest {

  @Test
  void namesEverythingOfAnInstallation() {
    Namespace press = new Namespace("press-office");

    assertThat(press.topic(Topic.SOURCE_STATES)).isEqualTo("press-office.source-states");
    assertThat(press.alias(Index.ALERTS)).isEqualTo("press-office-alerts");
    assertThat(press.index(Index.ALERTS)).isEqualTo("press-office-alerts-v1");
    assertThat(press.group("sink")).isEqualTo("press-office-sink");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1st", "Upper", "under_score", "a.b", "-x", "a b"})
  void refusesWhatKafkaOrElasticsearchWould(String prefix) {
    assertThatThrownBy(() -> new Namespace(prefix))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("lower-case");
  }
}
