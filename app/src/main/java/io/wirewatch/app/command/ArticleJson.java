package io.wirewatch.app.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wirewatch.ingest.extract.Reading;
import io.wirewatch.ingest.extract.Reading.Read;
import io.wirewatch.ingest.extract.Reading.Refused;
import io.wirewatch.ingest.page.WebPage;

/**
 * Shows each page as one line of JSON: the record as it would go on the wire. A page that is
 * refused has {@code refused} and {@code message}.
 */
final class ArticleJson implements ArticleReport {

  private final Console console;

  ArticleJson(Console console) {
    this.console = console;
  }

  @Override
  public void show(WebPage page, Reading reading) {
    console.line(RecordJson.line(object(page, reading)));
  }

  private static ObjectNode object(WebPage page, Reading reading) {
    if (reading instanceof Read read) {
      return RecordJson.of(read.article());
    }
    Refused refused = (Refused) reading;
    return RecordJson.object()
        .put("origin", page.origin())
        .put("refused", refused.reason().code())
        .put("message", refused.message());
  }
}
