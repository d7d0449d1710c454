package io.wirewatch.ingest.world;

import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A client's connection to the server: one request at a time. Used by the server's thread only. */
final class Connection {

  private static final int MAX_HEAD_BYTES = 8 * 1024;

  private final SocketChannel channel;
  private final SelectionKey key;
  private final Handler handler;
  private final ByteBuffer in = ByteBuffer.allocate(MAX_HEAD_BYTES);
  private @Nullable ByteBuffer out;
  private @Nullable Request request;
  private boolean closesAfterwards;

  Connection(SocketChannel channel, SelectionKey key, Handler handler) {
    this.channel = channel;
    this.key = key;
    this.handler = handler;
  }

  /** Takes in what has arrived; closes when the client has gone or sends no HTTP. */
  void read() {
    try {
      if (channel.read(in) < 0 || !in.hasRemaining()) {
        close();
      }
    } catch (IOException e) {
      close();
    }
  }

  /** Returns the next request, if it is there and the one before it has been answered. */
  Optional<Request> next() {
    if (request != null || !channel.isOpen()) {
      return Optional.empty();
    }
    String head = new String(in.array(), 0, in.position(), StandardCharsets.ISO_8859_1);
    int end = head.indexOf("\r\n\r\n");
    if (end < 0) {
      return Optional.empty();
    }
    in.flip().position(end + 4);
    in.compact();
    request = parse(head.substring(0, end));
    return Optional.of(request);
  }

  /** Sends a reply, or as much of it as is to be sent. */
  void send(Reply reply) {
    if (request == null) {
      return;
    }
    out = reply.bytes(!request.method().equals("HEAD"));
    closesAfterwards = request.closes();
    switch (reply.delivery()) {
      case WHOLE -> write();
      case SILENT -> out = null;
      case CLOSED -> close();
      case STALLED -> sendHalf();
      case CUT -> {
        sendHalf();
        close();
      }
      case RESET -> {
        sendHalf();
        reset();
      }
    }
  }

  /** Goes on with a reply that did not fit into the socket's buffer. */
  void write() {
    ByteBuffer rest = out;
    if (rest == null) {
      return;
    }
    try {
      channel.write(rest);
      key.interestOps(
          rest.hasRemaining()
              ? SelectionKey.OP_READ | SelectionKey.OP_WRITE
              : SelectionKey.OP_READ);
      if (!rest.hasRemaining()) {
        out = null;
        finish();
        if (closesAfterwards) {
          close();
        }
      }
    } catch (IOException e) {
      close();
    }
  }

  /** Closes the connection. Closing twice does nothing. */
  void close() {
    finish();
    try {
      channel.close();
    } catch (IOException e) {
      // The client's end is gone already, which is all that was wanted.
      key.cancel();
    }
  }

  private void sendHalf() {
    ByteBuffer half = out;
    out = null;
    if (half == null) {
      return;
    }
    half.limit(half.limit() / 2);
    try {
      channel.write(half);
    } catch (IOException e) {
      close();
    }
  }

  private void reset() {
    try {
      channel.setOption(StandardSocketOptions.SO_LINGER, 0);
    } catch (IOException e) {
      // Closed by the client in the meantime.
      key.cancel();
    }
    close();
  }

  private void finish() {
    if (request != null) {
      Request answered = request;
      request = null;
      handler.done(answered);
    }
  }

  private static Request parse(String head) {
    String[] lines = head.split("\r\n");
    String[] start = lines[0].split(" ");
    Map<String, String> headers = new HashMap<>();
    for (int i = 1; i < lines.length; i++) {
      int colon = lines[i].indexOf(':');
      if (colon > 0) {
        headers.put(
            lines[i].substring(0, colon).toLowerCase(Locale.ROOT),
            lines[i].substring(colon + 1).trim());
      }
    }
    String host = headers.getOrDefault("host", "").toLowerCase(Locale.ROOT);
    int port = host.lastIndexOf(':');
    return new Request(
        start[0],
        port < 0 ? host : host.substring(0, port),
        start.length > 1 ? start[1] : "/",
        headers);
  }
}
