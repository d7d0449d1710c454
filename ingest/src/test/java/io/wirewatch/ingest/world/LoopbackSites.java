package io.wirewatch.ingest.world;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Sites at addresses of their own, 127.0.x.y, all on one port, which serve article pages as fast as
 * they can: for measuring how fast a client is. Every page exists; it is written once and then
 * kept.
 */
public final class LoopbackSites implements AutoCloseable {

  private static final int ARTICLES = 512;
  private static final Duration A_DAY = Duration.ofDays(1);

  private final List<InetAddress> addresses;
  private final Addresses links;
  private final LoopbackServer server;
  private final AtomicLong requests = new AtomicLong();

  /**
   * @param sites how many, at most 64,000
   */
  public LoopbackSites(int sites) {
    addresses = addresses(sites);
    Press press = Press.of(WorldConfig.of(ARTICLES / 16, ARTICLES, A_DAY, 1).withHostile(0));
    links = new Addresses(press, this::port);
    server = new LoopbackServer(addresses, Duration.ZERO, new Pages(press, links));
  }

  /** Begins to serve. */
  public void start() {
    server.start();
  }

  /** Returns the port, the same at each site. */
  public int port() {
    return server.port();
  }

  /** Returns the addresses of the sites. */
  public List<InetAddress> addresses() {
    return addresses;
  }

  /** Returns an article's address: numbers go round the sites, and no two are the same. */
  public String url(long number) {
    String host = addresses.get((int) (number % addresses.size())).getHostAddress();
    return links.at(host, "/" + number / addresses.size() + "/" + name(number));
  }

  /** Returns how many requests were answered. */
  public long requests() {
    return requests.get();
  }

  @Override
  public void close() {
    server.close();
  }

  private static String name(long number) {
    return "story-" + number % ARTICLES + ".html";
  }

  private static List<InetAddress> addresses(int sites) {
    if (sites < 1 || sites > 64_000) {
      throw new IllegalArgumentException("there can be 1 to 64000 loopback sites, not " + sites);
    }
    List<InetAddress> addresses = new ArrayList<>(sites);
    for (int i = 0; i < sites; i++) {
      int low = i + 2;
      try {
        addresses.add(
            InetAddress.getByAddress(
                new byte[] {127, 0, (byte) (low / 254), (byte) (low % 254 + 1)}));
      } catch (UnknownHostException e) {
        throw new IllegalStateException("four bytes are an address", e);
      }
    }
    return List.copyOf(addresses);
  }

  /** Answers with pages, and with no robots.txt. */
  private final class Pages implements Handler {

    private final Press press;
    private final ArticlePage pages;
    private final byte[][] written = new byte[ARTICLES][];

    Pages(Press press, Addresses links) {
      this.press = press;
      this.pages = new ArticlePage(press, links);
    }

    @Override
    public Reply handle(Request request) {
      requests.incrementAndGet();
      OptionalInt serial = links.serial(request.target());
      if (serial.isEmpty() || serial.getAsInt() >= ARTICLES) {
        return Reply.text(404, "There is nothing here.");
      }
      return Reply.of(200).header("Content-Type", "text/html").body(page(serial.getAsInt()));
    }

    @Override
    public void done(Request request) {
      // Nothing is counted but requests.
    }

    private byte[] page(int serial) {
      if (written[serial] == null) {
        Instant end = press.config().end();
        written[serial] = press.siteOf(serial).layout().encoding().bytes(pages.write(serial, end));
      }
      return written[serial];
    }
  }
}
