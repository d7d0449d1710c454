package io.wirewatch.app.backend;

import java.net.URI;
import org.testcontainers.elasticsearch.ElasticsearchContainer;
import org.testcontainers.kafka.KafkaContainer;

/** The servers of docker-compose.yml, each in a container. */
final class ContainerBackend implements Backend {

  private final KafkaContainer kafka =
      new KafkaContainer("apache/kafka:4.3.1").withEnv("KAFKA_MESSAGE_MAX_BYTES", "16777216");

  private final ElasticsearchContainer elasticsearch =
      new ElasticsearchContainer("docker.elastic.co/elasticsearch/elasticsearch:8.19.21")
          .withEnv("xpack.security.enabled", "false")
          .withEnv("action.auto_create_index", "false")
          .withEnv("ES_JAVA_OPTS", "-Xms512m -Xmx512m");

  ContainerBackend() {
    kafka.start();
    elasticsearch.start();
  }

  @Override
  public String bootstrap() {
    return kafka.getBootstrapServers();
  }

  @Override
  public URI elasticsearch() {
    return URI.create("http://" + elasticsearch.getHttpHostAddress());
  }

  @Override
  public void close() {
    elasticsearch.stop();
    kafka.stop();
  }
}
