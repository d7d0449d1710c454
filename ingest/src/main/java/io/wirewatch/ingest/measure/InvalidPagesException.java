package io.wirewatch.ingest.measure;

/** A folder of pages, or the table beside it, is not as it should be. Says what to do. */
public final class InvalidPagesException extends RuntimeException {

  InvalidPagesException(String message) {
    super(message);
  }
}
