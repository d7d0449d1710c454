package io.wirewatch.app.embedded;

import io.wirewatch.app.run.KafkaAdmin;
import io.wirewatch.schemas.Namespace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A broker with the topics of an installation, for measurements of a single stage. */
final class KafkaAlone {

  private KafkaAlone() {}

  /**
   * Runs until standard input ends.
   *
   * @param args folder for its data, port
   */
  public static void main(String[] args) throws Exception {
    Path folder = Files.createDirectories(Path.of(args[0]));
    try (EmbeddedKafka kafka = new EmbeddedKafka(folder, Integer.parseInt(args[1]))) {
      kafka.start();
      KafkaAdmin.createTopics(kafka.bootstrap(), Map.of(), new Namespace("wirewatch"));
      System.out.println("Kafka at " + kafka.bootstrap() + "; end of input stops it");
      while (System.in.read() >= 0) {
        // Whatever is typed is no reason to stop.
      }
    }
  }
}
