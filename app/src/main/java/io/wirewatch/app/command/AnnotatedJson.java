package io.wirewatch.app.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wirewatch.enrich.annotate.Annotated;

/**
 * Shows each article as one line of JSON: its blocks, and what was found in them under the names of
 * the schema. Positions are a block's index and UTF-16 code units within its text.
 */
final class AnnotatedJson implements AnnotatedReport {

  private final Console console;

  AnnotatedJson(Console console) {
    this.console = console;
  }

  @Override
  public void show(String place, Annotated annotated) {
    ObjectNode object =
        RecordJson.object()
            .put("origin", place)
            .put("title", annotated.article().getTitle())
            .put("language", annotated.language())
            .put("languageConfidence", annotated.languageConfidence())
            .put("coverage", annotated.coverage().name());
    object.set("blocks", RecordJson.of(annotated.article().getBlocks()));
    object.set("mentions", RecordJson.of(annotated.mentions()));
    object.set("actors", RecordJson.of(annotated.actors()));
    object.set("topics", RecordJson.of(annotated.topics()));
    object.set("keyphrases", RecordJson.of(annotated.keyphrases()));
    object.set("quotes", RecordJson.of(annotated.quotes()));
    object.set("sourcing", RecordJson.of(annotated.sourcing()));
    object.set("credits", RecordJson.of(annotated.credits()));
    object.put("datelinePlace", annotated.datelinePlace());
    object.set("countries", RecordJson.of(annotated.countries()));
    console.line(RecordJson.line(object));
  }
}
