package io.wirewatch.app.command;

import io.wirewatch.app.run.ElasticsearchConnection;
import io.wirewatch.app.run.KafkaAdmin;
import io.wirewatch.app.run.Pipeline;
import io.wirewatch.app.run.Stage;
import io.wirewatch.app.run.Stages;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs one stage alone until a signal comes, as in a container. */
final class StageRunner {

  private static final Logger log = LoggerFactory.getLogger(StageRunner.class);

  private StageRunner() {}

  static int run(ClusterOptions cluster, Function<Stages, Stage> choice) throws Exception {
    try (Shutdown shutdown = Shutdown.install();
        ElasticsearchConnection connection = cluster.connect();
        Pipeline pipeline = new Pipeline()) {
      Stage stage =
          choice.apply(
              new Stages(
                  cluster.bootstrap(),
                  cluster.overrides(),
                  cluster.namespace(),
                  connection.client()));
      log.info("{} starts against Kafka at {}", stage.name(), cluster.bootstrap());
      KafkaAdmin.createTopics(cluster.bootstrap(), cluster.overrides(), cluster.namespace());
      pipeline.start(stage);
      shutdown.await();
      return 0;
    }
  }
}
