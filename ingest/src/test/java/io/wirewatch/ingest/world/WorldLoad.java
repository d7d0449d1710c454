package io.wirewatch.ingest.world;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntFunction;

/**
 * Measures how many requests a second the world and the loopback sites answer, and the heap that a
 * world takes. To be run by hand; the client is as plain as can be, so that the server is what is
 * measured.
 */
final class WorldLoad {

  private static final int CLIENTS = 16;
  private static final int PAGES = 40_000;
  private static final int POLLS = 10_000;

  private WorldLoad() {}

  public static void main(String[] args) throws InterruptedException {
    long before = usedHeap();
    long began = System.nanoTime();
    WorldConfig config = WorldConfig.of(1250, 100_000, Duration.ofDays(7), 1).withHostile(0);
    try (World world = new World(config)) {
      world.start();
      System.out.printf(
          "world: %d feeds, %d articles, drawn in %d ms, %d MiB%n",
          world.sources().size(),
          world.truth().size(),
          (System.nanoTime() - began) / 1_000_000,
          (usedHeap() - before) >> 20);
      world.clock().set(config.end());
      List<String> feeds = world.sources().stream().map(source -> source.getUrl()).toList();
      run("polls", POLLS, i -> feeds.get(i % feeds.size()));
      run("pages", PAGES, i -> world.truth().article(i).canonicalUrl());
      System.out.printf("problem: %s%n", world.problem());
    }
    try (LoopbackSites sites = new LoopbackSites(256)) {
      sites.start();
      run("loopback pages", 4 * PAGES, sites::url);
    }
  }

  private static void run(String name, int requests, IntFunction<String> url)
      throws InterruptedException {
    String[] urls = new String[requests];
    for (int i = 0; i < requests; i++) {
      urls[i] = url.apply(i);
    }
    AtomicInteger next = new AtomicInteger();
    AtomicLong bytes = new AtomicLong();
    Thread[] clients = new Thread[CLIENTS];
    long began = System.nanoTime();
    for (int i = 0; i < CLIENTS; i++) {
      clients[i] = new Thread(() -> ask(urls, next, bytes), "client-" + i);
      clients[i].start();
    }
    for (Thread client : clients) {
      client.join();
    }
    double seconds = (System.nanoTime() - began) / 1e9;
    System.out.printf(
        "%s: %.0f requests/s, %.1f KiB each%n",
        name, requests / seconds, bytes.get() / 1024.0 / requests);
  }

  private static void ask(String[] urls, AtomicInteger next, AtomicLong bytes) {
    URI first = URI.create(urls[0]);
    try (Socket socket = new Socket(address(first), first.getPort());
        InputStream in = new BufferedInputStream(socket.getInputStream())) {
      for (int i = next.getAndIncrement(); i < urls.length; i = next.getAndIncrement()) {
        URI url = URI.create(urls[i]);
        String query = url.getRawQuery() == null ? "" : "?" + url.getRawQuery();
        String request =
            "GET "
                + url.getRawPath()
                + query
                + " HTTP/1.1\r\nHost: "
                + url.getAuthority()
                + "\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        bytes.addAndGet(readAnswer(in));
      }
    } catch (IOException e) {
      throw new IllegalStateException("the server did not answer", e);
    }
  }

  private static InetAddress address(URI url) throws IOException {
    return url.getHost().startsWith("127.")
        ? InetAddress.getByName(url.getHost())
        : InetAddress.getLoopbackAddress();
  }

  private static int readAnswer(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder(256);
    while (head.indexOf("\r\n\r\n") < 0) {
      int next = in.read();
      if (next < 0) {
        throw new IOException("closed in the middle of " + head);
      }
      head.append((char) next);
    }
    int at = head.indexOf("Content-Length: ") + "Content-Length: ".length();
    int length = Integer.parseInt(head.substring(at, head.indexOf("\r\n", at)));
    return head.length() + in.readNBytes(length).length;
  }

  private static long usedHeap() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
