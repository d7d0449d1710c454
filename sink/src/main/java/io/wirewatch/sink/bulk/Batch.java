package io.wirewatch.sink.bulk;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Items that wait for their first attempt, until there are enough of them or they are due. */
final class Batch {

  private final BulkLimits limits;
  private final ArrayDeque<Item> waiting = new ArrayDeque<>();
  private long waitingBytes;
  private long waitingSince;

  Batch(BulkLimits limits) {
    this.limits = limits;
  }

  void add(Item item, long now) {
    if (waiting.isEmpty()) {
      waitingSince = now;
    }
    waiting.add(item);
    waitingBytes += item.content().bytes();
  }

  boolean isEmpty() {
    return waiting.isEmpty();
  }

  /** Whether a request should be sent now. */
  boolean isDue(long now) {
    return !waiting.isEmpty()
        && (waitingBytes >= limits.maxBulkBytes()
            || waiting.size() >= limits.maxBulkDocuments()
            || now - waitingSince >= limits.maxBulkDelay().toNanos());
  }

  /** Takes the items of one request, at least one if there is any. */
  List<Item> take() {
    List<Item> taken = new ArrayList<>();
    long bytes = 0;
    while (!waiting.isEmpty() && taken.size() < limits.maxBulkDocuments()) {
      long next = waiting.element().content().bytes();
      if (!taken.isEmpty() && bytes + next > limits.maxBulkBytes()) {
        break;
      }
      taken.add(waiting.remove());
      bytes += next;
    }
    waitingBytes -= bytes;
    return taken;
  }

  /** Drops items and returns the bytes that were held for them. */
  long drop(Predicate<Item> unwanted) {
    long held = 0;
    for (var items = waiting.iterator(); items.hasNext(); ) {
      Item item = items.next();
      if (unwanted.test(item)) {
        items.remove();
        waitingBytes -= item.content().bytes();
        held += item.heldBytes();
      }
    }
    return held;
  }
}
