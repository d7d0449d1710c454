package io.wirewatch.ingest.source;

/**
 * Something about one place of a source list.
 *
 * @param line line of the file, from 1
 * @param message what it is about it and what can be done
 */
public record Remark(int line, String message) {

  @Override
  public String toString() {
    return line + ": " + message;
  }
}
