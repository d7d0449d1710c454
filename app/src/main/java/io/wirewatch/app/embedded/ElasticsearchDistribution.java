package io.wirewatch.app.embedded;

import io.wirewatch.schemas.StableId;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.Comparator;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The Elasticsearch that is shipped with the program: Elastic's own archive and our analysis
 * plugin, side by side in one folder.
 */
public final class ElasticsearchDistribution {

  private static final Logger log = LoggerFactory.getLogger(ElasticsearchDistribution.class);

  private static final String DESCRIPTOR = "plugin-descriptor.properties";

  private final Path archive;
  private final Path plugin;

  /**
   * @param folder holds {@code elasticsearch.zip} and {@code wirewatch-analysis-plugin.jar}
   */
  public ElasticsearchDistribution(Path folder) {
    this.archive = folder.resolve("elasticsearch.zip");
    this.plugin = folder.resolve("wirewatch-analysis-plugin.jar");
  }

  /**
   * Unpacks the archive with the plugin in its place, unless that was done before. What is unpacked
   * is never changed again: another plugin makes another folder.
   *
   * @param parent folder under which the distribution gets a folder of its own
   * @return the distribution's top folder
   * @throws IOException if a file cannot be read or written
   */
  Path unpackInto(Path parent, UnprivilegedUser user) throws IOException {
    if (!Files.exists(archive) || !Files.exists(plugin)) {
      throw new EmbeddedServerException(
          archive.getParent() + " lacks the embedded Elasticsearch: build again with ./wirewatch");
    }
    try (ZipFile zip = new ZipFile(archive.toFile())) {
      String name = topFolder(zip);
      Path target =
          parent.resolve(name + "-" + StableId.of(Files.readAllBytes(plugin)).substring(0, 8));
      if (!Files.exists(target)) {
        Files.createDirectories(parent);
        Path unfinished = Files.createTempDirectory(parent, "unpacking-");
        unpack(zip, unfinished);
        installPlugin(unfinished.resolve(name).resolve("plugins").resolve("wirewatch-analysis"));
        user.letRead(unfinished);
        try {
          Files.move(unfinished.resolve(name), target, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
          if (!Files.exists(target)) {
            throw e;
          }
          log.debug("another process has unpacked {} meanwhile", target, e);
        }
        delete(unfinished);
      }
      return target;
    }
  }

  private void installPlugin(Path folder) throws IOException {
    Files.createDirectories(folder);
    Files.copy(plugin, folder.resolve("wirewatch-analysis-plugin.jar"));
    try (JarFile contents = new JarFile(plugin.toFile());
        InputStream descriptor = contents.getInputStream(contents.getJarEntry(DESCRIPTOR))) {
      Files.copy(descriptor, folder.resolve(DESCRIPTOR));
    }
  }

  private static String topFolder(ZipFile zip) throws IOException {
    return zip.stream()
        .map(entry -> entry.getName().split("/", 2)[0])
        .findFirst()
        .orElseThrow(() -> new IOException(zip.getName() + " is empty"));
  }

  private static void unpack(ZipFile zip, Path into) throws IOException {
    for (ZipEntry entry : Collections.list(zip.entries())) {
      Path path = into.resolve(entry.getName()).normalize();
      if (!path.startsWith(into)) {
        throw new IOException(zip.getName() + " has an entry outside itself: " + entry.getName());
      }
      if (entry.isDirectory()) {
        Files.createDirectories(path);
      } else {
        Path parent = path.getParent();
        if (parent != null) {
          Files.createDirectories(parent);
        }
        try (InputStream in = zip.getInputStream(entry)) {
          Files.copy(in, path);
        }
      }
    }
  }

  static void delete(@Nullable Path folder) throws IOException {
    if (folder == null || !Files.exists(folder)) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : (Iterable<Path>) all.sorted(Comparator.reverseOrder())::iterator) {
        Files.delete(path);
      }
    }
  }
}
