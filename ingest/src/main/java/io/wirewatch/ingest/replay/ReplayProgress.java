package io.wirewatch.ingest.replay;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.function.Consumer;

/** Adds up how far a replay has come, over all of its files. */
final class ReplayProgress {

  private final Consumer<Progress> listener;
  private final long totalBytes;
  private long bytesDone;

  ReplayProgress(List<InputFile> files, Consumer<Progress> listener) {
    this.listener = listener;
    this.totalBytes = files.stream().mapToLong(ReplayProgress::size).sum();
  }

  void document(long documents, long position, String origin) {
    listener.accept(
        new Progress(documents, Math.min(totalBytes, bytesDone + position), totalBytes, origin));
  }

  void fileDone(InputFile file) {
    bytesDone += size(file);
  }

  /** What is not there adds nothing; reading it says why it is refused. */
  private static long size(InputFile file) {
    try {
      return Files.size(file.path());
    } catch (IOException e) {
      return 0;
    }
  }
}
