package io.wirewatch.ingest.world;

/** How a reply reaches the client. */
enum Delivery {
  /** As it should. */
  WHOLE,
  /** Not at all: the connection is closed at once. */
  CLOSED,
  /** Half of it, then the connection is reset. */
  RESET,
  /** Half of it, then the connection is closed in good order. */
  CUT,
  /** Not a byte, and the connection stays open until the client gives up. */
  SILENT,
  /** Half of it, then nothing more until the client gives up. */
  STALLED
}
