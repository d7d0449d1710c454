package io.wirewatch.app.command;

import io.wirewatch.app.run.ElasticsearchConnection;
import io.wirewatch.app.run.RunningInstallation;
import io.wirewatch.schemas.Namespace;
import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What a stage connects to. Every option can be given by an environment variable instead. */
final class ClusterOptions {

  private static final String DEFAULT_BOOTSTRAP = "127.0.0.1:9092";
  private static final String DEFAULT_ELASTICSEARCH = "http://127.0.0.1:9200";

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Mixin private DataOption data;

  @Option(
      names = "--bootstrap",
      paramLabel = "HOST:PORT",
      defaultValue = "${env:WIREWATCH_BOOTSTRAP}",
      description =
          "Kafka to use. Default: that of the running `up`, else 127.0.0.1:9092. Env:"
              + " WIREWATCH_BOOTSTRAP.")
  @Nullable String bootstrap;

  @Option(
      names = "--elasticsearch",
      paramLabel = "URL",
      split = ",",
      defaultValue = "${env:WIREWATCH_ELASTICSEARCH}",
      description =
          "Elasticsearch to use; several nodes parted by commas. Default: that of the running `up`,"
              + " else http://127.0.0.1:9200. Env: WIREWATCH_ELASTICSEARCH.")
  @Nullable List<URI> elasticsearch;

  @Option(
      names = "--api-key-file",
      paramLabel = "FILE",
      defaultValue = "${env:WIREWATCH_API_KEY_FILE}",
      description = "File with the encoded Elasticsearch API key. Env: WIREWATCH_API_KEY_FILE.")
  @Nullable Path apiKeyFile;

  @Option(
      names = "--namespace",
      paramLabel = "NAME",
      defaultValue = "${env:WIREWATCH_NAMESPACE:-wirewatch}",
      description =
          "Prefix of every topic, group and index. Env: WIREWATCH_NAMESPACE. Default: wirewatch.")
  String namespace = "wirewatch";

  @Option(
      names = "--kafka-config",
      paramLabel = "FILE",
      defaultValue = "${env:WIREWATCH_KAFKA_CONFIG}",
      description =
          "Properties file with further Kafka client settings, such as TLS and SASL. Env:"
              + " WIREWATCH_KAFKA_CONFIG.")
  @Nullable Path kafkaConfig;

  /** Returns the Kafka to use: the one named, else that of the running installation. */
  String bootstrap() {
    String named = bootstrap;
    return named == null || named.isBlank()
        ? running().map(RunningInstallation::bootstrap).orElse(DEFAULT_BOOTSTRAP)
        : named;
  }

  /** Returns whether a Kafka was named. */
  boolean namesKafka() {
    return bootstrap != null && !bootstrap.isBlank();
  }

  /** Returns whether an Elasticsearch was named. */
  boolean namesElasticsearch() {
    return elasticsearch != null && !elasticsearch.isEmpty();
  }

  /** Returns the nodes to use: those named, else that of the running installation; never empty. */
  List<URI> elasticsearch() {
    List<URI> named = elasticsearch;
    if (named == null || named.isEmpty()) {
      return List.of(
          running()
              .map(RunningInstallation::elasticsearch)
              .orElse(URI.create(DEFAULT_ELASTICSEARCH)));
    }
    for (URI address : named) {
      if (address.getScheme() == null || address.getHost() == null) {
        throw new ParameterException(
            spec.commandLine(),
            "--elasticsearch " + address + " is not an address: write it as http://HOST:PORT");
      }
    }
    return named;
  }

  /** Returns a connection to the nodes, for the caller to close. */
  ElasticsearchConnection connect() {
    return new ElasticsearchConnection(elasticsearch(), apiKey());
  }

  /** Returns the data folder. */
  Path data() {
    return data.folder();
  }

  /** Returns the installation that runs on the data folder; empty when none does. */
  Optional<RunningInstallation> running() {
    return RunningInstallation.in(data.folder());
  }

  /** Returns the namespace. */
  Namespace namespace() {
    try {
      return new Namespace(namespace);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), "--namespace: " + e.getMessage(), e);
    }
  }

  /** Returns the further client settings; empty when no file was named. */
  Map<String, String> overrides() {
    Path file = kafkaConfig;
    if (file == null) {
      return Map.of();
    }
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    } catch (IOException | IllegalArgumentException e) {
      throw new ParameterException(
          spec.commandLine(), "--kafka-config " + file + " cannot be read: " + e, e);
    }
    Map<String, String> overrides = new LinkedHashMap<>();
    properties.stringPropertyNames().stream()
        .sorted()
        .forEach(name -> overrides.put(name, properties.getProperty(name)));
    return overrides;
  }

  /** Returns the API key; null when no file was named. */
  @Nullable String apiKey() {
    Path file = apiKeyFile;
    if (file == null) {
      return null;
    }
    try {
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new ParameterException(
          spec.commandLine(), "--api-key-file " + file + " cannot be read: " + e, e);
    }
  }
}
