package io.wirewatch.app.backend;

import io.wirewatch.app.embedded.ElasticsearchDistribution;
import io.wirewatch.app.embedded.EmbeddedElasticsearch;
import io.wirewatch.app.embedded.EmbeddedKafka;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/** The servers that the program itself brings along. */
final class EmbeddedBackend implements Backend {

  private final EmbeddedKafka kafka;
  private final EmbeddedElasticsearch elasticsearch;

  EmbeddedBackend() throws InterruptedException {
    Path folder = temporaryFolder();
    kafka = new EmbeddedKafka(folder.resolve("kafka"), 0);
    elasticsearch =
        new EmbeddedElasticsearch(
            new ElasticsearchDistribution(
                Path.of(System.getProperty("wirewatch.program"), "elasticsearch")),
            folder,
            0,
            384);
    kafka.start();
    elasticsearch.start();
  }

  private static Path temporaryFolder() {
    try {
      return Files.createTempDirectory("wirewatch-backend");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String bootstrap() {
    return kafka.bootstrap();
  }

  @Override
  public URI elasticsearch() {
    return elasticsearch.uri();
  }

  @Override
  public void close() {
    elasticsearch.close();
    kafka.close();
  }
}
