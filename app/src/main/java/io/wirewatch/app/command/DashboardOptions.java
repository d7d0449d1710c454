package io.wirewatch.app.command;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the dashboard listens. */
final class DashboardOptions {

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      defaultValue = "${env:WIREWATCH_HOST:-127.0.0.1}",
      description =
          "Address the dashboard listens on; other than loopback it asks for a token. Env:"
              + " WIREWATCH_HOST. Default: 127.0.0.1.")
  private String host = "127.0.0.1";

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "${env:WIREWATCH_PORT:-8470}",
      description =
          "Port of the dashboard; 0 for any free one. Env: WIREWATCH_PORT. Default: 8470.")
  private int port;

  @Option(
      names = "--token-file",
      paramLabel = "FILE",
      defaultValue = "${env:WIREWATCH_TOKEN_FILE}",
      description = "File with the token that the dashboard asks for. Env: WIREWATCH_TOKEN_FILE.")
  private @Nullable Path tokenFile;

  /**
   * Finds out before anything has started whether the port can be had.
   *
   * @throws CommandFailedException if another program has it
   */
  void requireFreePort() {
    if (port == 0) {
      return;
    }
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(host, port));
    } catch (IOException | IllegalArgumentException e) {
      throw new CommandFailedException(
          "the dashboard cannot listen on %s, port %d (%s): stop what listens there, or choose another with --port, 0 for any free one"
              .formatted(host, port, e.getMessage()),
          e);
    }
  }

  String host() {
    return host;
  }

  int port() {
    return port;
  }

  @Nullable String token() {
    Path file = tokenFile;
    if (file == null) {
      return null;
    }
    try {
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new CommandFailedException("--token-file " + file + " cannot be read: " + e, e);
    }
  }
}
