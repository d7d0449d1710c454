package io.wirewatch.app.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Where an embedded Elasticsearch lives: {@code elasticsearch/} in the data folder, or, where its
 * user cannot walk to that (root's own folders are closed to others), a folder of the same life
 * under {@code /var/lib/wirewatch}.
 */
final class ElasticsearchHome {

  private static final Path SYSTEM_FOLDER = Path.of("/var/lib/wirewatch");
  private static final String OWNER = "data-folder";

  private final Path folder;
  private final Path distributions;

  private ElasticsearchHome(Path folder, Path distributions) {
    this.folder = folder;
    this.distributions = distributions;
  }

  /** Finds or chooses the home of a data folder's Elasticsearch. */
  static ElasticsearchHome of(Path dataFolder, UnprivilegedUser user) throws IOException {
    Path inside = dataFolder.resolve("elasticsearch");
    if (user.canReach(inside)) {
      return new ElasticsearchHome(inside, inside.resolve("distribution"));
    }
    Path link = dataFolder.resolve("elasticsearch.location");
    if (!Files.exists(link)) {
      Files.createDirectories(dataFolder);
      Files.writeString(link, SYSTEM_FOLDER.resolve(UUID.randomUUID().toString()).toString());
    }
    Path outside = Path.of(Files.readString(link, StandardCharsets.UTF_8).strip());
    if (!outside.startsWith(SYSTEM_FOLDER)) {
      throw new EmbeddedServerException(
          link + " names " + outside + ", which is not under " + SYSTEM_FOLDER + ": delete it");
    }
    deleteOrphans(outside);
    Files.createDirectories(outside);
    Files.writeString(outside.resolve(OWNER), dataFolder.toAbsolutePath().toString());
    return new ElasticsearchHome(outside, SYSTEM_FOLDER.resolve("distribution"));
  }

  /** Removes homes whose data folder is gone or has moved on: nobody else would. */
  private static void deleteOrphans(Path keep) throws IOException {
    if (!Files.isDirectory(SYSTEM_FOLDER)) {
      return;
    }
    try (Stream<Path> homes = Files.list(SYSTEM_FOLDER)) {
      for (Path home : (Iterable<Path>) homes::iterator) {
        Path owner = home.resolve(OWNER);
        if (!home.equals(keep) && Files.exists(owner)) {
          Path dataFolder = Path.of(Files.readString(owner).strip());
          Path link = dataFolder.resolve("elasticsearch.location");
          boolean claimed =
              Files.exists(link) && Files.readString(link).strip().equals(home.toString());
          // Where even the parent is missing, a disk may just not be mounted.
          Path parent = dataFolder.getParent();
          if (!claimed && parent != null && Files.exists(parent)) {
            ElasticsearchDistribution.delete(home);
          }
        }
      }
    }
  }

  /** Where distributions are unpacked; outside the data folder, shared by all homes. */
  Path distributions() {
    return distributions;
  }

  /** Indices and node state. */
  Path data() {
    return folder.resolve("data");
  }

  /** The server's own log files. */
  Path logs() {
    return folder.resolve("logs");
  }

  /** Settings files. */
  Path config() {
    return folder.resolve("config");
  }

  /** Temporary files, emptied at each start. */
  Path temporary() {
    return folder.resolve("tmp");
  }

  /** Process id of the running server, or of the last one. */
  Path pidFile() {
    return folder.resolve("pid");
  }
}
