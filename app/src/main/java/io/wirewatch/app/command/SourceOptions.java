package io.wirewatch.app.command;

import io.wirewatch.app.run.KafkaAdmin;
import io.wirewatch.ingest.source.SourceTopic;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import picocli.CommandLine.Mixin;

/** Where the list of sources is kept. */
final class SourceOptions {

  /** Longest time that reading or changing the list may take. */
  static final Duration PATIENCE = Duration.ofSeconds(30);

  @Mixin private ClusterOptions cluster;

  /** Returns the list of the installation that the options name, or that runs on this machine. */
  SourceTopic open() throws TimeoutException, InterruptedException {
    KafkaAdmin.createTopics(cluster.bootstrap(), cluster.overrides(), cluster.namespace());
    return new SourceTopic(cluster.bootstrap(), cluster.namespace(), cluster.overrides());
  }
}
