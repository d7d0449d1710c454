package io.wirewatch.app.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Finds loopback ports for servers that must be told theirs before they start. */
final class FreePort {

  private FreePort() {}

  /**
   * Returns a port that was free a moment ago. Another process may take it before the server binds
   * it; the server then fails to start and says so.
   */
  static int find() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new EmbeddedServerException("no free port on the loopback interface", e);
    }
  }
}
