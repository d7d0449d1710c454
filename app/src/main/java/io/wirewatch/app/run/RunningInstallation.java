package io.wirewatch.app.run;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/**
 * Where the servers of a running installation are, for other commands on the same machine: its
 * ports may differ with each start. Kept in {@code running.properties} in the data folder.
 *
 * @param pid process id of the installation
 * @param bootstrap its Kafka
 * @param elasticsearch its Elasticsearch
 * @param dashboard its dashboard
 */
public record RunningInstallation(long pid, String bootstrap, URI elasticsearch, URI dashboard) {

  private static final String FILE = "running.properties";

  /** Returns the installation that runs on a data folder; empty when none does. */
  public static Optional<RunningInstallation> in(Path dataFolder) {
    Path file = dataFolder.resolve(FILE);
    if (!Files.isReadable(file)) {
      return Optional.empty();
    }
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
      RunningInstallation found =
          new RunningInstallation(
              Long.parseLong(properties.getProperty("pid", "0")),
              properties.getProperty("bootstrap", ""),
              URI.create(properties.getProperty("elasticsearch", "")),
              URI.create(properties.getProperty("dashboard", "")));
      // After kill -9 the file is left behind; its process is not.
      return ProcessHandle.of(found.pid()).filter(ProcessHandle::isAlive).map(alive -> found);
    } catch (IOException | IllegalArgumentException e) {
      return Optional.empty(); // being written at this moment, or not ours
    }
  }

  void publish(Path dataFolder) {
    Properties properties = new Properties();
    properties.setProperty("pid", Long.toString(pid));
    properties.setProperty("bootstrap", bootstrap);
    properties.setProperty("elasticsearch", elasticsearch.toString());
    properties.setProperty("dashboard", dashboard.toString());
    try (Writer writer = Files.newBufferedWriter(dataFolder.resolve(FILE))) {
      properties.store(writer, "Where the running wirewatch is; removed when it stops.");
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + dataFolder.resolve(FILE), e);
    }
  }

  static void withdraw(Path dataFolder) {
    try {
      Files.deleteIfExists(dataFolder.resolve(FILE));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot delete " + dataFolder.resolve(FILE), e);
    }
  }
}
