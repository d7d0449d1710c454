package io.wirewatch.ingest.replay;

import java.nio.file.Path;

/** A path to replay at which there is nothing. */
public final class MissingPathException extends RuntimeException {

  private final transient Path path;

  MissingPathException(Path path) {
    super("there is no file or folder " + path + ": check the path");
    this.path = path;
  }

  /** Returns the path as it was given. */
  public Path path() {
    return path;
  }
}
