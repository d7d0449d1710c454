package io.wirewatch.ingest.world;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP/1.1 server on loopback addresses, all on the same port. One thread does everything, so
 * that thousands of idle or stalled connections cost nothing and requests have one order.
 *
 * <p>Each turn first takes in what has arrived, connections that were closed included, then hands
 * over all requests, then sends. A client that sends two requests without waiting is thus seen to
 * do so, and one that waited never is.
 */
final class LoopbackServer implements AutoCloseable {

  private static final int BACKLOG = 4096;

  /** A reply that waits for its time. */
  private record Pending(Connection connection, Reply reply, long dueNanos) {}

  private final List<InetAddress> addresses;
  private final Duration latency;
  private final Handler handler;
  private final List<ServerSocketChannel> listeners = new ArrayList<>();
  private final Deque<Pending> pending = new ArrayDeque<>();
  private volatile int port;
  private volatile boolean closed;
  private volatile Optional<String> problem = Optional.empty();
  private @Nullable Selector selector;
  private @Nullable Thread loop;

  /**
   * @param addresses where to listen
   * @param latency from a request to its reply; zero for none
   */
  LoopbackServer(List<InetAddress> addresses, Duration latency, Handler handler) {
    this.addresses = List.copyOf(addresses);
    this.latency = latency;
    this.handler = handler;
  }

  /**
   * Opens a free port and begins to serve.
   *
   * @throws UncheckedIOException if no port can be opened
   */
  void start() {
    try {
      selector = Selector.open();
      for (InetAddress address : addresses) {
        listen(new InetSocketAddress(address, port));
      }
    } catch (IOException e) {
      close();
      throw new UncheckedIOException(
          "cannot listen on loopback; are addresses or ports used up?", e);
    }
    loop = new Thread(this::serve, "loopback-server");
    loop.setDaemon(true);
    loop.start();
  }

  /** Returns the port, the same on all addresses; 0 before the start. */
  int port() {
    return port;
  }

  /** Returns what went wrong in the server itself, in a sentence. */
  Optional<String> problem() {
    return problem;
  }

  @Override
  public void close() {
    closed = true;
    if (loop == null) {
      release();
      return;
    }
    selector.wakeup();
    try {
      loop.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void listen(InetSocketAddress address) throws IOException {
    ServerSocketChannel listener = ServerSocketChannel.open();
    listeners.add(listener);
    listener.setOption(StandardSocketOptions.SO_REUSEADDR, true);
    listener.bind(address, BACKLOG);
    port = listener.socket().getLocalPort();
    listener.configureBlocking(false);
    listener.register(selector, SelectionKey.OP_ACCEPT);
  }

  private void serve() {
    try {
      while (!closed) {
        turn();
      }
    } catch (IOException | RuntimeException e) {
      problem = Optional.of("The loopback server has stopped: " + e);
    } finally {
      release();
    }
  }

  /** Lets go of the port and of every client, so that none waits for an answer for ever. */
  private void release() {
    try {
      for (ServerSocketChannel listener : listeners) {
        listener.close();
      }
      if (selector != null && selector.isOpen()) {
        for (SelectionKey key : selector.keys()) {
          key.channel().close();
        }
        selector.close();
      }
    } catch (IOException e) {
      problem = Optional.of("The loopback server could not close its connections: " + e);
    }
  }

  private void turn() throws IOException {
    selector.select(millisToNextReply());
    List<Connection> readable = new ArrayList<>();
    for (SelectionKey key : selector.selectedKeys()) {
      if (key.isValid() && key.isAcceptable()) {
        accept((ServerSocketChannel) key.channel());
      } else if (key.isValid() && key.attachment() instanceof Connection connection) {
        if (key.isReadable()) {
          connection.read();
          readable.add(connection);
        }
        if (key.isValid() && key.isWritable()) {
          connection.write();
        }
      }
    }
    selector.selectedKeys().clear();
    for (Connection connection : readable) {
      take(connection);
    }
    sendDue();
  }

  private void take(Connection connection) {
    connection
        .next()
        .ifPresent(
            request ->
                pending.add(
                    new Pending(
                        connection, answer(request), System.nanoTime() + latency.toNanos())));
  }

  /** A mistake in the world must not look like a server that is merely down. */
  private Reply answer(Request request) {
    try {
      return handler.handle(request);
    } catch (RuntimeException e) {
      problem = Optional.of("No reply was found to " + request.target() + ": " + e);
      return Reply.text(500, "A mistake in the test world.");
    }
  }

  private void sendDue() {
    while (!pending.isEmpty() && pending.peek().dueNanos() - System.nanoTime() <= 0) {
      Pending due = pending.remove();
      due.connection().send(due.reply());
      take(due.connection());
    }
  }

  /** Zero stands for no limit, as in {@link Selector#select(long)}. */
  private long millisToNextReply() {
    if (pending.isEmpty()) {
      return 0;
    }
    long nanos = pending.peek().dueNanos() - System.nanoTime();
    return Math.max(1, Duration.ofNanos(nanos).plusNanos(999_999).toMillis());
  }

  private void accept(ServerSocketChannel listener) throws IOException {
    SocketChannel channel = listener.accept();
    if (channel == null) {
      return;
    }
    channel.configureBlocking(false);
    channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
    SelectionKey key = channel.register(selector, SelectionKey.OP_READ);
    key.attach(new Connection(channel, key, handler));
  }
}
