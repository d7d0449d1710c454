package io.wirewatch.ingest.source;

/** A file that is no source list at all. The message names the file and, if known, the line. */
public final class InvalidSourceListException extends Exception {

  InvalidSourceListException(String name, Remark remark) {
    super(name + ":" + remark);
  }

  InvalidSourceListException(String name, String message) {
    super(name + ": " + message);
  }
}
