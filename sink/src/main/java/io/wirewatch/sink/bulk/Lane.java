package io.wirewatch.sink.bulk;

import io.wirewatch.sink.bulk.Delivery.Outcome;
import io.wirewatch.sink.bulk.Verdict.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * The way of one topic's records into one index, with at most one request under way. Confined to
 * the loop's thread; only {@link Delivery} runs elsewhere.
 */
final class Lane {

  /** Attempts after which a document that alone is refused is worth telling. */
  private static final int PATIENCE = 5;

  private final String index;
  private final RecordDecoder<?> decoder;
  private final Delivery delivery;
  private final Executor worker;
  private final Backoff backoff;
  private final LongSupplier nanoTime;
  private final Ledger ledger;

  private final Batch fresh;
  private final RetryQueue retries = new RetryQueue();
  private final Outage outage;
  private @Nullable CompletableFuture<Runnable> request;
  private boolean prepared;
  private long heldBytes;

  Lane(
      String index,
      RecordDecoder<?> decoder,
      Delivery delivery,
      BulkLimits limits,
      Executor worker,
      Backoff backoff,
      LongSupplier nanoTime,
      Ledger ledger) {
    this.index = index;
    this.decoder = decoder;
    this.delivery = delivery;
    this.worker = worker;
    this.backoff = backoff;
    this.nanoTime = nanoTime;
    this.ledger = ledger;
    this.fresh = new Batch(limits);
    this.outage = new Outage(index, backoff);
  }

  /** Takes a record over; the tracker hears when it is settled. */
  void accept(ConsumerRecord<byte[], byte[]> record, OffsetTracker tracker) {
    Item item = Item.first(record, tracker, decoder.decode(record));
    tracker.received(record.offset());
    ledger.received();
    heldBytes += item.heldBytes();
    fresh.add(item, nanoTime.getAsLong());
  }

  /**
   * Takes in the answer to the request under way, if it has come, and sends the next one.
   *
   * @param flush whether fresh items are to be sent although they could wait for more
   */
  void advance(boolean flush) {
    if (request != null) {
      if (!request.isDone()) {
        return;
      }
      Runnable answer = request.join();
      request = null;
      answer.run();
    }
    long now = nanoTime.getAsLong();
    if (outage.holds(now)) {
      return;
    }
    if (!prepared) {
      send(
          () -> {
            Optional<Verdict> obstacle = delivery.prepare();
            return () -> prepared(obstacle);
          });
      return;
    }
    List<Item> items = retries.takeDue(now);
    if (items.isEmpty() && (flush || fresh.isDue(now))) {
      items = fresh.take();
    }
    if (!items.isEmpty()) {
      List<Item> batch = List.copyOf(items);
      send(
          () -> {
            List<Outcome> outcomes = delivery.deliver(batch);
            return () -> delivered(outcomes);
          });
    }
  }

  /** Runs a task on the worker; what it returns is run by the loop. */
  private void send(Supplier<Runnable> task) {
    request = CompletableFuture.supplyAsync(task, worker);
  }

  private void prepared(Optional<Verdict> obstacle) {
    prepared = obstacle.isEmpty();
    if (obstacle.isPresent()) {
      outage.failed(obstacle.get(), nanoTime.getAsLong());
    } else if (fresh.isEmpty() && retries.isEmpty()) {
      outage.ended();
    }
  }

  private void delivered(List<Outcome> outcomes) {
    List<Item> again = new ArrayList<>();
    @Nullable Verdict obstacle = null;
    boolean progress = false;
    for (Outcome outcome : outcomes) {
      Item item = outcome.item();
      Verdict verdict = outcome.verdict();
      if (verdict.settles()) {
        progress = true;
        settle(item, verdict);
      } else {
        obstacle = obstacle == null ? verdict : Verdict.graver(obstacle, verdict);
        if (item.tracker().released()) {
          heldBytes -= item.heldBytes();
        } else {
          again.add(item.tried());
        }
      }
    }
    carryOn(again, obstacle, progress);
  }

  private void settle(Item item, Verdict verdict) {
    heldBytes -= item.heldBytes();
    if (!item.tracker().released()) {
      item.tracker().settled(item.record().offset());
      ledger.settled(verdict);
    }
  }

  /**
   * Decides when items are tried again. A document that is refused waits by itself; where nothing
   * at all went through, the whole lane waits.
   */
  private void carryOn(List<Item> again, @Nullable Verdict obstacle, boolean progress) {
    long now = nanoTime.getAsLong();
    if (obstacle != null && obstacle.scope() != Scope.DOCUMENT) {
      prepared = false;
    }
    if (obstacle != null && (obstacle.scope() == Scope.SERVER || (!progress && again.size() > 1))) {
      long due = outage.failed(obstacle, now);
      retries.add(again, due);
      return;
    }
    if (progress && outage.ended()) {
      retries.release(now);
    }
    int attempts = again.stream().mapToInt(Item::attempts).max().orElse(0);
    retries.add(again, now + backoff.nanosAfter(attempts));
  }

  /** Lets go of items whose partition is no longer ours; a request under way is not called back. */
  void dropReleased() {
    heldBytes -= fresh.drop(item -> item.tracker().released());
    heldBytes -= retries.drop(item -> item.tracker().released());
  }

  /** Whether something is under way or about to be sent, so that the loop should look often. */
  boolean busy() {
    return request != null || !fresh.isEmpty();
  }

  /** Returns the memory that unsettled records take, those included that are no longer ours. */
  long heldBytes() {
    return heldBytes;
  }

  /** Whether nothing can be written until somebody has acted. */
  boolean halted() {
    return outage.halted();
  }

  Optional<String> problem() {
    Optional<String> problem = outage.problem();
    if (problem.isEmpty() && retries.mostAttempts() >= PATIENCE) {
      return Optional.of(
          "index %s refuses documents again and again: check the health and the blocks of the index"
              .formatted(index));
    }
    return problem;
  }
}
