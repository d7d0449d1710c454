package io.wirewatch.monitor.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.monitor.metrics.Exposition.Label;
import org.junit.jupiter.api.Test;

class ExpositionTest {

  @Test
  void writesPrometheusText() {
    Exposition out = new Exposition();
    out.metric("things", Exposition.Type.GAUGE, "Things there are.");
    out.sample("things", 3);
    out.sample("things", 0.25, new Label("kind", "a"), new Label("place", "b"));
    out.metric("done_total", Exposition.Type.COUNTER, "Things done.");
    out.sample("done_total", 1_700_000_000L);

    assertThat(out.text())
        .isEqualTo(
            """
            # HELP things Things there are.
            # TYPE things gauge
            things 3
            things{kind="a",place="b"} 0.25
            # HELP done_total Things done.
            # TYPE done_total counter
            done_total 1700000000
            """);
  }

  @Test
  void escapesForeignTextInLabels() {
    Exposition out = new Exposition();
    out.sample("x", 1, new Label("source", "a\"b\\c\nd"));

    assertThat(out.text()).isEqualTo("x{source=\"a\\\"b\\\\c\\nd\"} 1\n");
  }
}
