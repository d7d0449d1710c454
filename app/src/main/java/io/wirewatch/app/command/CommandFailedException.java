package io.wirewatch.app.command;

/** A command cannot go on. The message says why and what to do. */
final class CommandFailedException extends RuntimeException {

  CommandFailedException(String message) {
    super(message);
  }

  CommandFailedException(String message, Throwable cause) {
    super(message, cause);
  }
}
