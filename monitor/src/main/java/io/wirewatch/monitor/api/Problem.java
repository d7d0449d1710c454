package io.wirewatch.monitor.api;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import org.jspecify.annotations.Nullable;

/**
 * Why a request was not answered as asked, for a program.
 *
 * @param type kind of the problem; there are none beyond the status
 * @param title the status in words
 * @param status the HTTP status
 * @param detail what is wrong and what to do about it, in a sentence
 * @param parameter the query parameter that is at fault; null when none is
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457, problem details</a>
 */
public record Problem(
    String type, String title, int status, String detail, @Nullable String parameter) {

  /** Answers with a problem. */
  public static void answer(
      Context ctx, HttpStatus status, String detail, @Nullable String parameter) {
    Problem problem =
        new Problem("about:blank", status.getMessage(), status.getCode(), detail, parameter);
    ctx.status(status).result(Json.text(problem)).contentType("application/problem+json");
  }
}
