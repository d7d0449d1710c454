package io.wirewatch.enrich.watch;

import java.util.List;
import java.util.stream.Collectors;

/** A watch list file that cannot be used. The message has a line for every mistake. */
public final class InvalidWatchlistException extends Exception {

  private final String file;
  private final List<Mistake> mistakes;

  InvalidWatchlistException(String file, List<Mistake> mistakes) {
    super(
        mistakes.stream()
            .map(mistake -> file + ":" + mistake)
            .collect(Collectors.joining(System.lineSeparator())));
    this.file = file;
    this.mistakes = List.copyOf(mistakes);
  }

  /** Returns the name of the file. */
  public String file() {
    return file;
  }

  /** Returns the mistakes in order of their places, never empty. */
  public List<Mistake> mistakes() {
    return mistakes;
  }
}
