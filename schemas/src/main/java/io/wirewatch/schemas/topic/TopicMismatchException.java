package io.wirewatch.schemas.topic;

import java.util.List;

/** Topics exist that the stages cannot work with. The message says which and what to do. */
public final class TopicMismatchException extends RuntimeException {

  private final List<String> problems;

  TopicMismatchException(List<String> problems) {
    super(String.join("; ", problems));
    this.problems = List.copyOf(problems);
  }

  /** Returns one sentence for each topic that does not fit, never empty. */
  public List<String> problems() {
    return problems;
  }
}
