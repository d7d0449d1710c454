package io.wirewatch.monitor.http;

import io.javalin.http.HttpStatus;

/** A request that cannot be answered as asked. The message is a sentence for the caller. */
public class ProblemException extends RuntimeException {

  private final HttpStatus status;

  /**
   * @param status what to answer with
   * @param detail what is wrong and what to do about it, in a sentence
   */
  public ProblemException(HttpStatus status, String detail) {
    super(detail);
    this.status = status;
  }

  /** Returns what to answer with. */
  public HttpStatus status() {
    return status;
  }

  /** Returns the message: never null, for every problem has a sentence. */
  public String detail() {
    return String.valueOf(getMessage());
  }
}
