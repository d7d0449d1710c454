package io.wirewatch.ingest.websub;

import java.net.URI;

/**
 * Sends a form to a hub. Hubs are named by feeds, which anybody may write: an implementation checks
 * the resolved address at connect time and bounds time and size, as the fetcher does. It follows
 * 307 and 308 with the form repeated, nothing else.
 */
@FunctionalInterface
public interface HubTransport {

  /**
   * An answer.
   *
   * @param status its status; 0 when there was none
   * @param message what went wrong, or the beginning of the body; may be empty
   */
  record Reply(int status, String message) {}

  /**
   * Posts and waits for the answer.
   *
   * @param form {@code application/x-www-form-urlencoded}, UTF-8
   * @return what came of it; nothing that a server or the network does is thrown
   */
  Reply post(URI hub, String form);
}
