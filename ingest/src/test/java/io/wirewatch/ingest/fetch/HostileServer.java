package io.wirewatch.ingest.fetch;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * An HTTP server without manners: each request is answered with whatever bytes a script writes, at
 * the script's pace. It serves one connection a thread and keeps what it was asked.
 */
final class HostileServer implements AutoCloseable {

  /** Answers one request; an exception hangs up. */
  interface Script {
    void answer(Peer peer) throws IOException, InterruptedException;
  }

  private final ServerSocket listener;
  private final Script script;
  private final AtomicInteger connections = new AtomicInteger();
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final ConcurrentLinkedQueue<Closeable> open = new ConcurrentLinkedQueue<>();
  private final CountDownLatch closing = new CountDownLatch(1);

  private HostileServer(ServerSocket listener, Script script) {
    this.listener = listener;
    this.script = script;
  }

  /** Starts a server on a free port of 127.0.0.1. */
  static HostileServer start(Script script) {
    return start("127.0.0.1", script);
  }

  /** Starts a server on a free port of an address of this machine. */
  static HostileServer start(String address, Script script) {
    try {
      ServerSocket listener = new ServerSocket(0, 500, InetAddress.getByName(address));
      HostileServer server = new HostileServer(listener, script);
      daemon(server::accept);
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Starts a server that gives everybody the same answer, line ends in the headers as {@code |}.
   */
  static HostileServer answering(String head, String body) {
    return start(peer -> peer.send(head.replace("|", "\r\n") + "\r\n\r\n" + body));
  }

  int port() {
    return listener.getLocalPort();
  }

  /** Returns a URL of this server under a name that {@link Loopback} resolves. */
  String url(String path) {
    return "http://news.example:" + port() + path;
  }

  /** Returns how many connections were accepted. */
  int connections() {
    return connections.get();
  }

  /** Returns the heads of the requests, in the order they came. */
  List<String> requests() {
    return requests;
  }

  @Override
  public void close() {
    closing.countDown();
    quietly(listener);
    open.forEach(HostileServer::quietly);
  }

  private void accept() {
    while (closing.getCount() > 0) {
      try {
        Socket socket = listener.accept();
        connections.incrementAndGet();
        open.add(socket);
        daemon(() -> serve(socket));
      } catch (IOException e) {
        return; // Closed.
      }
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
      for (String head = head(in); !head.isEmpty(); head = head(in)) {
        requests.add(head);
        script.answer(new Peer(head, in, socket.getOutputStream(), closing));
      }
    } catch (IOException e) {
      // The client hung up, which is what most of these tests are about.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static String head(BufferedReader in) throws IOException {
    StringBuilder head = new StringBuilder();
    for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
      head.append(line).append('\n');
    }
    return head.toString();
  }

  private static void daemon(Runnable task) {
    Thread thread = new Thread(task, "hostile-server");
    thread.setDaemon(true);
    thread.start();
  }

  private static void quietly(Closeable closeable) {
    try {
      closeable.close();
    } catch (IOException e) {
      // It is gone either way.
    }
  }

  /**
   * The client that asks.
   *
   * @param request head of the request
   */
  record Peer(String request, BufferedReader in, OutputStream out, CountDownLatch closing) {

    /** Returns the path of the request. */
    String path() {
      return request.split(" ")[1];
    }

    void send(String text) throws IOException {
      send(text.getBytes(StandardCharsets.UTF_8));
    }

    void send(byte[] bytes) throws IOException {
      out.write(bytes);
      out.flush();
    }

    /** Sends a complete answer of status 200. */
    void page(String fields, byte[] body) throws IOException {
      send(
          "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"
              + fields
              + "Content-Length: "
              + body.length
              + "\r\n\r\n");
      send(body);
    }

    void page(String body) throws IOException {
      page("", body.getBytes(StandardCharsets.UTF_8));
    }

    void redirect(int status, String location) throws IOException {
      send(
          "HTTP/1.1 "
              + status
              + " Moved\r\nContent-Length: 0\r\nLocation: "
              + location
              + "\r\n\r\n");
    }

    /** Sends a character every few milliseconds, for ever. */
    void dribble(String letter) throws IOException, InterruptedException {
      while (!closing.await(5, TimeUnit.MILLISECONDS)) {
        send(letter);
      }
    }

    /** Sends the same again and again, as fast as it goes, until the client hangs up. */
    void flood(String block) throws IOException {
      while (closing.getCount() > 0) {
        send(block);
      }
    }

    /** Says nothing until the client hangs up. */
    void hold() throws IOException {
      while (in.read() >= 0) {
        // What it says is of no interest.
      }
    }

    /** Hangs up. */
    void hangUp() throws IOException {
      out.close(); // Closes the socket as well.
    }
  }
}
