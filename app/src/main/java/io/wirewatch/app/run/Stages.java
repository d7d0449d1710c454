package io.wirewatch.app.run;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import io.wirewatch.enrich.EnrichConfig;
import io.wirewatch.enrich.EnrichStage;
import io.wirewatch.enrich.watch.PublishResult;
import io.wirewatch.enrich.watch.Watchlist;
import io.wirewatch.enrich.watch.WatchlistTopic;
import io.wirewatch.ingest.IngestConfig;
import io.wirewatch.ingest.crawl.Crawler;
import io.wirewatch.ingest.crawl.CrawlerSettings;
import io.wirewatch.ingest.journal.KafkaJournal;
import io.wirewatch.ingest.replay.Inbox;
import io.wirewatch.ingest.source.InvalidSourceListException;
import io.wirewatch.ingest.source.SourceChanges;
import io.wirewatch.ingest.source.SourceList;
import io.wirewatch.ingest.source.SourceTopic;
import io.wirewatch.monitor.MonitorConfig;
import io.wirewatch.monitor.MonitorStage;
import io.wirewatch.schemas.Namespace;
import io.wirewatch.sink.SinkConfig;
import io.wirewatch.sink.SinkStage;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Makes stages for given servers. The same stages run alone in a container and together in one
 * process.
 */
public final class Stages {

  private static final Duration PUBLISH_TIMEOUT = Duration.ofSeconds(30);
  private static final Duration INBOX_INTERVAL = Duration.ofSeconds(1);

  private final String bootstrap;
  private final Map<String, String> overrides;
  private final Namespace namespace;
  private final ElasticsearchClient client;
  private final Clock clock = Clock.systemUTC();

  /**
   * @param bootstrap Kafka
   * @param overrides further Kafka client settings
   * @param client Elasticsearch; not closed by the stages
   */
  public Stages(
      String bootstrap,
      Map<String, String> overrides,
      Namespace namespace,
      ElasticsearchClient client) {
    this.bootstrap = bootstrap;
    this.overrides = overrides;
    this.namespace = namespace;
    this.client = client;
  }

  /**
   * A dashboard, and where it listens once it has started.
   *
   * @param stage to be started
   * @param address its address, known once it has started
   */
  public record Dashboard(Stage stage, Supplier<URI> address) {}

  /**
   * Publishes a watch list to the stages that run; returns what that changed, in words.
   *
   * @throws TimeoutException if Kafka does not answer within half a minute
   * @throws InterruptedException if the thread is interrupted
   */
  public String publish(Watchlist watchlist) throws TimeoutException, InterruptedException {
    PublishResult changes =
        new WatchlistTopic(bootstrap, namespace, overrides).publish(watchlist, PUBLISH_TIMEOUT);
    return "%d actors, %d rules (%d added, %d changed, %d removed)"
        .formatted(
            watchlist.actors().size(),
            watchlist.rules().size(),
            changes.added(),
            changes.changed(),
            changes.removed());
  }

  /** Takes up documents that are put into a folder. */
  public Stage inbox(Path folder) {
    Inbox inbox =
        new Inbox(new IngestConfig(bootstrap, namespace, overrides), folder, INBOX_INTERVAL, clock);
    return new Stage("inbox", inbox::start, inbox::problem, inbox::close);
  }

  /**
   * Adds the sources of a file to those that are watched; returns what that changed, in words.
   *
   * @throws InvalidSourceListException if the file has mistakes
   * @throws IOException if it cannot be read
   * @throws TimeoutException if Kafka does not answer within half a minute
   * @throws InterruptedException if the thread is interrupted
   */
  public String addSources(Path file)
      throws InvalidSourceListException, IOException, TimeoutException, InterruptedException {
    SourceList.Reading reading = SourceList.read(file);
    SourceChanges changes =
        new SourceTopic(bootstrap, namespace, overrides)
            .publish(reading.list().sources(), PUBLISH_TIMEOUT);
    String told =
        "%d sources (%d added, %d changed)"
            .formatted(
                reading.list().sources().size(), changes.added().size(), changes.changed().size());
    int skipped = reading.skipped().size();
    return skipped == 0
        ? told
        : told
            + ", %d skipped: `wirewatch sources import --check %s` says why"
                .formatted(skipped, file);
  }

  /** Watches sources: polls feeds and fetches what is new. */
  public Stage crawler(CrawlerSettings settings) {
    IngestConfig config = new IngestConfig(bootstrap, namespace, overrides);
    Crawler crawler = new Crawler(() -> new KafkaJournal(config, clock), settings, clock);
    return new Stage("ingest", crawler::start, crawler::problem, crawler::close);
  }

  /** Tags actors and raises alerts; keeps its state in a folder. */
  public Stage enrich(Path state, int threads) {
    EnrichStage enrich =
        new EnrichStage(
            new EnrichConfig(
                bootstrap,
                namespace,
                state,
                threads,
                EnrichConfig.DEFAULT_ALERT_RETENTION,
                overrides));
    return new Stage("enrich", enrich::start, enrich::problem, enrich::close);
  }

  /** Writes to Elasticsearch. */
  public Stage sink() {
    SinkConfig defaults = SinkConfig.of(bootstrap, namespace);
    SinkConfig config =
        new SinkConfig(bootstrap, namespace, defaults.bulk(), defaults.shards(), overrides);
    SinkStage sink = new SinkStage(config, client, clock, new Random());
    return new Stage("sink", sink::start, sink::problem, sink::close);
  }

  /**
   * Shows it all.
   *
   * @param token what visitors must know; null on loopback
   */
  public Dashboard monitor(String host, int port, @Nullable String token) {
    MonitorStage monitor =
        new MonitorStage(
            new MonitorConfig(bootstrap, namespace, host, port, token, overrides), client, clock);
    return new Dashboard(
        new Stage("monitor", monitor::start, monitor::problem, monitor::close), monitor::address);
  }
}
