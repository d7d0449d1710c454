package io.wirewatch.app.command;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where the program lies. The launcher says so in two system properties.
 *
 * @param home top folder of the checkout or installation, with {@code seeds/}
 * @param folder what was built, with {@code lib/} and {@code elasticsearch/}
 */
record Program(Path home, Path folder) {

  /** Finds the program by {@code wirewatch.home} and {@code wirewatch.program}. */
  static Program locate() {
    Path home = Path.of(System.getProperty("wirewatch.home", ".")).toAbsolutePath().normalize();
    String folder = System.getProperty("wirewatch.program");
    return new Program(
        home, folder == null ? home.resolve("app/target/wirewatch") : Path.of(folder));
  }

  /**
   * Returns the watch list to use.
   *
   * @param named the one that was asked for; null for the operator's own, else the starter list
   * @throws CommandFailedException if the named one does not exist
   */
  Path watchlist(@Nullable Path named, Path dataFolder) {
    if (named != null) {
      if (!Files.isReadable(named)) {
        throw new CommandFailedException(
            "--watchlist " + named + " is not a file that can be read: check the path");
      }
      return named;
    }
    Path own = dataFolder.resolve("watchlist.yaml");
    return Files.exists(own) ? own : home.resolve("seeds").resolve("watchlist.yaml");
  }
}
