package io.wirewatch.app.run;

import io.wirewatch.app.embedded.DataFolder;
import io.wirewatch.enrich.watch.InvalidWatchlistException;
import io.wirewatch.enrich.watch.Watchlist;
import io.wirewatch.enrich.watch.WatchlistFile;
import io.wirewatch.ingest.source.InvalidSourceListException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Everything that runs on one machine: the servers that are not elsewhere, all stages, and the
 * dashboard. Started and closed by one thread.
 */
public final class Installation implements AutoCloseable {

  /**
   * One thread does some hundreds of articles a second, more than the servers beside it can take.
   */
  private static final int STREAM_THREADS = 1;

  private final InstallationConfig config;
  private final DataFolder folder;
  private final EmbeddedServers servers;
  private final ElasticsearchConnection connection;
  private final Stages stages;
  private final Pipeline pipeline = new Pipeline();
  private @Nullable URI dashboard;

  /** Chooses ports and addresses; starts nothing. */
  public Installation(InstallationConfig config) {
    this.config = config;
    this.folder = new DataFolder(config.data());
    this.servers = new EmbeddedServers(config);
    this.connection = new ElasticsearchConnection(servers.elasticsearch(), config.apiKey());
    this.stages =
        new Stages(
            servers.bootstrap(), config.overrides(), config.namespace(), connection.client());
  }

  /**
   * Takes the data folder for this process.
   *
   * @throws io.wirewatch.app.embedded.EmbeddedServerException if another process has it, or it
   *     cannot be written
   */
  public void lock() {
    folder.lock();
  }

  /**
   * Starts everything but the sink; Elasticsearch, the slowest, goes on starting. Articles can be
   * sent from here on.
   *
   * @throws InvalidWatchlistException if the watch list has mistakes
   * @throws InvalidSourceListException if the list of sources has mistakes
   * @throws IOException if one of them cannot be read
   * @throws io.wirewatch.app.embedded.EmbeddedServerException if Kafka cannot start here
   * @throws TimeoutException if Kafka does not answer
   * @throws InterruptedException if the thread is interrupted
   */
  public void start(StartupListener listener)
      throws InvalidWatchlistException,
          InvalidSourceListException,
          IOException,
          TimeoutException,
          InterruptedException {
    Watchlist watchlist = WatchlistFile.read(config.watchlist());
    listener.waiting("kafka");
    servers.start();
    KafkaAdmin.createTopics(servers.bootstrap(), config.overrides(), config.namespace());
    listener.ready("kafka", servers.bootstrap());

    listener.ready("watch list", config.watchlist() + ": " + stages.publish(watchlist));
    pipeline.start(stages.enrich(config.data().resolve("streams"), STREAM_THREADS));
    WatchlistReload reload = new WatchlistReload(config.watchlist(), stages::publish);
    pipeline.start(new Stage("watch list", reload::start, reload::problem, reload::close));
    pipeline.start(stages.inbox(config.data().resolve("inbox")));
    Path sources = config.sources();
    if (sources != null) {
      listener.ready("sources", sources + ": " + stages.addSources(sources));
    }
    pipeline.start(stages.crawler(config.crawler()));
    Stages.Dashboard monitor =
        stages.monitor(config.dashboardHost(), config.dashboardPort(), config.dashboardToken());
    pipeline.start(monitor.stage());
    URI address = monitor.address().get();
    dashboard = address;
    new RunningInstallation(
            ProcessHandle.current().pid(), servers.bootstrap(), elasticsearch(), address)
        .publish(config.data());
    listener.ready("dashboard", address.toString());
  }

  /**
   * Waits for Elasticsearch and starts the sink: articles arrive from here on.
   *
   * @throws io.wirewatch.app.embedded.EmbeddedServerException if Elasticsearch cannot start here
   * @throws InterruptedException if the thread is interrupted
   */
  public void complete(StartupListener listener) throws InterruptedException {
    listener.waiting("elasticsearch");
    servers.awaitElasticsearch();
    listener.ready("elasticsearch", elasticsearch().toString());
    pipeline.start(stages.sink());
  }

  /** Returns the dashboard's address; empty until it has started. */
  public Optional<URI> dashboard() {
    return Optional.ofNullable(dashboard);
  }

  /** Returns the address of Elasticsearch, its first node's where there are several. */
  public URI elasticsearch() {
    return servers.elasticsearch().get(0);
  }

  /** Returns a replay into this installation. */
  public ReplayRun replay() {
    return new ReplayRun(
        servers.bootstrap(), config.overrides(), config.namespace(), connection.client());
  }

  /** Returns what is wrong, a sentence each; empty when all is well. */
  public List<String> problems() {
    List<String> problems = new ArrayList<>();
    servers.problem().ifPresent(problems::add);
    problems.addAll(pipeline.problems());
    return problems;
  }

  /** Stops everything in the reverse of the order it was started in, within ten seconds. */
  @Override
  public void close() {
    // An interrupt is what brought us here; it must not cut the closing short as well.
    boolean interrupted = Thread.interrupted();
    if (dashboard != null) {
      RunningInstallation.withdraw(config.data());
    }
    pipeline.close();
    connection.close();
    servers.close();
    folder.close();
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
