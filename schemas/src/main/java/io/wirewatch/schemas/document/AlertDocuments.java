package io.wirewatch.schemas.document;

import io.wirewatch.schemas.record.Alert;
import io.wirewatch.schemas.record.Evidence;
import java.util.List;
import java.util.Map;

/** Turns alerts into documents. */
public final class AlertDocuments {

  private AlertDocuments() {}

  /** Returns the document of an alert. */
  public static AlertDocument of(Alert alert) {
    Evidence evidence = alert.getEvidence();
    return new AlertDocument(
        alert.getId(),
        alert.getRule(),
        alert.getRuleVersion(),
        alert.getRuleType().name(),
        alert.getLabels(),
        labelPairs(alert.getLabels()),
        alert.getSummary(),
        alert.getActorId(),
        alert.getActorName(),
        alert.getWithActors(),
        alert.getStoryId(),
        alert.getArticleId(),
        alert.getTitle(),
        alert.getPublisher(),
        alert.getUrl(),
        alert.getEventTime(),
        new AlertDocument.Evidence(
            evidence.getSentence(),
            evidence.getBlock(),
            evidence.getSentenceStart(),
            evidence.getStart(),
            evidence.getEnd(),
            evidence.getZone().name(),
            evidence.getSurface()));
  }

  private static List<String> labelPairs(Map<String, String> labels) {
    return labels.entrySet().stream()
        .map(label -> label.getKey() + "=" + label.getValue())
        .sorted()
        .toList();
  }
}
