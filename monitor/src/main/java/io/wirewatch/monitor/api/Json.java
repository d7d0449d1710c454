package io.wirewatch.monitor.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.javalin.http.Context;
import io.wirewatch.schemas.document.DocumentJson;

/** Answers in JSON, in the form that documents have in Elasticsearch. */
final class Json {

  private Json() {}

  static void answer(Context ctx, Object value) {
    ctx.contentType("application/json").result(text(value));
  }

  static String text(Object value) {
    try {
      return DocumentJson.mapper().writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an answer cannot fail to be written", e);
    }
  }
}
