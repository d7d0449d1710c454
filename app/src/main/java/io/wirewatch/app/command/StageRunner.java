package io.wirewatch.app.command;

import io.wirewatch.app.run.ElasticsearchConnection;
import io.wirewatch.app.run.KafkaAdmin;
import io.wirewatch.app.run.Pipeline;
import io.wirewatch.app.run.Stage;
import io.wirewatch.app.run.Stages;
import java.util.List;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs the parts of one stage until a signal comes, as in a container. */
final class StageRunner {

  private static final Logger log = LoggerFactory.getLogger(StageRunner.class);

  private StageRunner() {}

  static int run(ClusterOptions cluster, Function<Stages, Stage> choice) throws Exception {
    return runAll(cluster, stages -> List.of(choice.apply(stages)));
  }

  static int runAll(ClusterOptions cluster, Function<Stages, List<Stage>> choice) throws Exception {
    try (Shutdown shutdown = Shutdown.install();
        ElasticsearchConnection connection = cluster.connect();
        Pipeline pipeline = new Pipeline()) {
      List<Stage> parts =
          choice.apply(
              new Stages(
                  cluster.bootstrap(),
                  cluster.overrides(),
                  cluster.namespace(),
                  connection.client()));
      for (Stage part : parts) {
        log.info("{} starts against Kafka at {}", part.name(), cluster.bootstrap());
      }
      KafkaAdmin.createTopics(cluster.bootstrap(), cluster.overrides(), cluster.namespace());
      parts.forEach(pipeline::start);
      shutdown.await();
      return 0;
    }
  }
}
