package io.wirewatch.monitor;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import io.wirewatch.monitor.api.Api;
import io.wirewatch.monitor.api.Health;
import io.wirewatch.monitor.http.Assets;
import io.wirewatch.monitor.live.EventLog;
import io.wirewatch.monitor.live.EventStream;
import io.wirewatch.monitor.live.TopicTail;
import io.wirewatch.monitor.metrics.Metrics;
import io.wirewatch.monitor.page.Pages;
import io.wirewatch.monitor.query.Archive;
import io.wirewatch.monitor.source.Census;
import io.wirewatch.monitor.source.Sources;
import io.wirewatch.monitor.watch.WatchList;
import java.net.URI;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The dashboard with its API. It serves what it can: without Elasticsearch pages say so and try
 * again, without Kafka they are not live.
 */
public final class MonitorStage implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(MonitorStage.class);

  private static final int LOG_CAPACITY = 2_000;

  private final Archive archive;
  private final EventLog log = new EventLog(LOG_CAPACITY);
  private final Sources sources;
  private final InstantSource clock;
  private final TopicTail tail;
  private final Website website;
  private final AtomicBoolean closed = new AtomicBoolean();

  /**
   * @param config the settings
   * @param client how to reach Elasticsearch; stays the caller's to close. Its timeouts are those
   *     of the pages
   * @param clock the time
   */
  public MonitorStage(MonitorConfig config, ElasticsearchClient client, InstantSource clock) {
    this(config, client, clock, new Sources());
  }

  /**
   * @param sources what Kafka tells of sources is put here
   */
  MonitorStage(
      MonitorConfig config, ElasticsearchClient client, InstantSource clock, Sources sources) {
    this.sources = sources;
    this.clock = clock;
    WatchList watchList = new WatchList();
    Assets assets = Assets.shipped();
    archive = new Archive(client, config.namespace());
    tail =
        new TopicTail(
            config.bootstrap(), config.namespace(), config.overrides(), log, watchList, sources);
    EventStream events = new EventStream(log, tail::problem, clock);
    website =
        new Website(
            config,
            new Api(archive, watchList, sources, events, this::health, clock),
            new Pages(archive, watchList, sources, events, assets, clock),
            new Metrics(sources, archive, clock),
            assets);
  }

  /**
   * Starts to listen, and to follow Kafka. To be called once.
   *
   * @throws PortUnavailableException if the port is taken
   */
  public void start() {
    website.start();
    tail.start();
    LOG.info("Dashboard at {}", address());
  }

  /** Returns where the dashboard is, once it is started. */
  public URI address() {
    return website.address();
  }

  /**
   * Returns what is wrong and what to do about it, in a sentence; empty when all is well. Asks
   * Elasticsearch.
   */
  public Optional<String> problem() {
    return health().checks().stream()
        .filter(check -> !check.ok())
        .map(Health.Check::detail)
        .findFirst();
  }

  private Health health() {
    long undecodable = tail.undecodable();
    return Health.of(
        Health.Check.of("elasticsearch", archive.problem(), "Elasticsearch answers."),
        Health.Check.of(
            "kafka",
            tail.problem(),
            undecodable == 0
                ? "Kafka is followed live."
                : "Kafka is followed live; records left out because they cannot be decoded: "
                    + undecodable
                    + "."),
        Health.Check.of("sources", Optional.empty(), standing()));
  }

  /** Sources that do not work are no fault of the monitor's: they are told, and no problem. */
  private String standing() {
    Census census = sources.census(clock.instant());
    return census.all() == 0
        ? "No sources yet: add one with `wirewatch sources add URL`."
        : "Sources: %d, of which with problems: %d; see /sources."
            .formatted(census.all(), census.problems());
  }

  /** Ends open streams, the server and the thread that follows Kafka, within three seconds. */
  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      log.close();
      tail.close();
      website.stop();
    }
  }
}
