package io.wirewatch.ingest.world;

/** Answers requests. Called by the server's one thread. */
interface Handler {

  /** A request has arrived; its reply is sent after the server's latency. */
  Reply handle(Request request);

  /** The reply is with the network, or its connection is gone. Called once for each request. */
  void done(Request request);
}
