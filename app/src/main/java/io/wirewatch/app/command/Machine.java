package io.wirewatch.app.command;

import io.wirewatch.app.run.InstallationConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;

/** What the machine has to offer. */
final class Machine {

  private static final Path MEMORY = Path.of("/proc/meminfo");

  private Machine() {}

  /**
   * Makes sure that there is memory for what is to be started.
   *
   * @throws CommandFailedException if there is too little, with what to do
   */
  static void requireMemory(InstallationConfig config) {
    long own = Runtime.getRuntime().maxMemory() >> 20;
    // Beside its heap Elasticsearch takes about 300 MB, and we about 200.
    long needed =
        own / 2
            + 200
            + (config.elasticsearch().isEmpty() ? config.elasticsearchHeapMegabytes() + 300L : 0);
    OptionalLong available = availableMegabytes();
    if (available.isPresent() && available.getAsLong() < needed) {
      throw new CommandFailedException(
          "%d MB of memory are free and about %d MB are needed: end other programs, lower --elasticsearch-heap (256 at least), or use an Elasticsearch elsewhere with --elasticsearch"
              .formatted(available.getAsLong(), needed));
    }
  }

  /** Returns the memory that programs can have without swapping; empty where it cannot be told. */
  static OptionalLong availableMegabytes() {
    try {
      List<String> lines = Files.readAllLines(MEMORY);
      return lines.stream()
          .filter(line -> line.startsWith("MemAvailable:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) >> 10)
          .findFirst();
    } catch (IOException e) {
      return OptionalLong.empty();
    }
  }
}
