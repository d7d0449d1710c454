package io.wirewatch.app.command;

import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;

/** Files of words to tag; each {@code --bio} has its {@code --out}. */
final class BioOptions {

  @Option(
      names = "--bio",
      paramLabel = "IN",
      required = true,
      description = "Tag a file of words, one a line with a tab and a tag; may be repeated.")
  private List<Path> in = List.of();

  @Option(
      names = "--out",
      paramLabel = "OUT",
      required = true,
      description = "Where the same words go with our tags; one for each --bio, in order.")
  private List<Path> out = List.of();

  List<Path> in() {
    return in;
  }

  List<Path> out() {
    return out;
  }
}
