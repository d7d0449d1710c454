package io.wirewatch.app.run;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import io.wirewatch.ingest.IngestConfig;
import io.wirewatch.ingest.replay.Outcome;
import io.wirewatch.ingest.replay.Progress;
import io.wirewatch.ingest.replay.Replay;
import io.wirewatch.ingest.replay.ReplayReport;
import io.wirewatch.schemas.Namespace;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;

/** A replay from files to the proof that all of it has arrived. */
public final class ReplayRun {

  private static final Duration POLL = Duration.ofMillis(50);

  /** How long nothing may move, with a stage in trouble, before a replay is given up. */
  private static final Duration STALL_LIMIT = Duration.ofMinutes(2);

  private final String bootstrap;
  private final Map<String, String> overrides;
  private final Namespace namespace;
  private final ElasticsearchClient client;

  /**
   * @param client not closed
   */
  public ReplayRun(
      String bootstrap,
      Map<String, String> overrides,
      Namespace namespace,
      ElasticsearchClient client) {
    this.bootstrap = bootstrap;
    this.overrides = overrides;
    this.namespace = namespace;
    this.client = client;
  }

  /** Reads the documents and sends them off; returns what became of each. */
  public ReplayReport send(List<Path> paths, Consumer<Progress> progress) {
    IngestConfig config = new IngestConfig(bootstrap, namespace, overrides);
    try (Replay replay = new Replay(config, InstantSource.system())) {
      replay.start();
      return replay.run(paths, progress);
    }
  }

  /**
   * Waits until everything that was sent has arrived.
   *
   * @param remaining told how many records are still under way
   * @param problems tells what is wrong with the stages
   * @throws TimeoutException if nothing has moved for two minutes
   * @throws InterruptedException if the thread is interrupted
   */
  public void drain(LongConsumer remaining, Supplier<List<String>> problems)
      throws TimeoutException, InterruptedException {
    try (Admin admin = KafkaAdmin.open(bootstrap, overrides)) {
      Drain drain = new Drain(admin, namespace);
      long least = Long.MAX_VALUE;
      long movedAt = System.nanoTime();
      while (true) {
        long left = drain.remaining();
        remaining.accept(left);
        if (left == 0) {
          return;
        }
        if (left < least) {
          least = left;
          movedAt = System.nanoTime();
        } else if (System.nanoTime() - movedAt > STALL_LIMIT.toNanos()) {
          throw new TimeoutException(
              "%d records have not arrived, and none has for %d s: %s"
                  .formatted(
                      left,
                      STALL_LIMIT.toSeconds(),
                      problems.get().isEmpty()
                          ? "is every stage running? see the log"
                          : String.join("; ", problems.get())));
        }
        TimeUnit.MILLISECONDS.sleep(POLL.toMillis());
      }
    }
  }

  /**
   * Reads back what became of a replay that has arrived.
   *
   * @throws IOException if Elasticsearch does not answer
   */
  public ReplayResult result(ReplayReport report) throws IOException {
    List<String> ids = report.sent().stream().map(Outcome.Sent::articleId).distinct().toList();
    List<String> refused =
        report.refused().stream().map(one -> one.origin() + ": " + one.message()).toList();
    ResultReader reader = new ResultReader(client, namespace);
    Ledger ledger = new LedgerReader(bootstrap, overrides, namespace, client).read();
    return new ReplayResult(
        reader.articles(ids), reader.alerts(ids), refused, report.counts(), ledger);
  }
}
