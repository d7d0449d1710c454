package io.wirewatch.schemas.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.schemas.record.Alert;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AlertDocumentsTest {

  @Test
  void carriesEveryFieldOver() {
    Alert alert = Samples.alert("talks", 1001);

    assertThat(AlertDocuments.of(alert))
        .isEqualTo(
            new AlertDocument(
                alert.getId(),
                "diplomats",
                2,
                "CO_MENTION",
                Map.of("severity", "high"),
                List.of("severity=high"),
                "Wang Yi with Antony Blinken",
                "wang-yi",
                "Wang Yi",
                List.of("Antony Blinken"),
                "story",
                "article",
                "Wang Yi calls for talks",
                "The Example",
                "https://news.example/talks",
                Instant.parse("2022-02-27T00:00:00Z"),
                new AlertDocument.Evidence(
                    "Wang Yi met Antony Blinken.", 5, 0, 0, 7, "BODY", "Wang Yi")));
  }
}
