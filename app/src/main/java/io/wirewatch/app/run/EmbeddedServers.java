package io.wirewatch.app.run;

import io.wirewatch.app.embedded.ElasticsearchDistribution;
import io.wirewatch.app.embedded.EmbeddedElasticsearch;
import io.wirewatch.app.embedded.EmbeddedKafka;
import io.wirewatch.app.embedded.EmbeddedServerException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The Kafka and the Elasticsearch of an installation on one machine, each embedded unless one that
 * runs elsewhere is named. Elasticsearch, the slower to start, starts in the background, and is
 * started again when its process ends: sink waits for it meanwhile and loses nothing.
 */
final class EmbeddedServers implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(EmbeddedServers.class);
  private static final Duration RESTART_DELAY = Duration.ofSeconds(1);

  private final InstallationConfig config;
  private final @Nullable EmbeddedKafka kafka;
  private final @Nullable EmbeddedElasticsearch elasticsearch;
  private final CompletableFuture<Void> elasticsearchReady = new CompletableFuture<>();
  private @Nullable Thread keeper;

  EmbeddedServers(InstallationConfig config) {
    this.config = config;
    this.kafka =
        config.bootstrap() == null
            ? new EmbeddedKafka(config.data().resolve("kafka"), config.kafkaPort())
            : null;
    this.elasticsearch =
        config.elasticsearch().isEmpty()
            ? new EmbeddedElasticsearch(
                new ElasticsearchDistribution(config.program().resolve("elasticsearch")),
                config.data(),
                config.elasticsearchPort(),
                config.elasticsearchHeapMegabytes())
            : null;
  }

  /** Starts Kafka and waits for it; begins to start Elasticsearch. */
  void start() {
    EmbeddedElasticsearch search = elasticsearch;
    if (search == null) {
      elasticsearchReady.complete(null);
    } else {
      Thread thread = new Thread(() -> keepUp(search), "elasticsearch-keeper");
      keeper = thread;
      thread.start();
    }
    if (kafka != null) {
      kafka.start();
    }
  }

  private void keepUp(EmbeddedElasticsearch search) {
    try {
      search.start();
      elasticsearchReady.complete(null);
      while (true) {
        search.awaitExit();
        log.warn("{}; it is started again", search.problem().orElse("Elasticsearch has ended"));
        TimeUnit.MILLISECONDS.sleep(RESTART_DELAY.toMillis());
        restart(search);
      }
    } catch (InterruptedException e) {
      elasticsearchReady.completeExceptionally(e); // closing
    } catch (RuntimeException e) {
      elasticsearchReady.completeExceptionally(e);
    }
  }

  private static void restart(EmbeddedElasticsearch search) throws InterruptedException {
    try {
      search.start();
      log.info("Elasticsearch runs again at {}", search.uri());
    } catch (EmbeddedServerException e) {
      log.error("Elasticsearch did not start again, it is tried on", e);
    }
  }

  /**
   * Waits until Elasticsearch has started.
   *
   * @throws EmbeddedServerException if it cannot
   * @throws InterruptedException if the thread is interrupted
   */
  void awaitElasticsearch() throws InterruptedException {
    try {
      elasticsearchReady.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof EmbeddedServerException explained) {
        throw explained;
      }
      throw new IllegalStateException("Elasticsearch did not start", e.getCause());
    }
  }

  /** Returns the address of Kafka for clients. */
  String bootstrap() {
    return kafka == null ? String.valueOf(config.bootstrap()) : kafka.bootstrap();
  }

  /** Returns the addresses of Elasticsearch, never empty. */
  List<URI> elasticsearch() {
    return elasticsearch == null ? config.elasticsearch() : List.of(elasticsearch.uri());
  }

  /** Returns what is wrong with a server, in a sentence; empty while all run. */
  Optional<String> problem() {
    return elasticsearch == null ? Optional.empty() : elasticsearch.problem();
  }

  @Override
  public void close() {
    Thread keeping = keeper;
    if (keeping != null) {
      // A server that is half started stops itself when interrupted.
      keeping.interrupt();
      try {
        keeping.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    if (elasticsearch != null) {
      elasticsearch.close();
    }
    if (kafka != null) {
      kafka.close();
    }
  }
}
