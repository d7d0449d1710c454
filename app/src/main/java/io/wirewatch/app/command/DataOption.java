package io.wirewatch.app.command;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where an installation on this machine keeps everything. */
final class DataOption {

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "${env:WIREWATCH_DATA}",
      description =
          "Folder that `up` keeps everything in. Default: data/ beside the launcher. Env:"
              + " WIREWATCH_DATA.")
  private @Nullable Path data;

  /** Returns the folder, absolute. */
  Path folder() {
    Path chosen = data == null ? Program.locate().home().resolve("data") : data;
    return chosen.toAbsolutePath().normalize();
  }
}
