package io.wirewatch.monitor.query;

/** Elasticsearch gave no answer that can be used. The message is a sentence for people. */
public final class ArchiveUnavailableException extends RuntimeException {

  ArchiveUnavailableException(String sentence, Throwable cause) {
    super(sentence, cause);
  }

  /** Returns the message: what is wrong and what to do about it. */
  public String detail() {
    return String.valueOf(getMessage());
  }
}
