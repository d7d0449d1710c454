package io.wirewatch.app.run;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stages that run together. They are closed in the reverse of the order they were started in, so
 * that each stage outlives those that feed it. Safe for use by many threads.
 */
public final class Pipeline implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Pipeline.class);

  private final Deque<Stage> running = new ArrayDeque<>();
  private boolean closed;

  /**
   * Starts a stage and keeps it.
   *
   * @throws IllegalStateException if the pipeline is closed
   */
  public synchronized void start(Stage stage) {
    if (closed) {
      throw new IllegalStateException("the pipeline is closed");
    }
    running.push(stage);
    stage.starter().run();
    log.info("{} started", stage.name());
  }

  /** Returns what is wrong with the stages, a sentence each; empty when all is well. */
  public synchronized List<String> problems() {
    return running.stream()
        .map(stage -> stage.problem().get().map(problem -> stage.name() + ": " + problem))
        .flatMap(Optional::stream)
        .toList();
  }

  /** Stops every stage, last started first. One that fails to stop does not keep the others up. */
  @Override
  public synchronized void close() {
    closed = true;
    while (!running.isEmpty()) {
      Stage stage = running.pop();
      try {
        stage.closer().run();
        log.info("{} stopped", stage.name());
      } catch (RuntimeException e) {
        log.error("{} did not stop in order", stage.name(), e);
      }
    }
  }
}
