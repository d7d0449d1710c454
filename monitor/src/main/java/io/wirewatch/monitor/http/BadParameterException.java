package io.wirewatch.monitor.http;

import io.javalin.http.HttpStatus;

/** A query parameter that cannot be read. */
public final class BadParameterException extends ProblemException {

  private final String parameter;

  /**
   * @param parameter name of the parameter
   * @param detail what is wrong with its value and what would be right, in a sentence
   */
  public BadParameterException(String parameter, String detail) {
    super(HttpStatus.BAD_REQUEST, detail);
    this.parameter = parameter;
  }

  /** Returns the name of the parameter. */
  public String parameter() {
    return parameter;
  }
}
