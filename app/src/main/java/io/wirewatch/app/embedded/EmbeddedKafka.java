package io.wirewatch.app.embedded;

import io.wirewatch.schemas.topic.Topic;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.Feature;
import org.apache.kafka.server.common.MetadataVersion;
import org.jspecify.annotations.Nullable;

/**
 * A single-node Kafka in KRaft mode, inside this virtual machine. The folder keeps its data between
 * runs; the ports may differ each time. Not safe for use by many threads.
 */
public final class EmbeddedKafka implements AutoCloseable {

  private static final int NODE_ID = 1;

  private final Path folder;
  private final int port;
  private final int controllerPort;
  private @Nullable KafkaRaftServer server;

  /**
   * @param folder where the broker keeps everything; created when missing
   * @param port port to listen on; 0 for a free one
   */
  public EmbeddedKafka(Path folder, int port) {
    this.folder = folder;
    this.port = port == 0 ? FreePort.find() : port;
    this.controllerPort = FreePort.find();
  }

  /** Returns the address for clients, such as {@code 127.0.0.1:9092}. */
  public String bootstrap() {
    return "127.0.0.1:" + port;
  }

  /**
   * Formats the folder the first time, then starts the broker. Takes about two seconds.
   *
   * @throws EmbeddedServerException if the broker cannot start
   */
  public void start() {
    try {
      Files.createDirectories(folder);
      format();
      KafkaRaftServer starting =
          new KafkaRaftServer(KafkaConfig.fromProps(properties(), false), Time.SYSTEM);
      starting.startup();
      server = starting;
    } catch (Exception e) {
      throw new EmbeddedServerException(
          "the embedded Kafka did not start in "
              + folder
              + ": "
              + rootMessage(e)
              + ". If the folder is damaged, delete it and replay; its log is beside it",
          e);
    }
  }

  /** Stops the broker and hands the folder over to the next run. Does nothing when not started. */
  @Override
  public void close() {
    KafkaRaftServer stopping = server;
    server = null;
    if (stopping != null) {
      stopping.shutdown();
      stopping.awaitShutdown();
    }
  }

  private void format() throws Exception {
    if (Files.exists(folder.resolve("meta.properties"))) {
      return;
    }
    String path = folder.toString();
    new Formatter()
        .setPrintStream(
            new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
        .setNodeId(NODE_ID)
        .setClusterId(Uuid.randomUuid().toString())
        .setDirectories(List.of(path))
        .setMetadataLogDirectory(path)
        .setControllerListenerName("CONTROLLER")
        .setReleaseVersion(MetadataVersion.latestProduction())
        .setSupportedFeatures(Feature.PRODUCTION_FEATURES)
        .run();
  }

  private Properties properties() {
    Properties properties = new Properties();
    properties.put("process.roles", "broker,controller");
    properties.put("node.id", Integer.toString(NODE_ID));
    properties.put("controller.quorum.voters", NODE_ID + "@127.0.0.1:" + controllerPort);
    properties.put("controller.listener.names", "CONTROLLER");
    properties.put(
        "listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort);
    properties.put("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port);
    properties.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
    properties.put("log.dirs", folder.toString());
    properties.put("auto.create.topics.enable", "false");
    properties.put("message.max.bytes", Integer.toString(Topic.MAX_RECORD_BYTES));
    properties.put("replica.fetch.max.bytes", Integer.toString(Topic.MAX_RECORD_BYTES));
    for (String topic :
        List.of("offsets.topic", "transaction.state.log", "share.coordinator.state.topic")) {
      properties.put(topic + ".replication.factor", "1");
    }
    properties.put("transaction.state.log.min.isr", "1");
    properties.put("share.coordinator.state.topic.min.isr", "1");
    // 50 partitions each by default, for clusters; one node with a handful of groups needs few.
    properties.put("offsets.topic.num.partitions", "3");
    properties.put("transaction.state.log.num.partitions", "3");
    // With 0, KafkaStreams.close() can hang while its threads are still joining.
    properties.put("group.initial.rebalance.delay.ms", "300");
    // Shortens the first start after kill -9, when the broker waits for its old session to expire.
    properties.put("broker.session.timeout.ms", "6000");
    properties.put("broker.heartbeat.interval.ms", "500");
    properties.put("controlled.shutdown.enable", "true");
    return properties;
  }

  private static String rootMessage(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root instanceof IOException || root.getMessage() != null
        ? String.valueOf(root.getMessage())
        : root.toString();
  }
}
