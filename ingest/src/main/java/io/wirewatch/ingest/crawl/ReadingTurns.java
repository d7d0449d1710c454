package io.wirewatch.ingest.crawl;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * Lets as many threads read documents at once as there are processors. More would not be faster,
 * and each holds the tree of a document, which is many times its size.
 */
final class ReadingTurns {

  private final Semaphore turns;

  ReadingTurns(int processors) {
    this.turns = new Semaphore(processors);
  }

  <T> T take(Supplier<T> reading) {
    turns.acquireUninterruptibly();
    try {
      return reading.get();
    } finally {
      turns.release();
    }
  }
}
