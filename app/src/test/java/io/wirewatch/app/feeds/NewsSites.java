package io.wirewatch.app.feeds;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.wirewatch.schemas.record.Source;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Publishers on the loopback interface, each at an address of its own, and so each a domain of its
 * own. Headlines and bodies are plain text without markup characters; a line is a paragraph.
 */
public final class NewsSites implements AutoCloseable {

  private static final int FIRST_HOST = 10;

  private final List<HttpServer> servers = new ArrayList<>();
  private final List<NewsSite> sites = new ArrayList<>();
  private final ExecutorService threads = Executors.newFixedThreadPool(4);
  private final int port;

  public NewsSites(int count) throws IOException {
    port = freePort();
    for (int number = 0; number < count; number++) {
      NewsSite site = new NewsSite(name(number), address(number, ""));
      sites.add(site);
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getByName(host(number)), port), 0);
      server.createContext(
          "/", exchange -> send(exchange, site.answer(exchange.getRequestURI().getPath())));
      server.setExecutor(threads);
      server.start();
      servers.add(server);
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static String host(int site) {
    return "127.0.0." + (FIRST_HOST + site);
  }

  private static String name(int site) {
    return "Loopback Post " + site;
  }

  public int port() {
    return port;
  }

  /** Returns the feed of a site, to be polled every second. */
  public Source source(int site) {
    return Source.newBuilder()
        .setUrl(address(site, "/feed.xml"))
        .setPublisher(name(site))
        .setMinIntervalSeconds(1)
        .setMaxIntervalSeconds(1)
        .build();
  }

  /** Returns the address of a site's home page, which names its feed. */
  public String homepage(int site) {
    return address(site, "/");
  }

  /** Publishes an article; returns its address. The headline is made of the slug. */
  public String publish(int site, String slug, String body) {
    return sites.get(site).publish(slug, body);
  }

  /** Announces an article that the server then refuses to show (403); returns its address. */
  public String lockAway(int site, String slug) {
    return sites.get(site).lockAway(slug);
  }

  /** Has the feed of a site name an article, of whichever site. */
  public void announce(int site, String address, String headline) {
    sites.get(site).announce(address, headline);
  }

  /** Changes an article of a site, and its headline in the feed. */
  public void revise(int site, String address, String headline, String body) {
    sites.get(site).revise(address, headline, body);
  }

  /** Has a site serve something else in place of its feed from now on. */
  public void breakFeed(int site, FeedTrouble how) {
    sites.get(site).breakFeed(how);
  }

  /** Returns how often an article was fetched. */
  public int fetches(String address) {
    return sites.stream().mapToInt(site -> site.fetches(address)).sum();
  }

  private String address(int site, String path) {
    return "http://" + host(site) + ":" + port + path;
  }

  private static void send(HttpExchange exchange, NewsSite.Answer answer) throws IOException {
    byte[] bytes = answer.text().getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", answer.type());
    exchange.sendResponseHeaders(answer.status(), bytes.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }

  @Override
  public void close() {
    servers.forEach(server -> server.stop(0));
    threads.shutdownNow();
  }
}
