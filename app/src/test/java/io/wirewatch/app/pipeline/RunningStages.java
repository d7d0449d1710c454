package io.wirewatch.app.pipeline;

import io.wirewatch.app.backend.Backend;
import io.wirewatch.app.run.ElasticsearchConnection;
import io.wirewatch.app.run.KafkaAdmin;
import io.wirewatch.app.run.Pipeline;
import io.wirewatch.app.run.ReplayResult;
import io.wirewatch.app.run.ReplayRun;
import io.wirewatch.app.run.Stages;
import io.wirewatch.enrich.watch.WatchlistFile;
import io.wirewatch.ingest.replay.ReplayReport;
import io.wirewatch.schemas.Namespace;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** All stages in this virtual machine, on a namespace of their own, watching the starter list. */
public final class RunningStages implements AutoCloseable {

  private final Backend backend;
  private final Namespace namespace;
  private final ElasticsearchConnection connection;
  private final Stages stages;
  private final Pipeline pipeline = new Pipeline();
  private final Stages.Dashboard dashboard;

  public RunningStages(Backend backend, Namespace namespace, Path state) throws Exception {
    this.backend = backend;
    this.namespace = namespace;
    this.connection = new ElasticsearchConnection(List.of(backend.elasticsearch()), null);
    this.stages = new Stages(backend.bootstrap(), Map.of(), namespace, connection.client());
    KafkaAdmin.createTopics(backend.bootstrap(), Map.of(), namespace);
    stages.publish(WatchlistFile.read(Path.of("../seeds/watchlist.yaml")));
    pipeline.start(stages.enrich(state, 2));
    pipeline.start(stages.sink());
    dashboard = stages.monitor("127.0.0.1", 0, null);
    pipeline.start(dashboard.stage());
  }

  /** Replays files and waits until all has arrived. */
  public ReplayResult replay(Path... paths) throws Exception {
    ReplayRun run = new ReplayRun(backend.bootstrap(), Map.of(), namespace, connection.client());
    ReplayReport report = run.send(List.of(paths), progress -> {});
    run.drain(left -> {}, pipeline::problems);
    return run.result(report);
  }

  /** Waits until everything that is in the topics has arrived. */
  public void drain() throws Exception {
    new ReplayRun(backend.bootstrap(), Map.of(), namespace, connection.client())
        .drain(left -> {}, pipeline::problems);
  }

  public URI dashboard() {
    return dashboard.address().get();
  }

  public ElasticsearchConnection connection() {
    return connection;
  }

  public List<String> problems() {
    return pipeline.problems();
  }

  @Override
  public void close() {
    pipeline.close();
    connection.close();
  }
}
