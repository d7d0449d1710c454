package io.wirewatch.ingest.world;

import io.wirewatch.ingest.url.RegistrableDomain;
import io.wirewatch.schemas.record.Source;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A web of invented publishers, served on one port of the loopback interface and told apart by the
 * Host header. Its sites publish, correct, break and come back as its clock is moved.
 */
public final class World implements AutoCloseable {

  private final Press press;
  private final VirtualClock clock;
  private final RequestLog log = new RequestLog();
  private final Served served;
  private final Addresses addresses;
  private final Truth truth;
  private final Map<String, Site> sites;
  private final LoopbackServer server;

  /**
   * Draws a world, which answers once it is {@linkplain #start() started}.
   *
   * @throws IllegalArgumentException if its sites cannot publish as many articles as it is to have
   */
  public World(WorldConfig config) {
    press = Press.of(config);
    clock = new VirtualClock(config.start());
    served = new Served(press.articles().count());
    addresses = new Addresses(press, this::port);
    truth = new Truth(press, addresses);
    sites = press.sites().stream().collect(Collectors.toMap(Site::domain, Function.identity()));
    server =
        new LoopbackServer(
            List.of(InetAddress.getLoopbackAddress()),
            config.latency(),
            new Publishers(press, addresses, clock, log, served));
  }

  /** Begins to answer. Addresses are valid from now on, as they carry the port. */
  public void start() {
    server.start();
  }

  /** Returns the port that all sites share; 0 before the start. */
  public int port() {
    return server.port();
  }

  /** Returns the clock that the world lives by; at first it shows the start of the simulation. */
  public VirtualClock clock() {
    return clock;
  }

  /** Returns what there is to find. */
  public Truth truth() {
    return truth;
  }

  /** Returns what was asked for. */
  public RequestLog log() {
    return log;
  }

  /** Returns what was shown to clients. */
  public Served served() {
    return served;
  }

  /** Returns the feeds of all sites, each at the index that is its subject in the log. */
  public List<Source> sources() {
    List<Source> sources = new ArrayList<>();
    for (Site site : press.sites()) {
      for (FeedProfile feed : site.feeds()) {
        sources.add(
            Source.newBuilder()
                .setUrl(addresses.feed(feed))
                .setPublisher(site.name())
                .setHomepage(addresses.at(site.host(), "/"))
                .setCountry(site.lexicon().country())
                .setLanguage(site.lexicon().language())
                .build());
      }
    }
    return sources;
  }

  /**
   * Resolves a name as the world's name servers would at this virtual time.
   *
   * @throws UnknownHostException if the name is not of this world, or its servers are down
   */
  public InetAddress resolve(String host) throws UnknownHostException {
    String domain = RegistrableDomain.ofHost(host);
    boolean down =
        Optional.ofNullable(sites.get(domain))
            .flatMap(site -> site.fault(clock.instant()))
            .filter(fault -> fault == Outage.Fault.UNRESOLVED)
            .isPresent();
    if (down || !(sites.containsKey(domain) || Addresses.isRedirector(host))) {
      throw new UnknownHostException(host);
    }
    return InetAddress.getLoopbackAddress();
  }

  /** Returns the gap between requests that a domain asks for; zero where it asks for none. */
  public Duration crawlDelay(String domain) {
    Site site = sites.get(domain);
    return site != null && site.robots() == Site.Robots.SLOW
        ? SiteFiles.CRAWL_DELAY
        : Duration.ZERO;
  }

  /**
   * Judges the requests received so far.
   *
   * @param gap what every domain can expect, unless it asks for more
   */
  public PolitenessReport politeness(Duration gap) {
    return PolitenessReport.of(
        log,
        domain -> {
          Duration asked = crawlDelay(domain);
          return asked.compareTo(gap) > 0 ? asked : gap;
        });
  }

  /** Returns the sites as they were drawn, for tests of the world itself. */
  Press press() {
    return press;
  }

  /** Returns what went wrong in the world itself, in a sentence. */
  public Optional<String> problem() {
    return server.problem();
  }

  @Override
  public void close() {
    server.close();
  }
}
