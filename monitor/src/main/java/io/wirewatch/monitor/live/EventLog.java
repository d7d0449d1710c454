package io.wirewatch.monitor.live;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The last events, in the order they were read. Holds at most a fixed number; the oldest make room.
 * Safe for use by many threads.
 */
public final class EventLog implements AutoCloseable {

  /**
   * An event in the log.
   *
   * @param sequence its number; each event's is one more than that of the event before
   * @param place where its record lies
   * @param after the position once it was read, which is its id
   * @param at when its record was written to Kafka
   * @param event the event
   */
  record Entry(long sequence, Place place, Position after, Instant at, LiveEvent event) {}

  /**
   * What a reader gets.
   *
   * @param entries the events since its place; empty when none came in time
   * @param next its new place
   * @param complete false if events between its place and the first entry are gone
   */
  record Batch(List<Entry> entries, long next, boolean complete) {}

  /**
   * Where a new reader begins.
   *
   * @param head the position of the log at that moment
   * @param missed events to hand over first, and the place to go on from
   */
  record Beginning(Position head, Batch missed) {}

  private static final int BATCH = 100;

  private final int capacity;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Deque<Entry> entries = new ArrayDeque<>();
  private Position floor = Position.START;
  private Position head = Position.START;
  private long nextSequence;
  private boolean closed;

  /**
   * @param capacity most events that are held
   */
  public EventLog(int capacity) {
    if (capacity < 1) {
      throw new IllegalArgumentException("the log must hold at least one event, not " + capacity);
    }
    this.capacity = capacity;
  }

  /** Empties the log; reading goes on from a position. Readers are told that events are missing. */
  void restart(Position from) {
    lock.lock();
    try {
      entries.clear();
      floor = from;
      head = from;
      nextSequence++;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  void append(Place place, Instant at, LiveEvent event) {
    lock.lock();
    try {
      head = head.after(place);
      entries.addLast(new Entry(nextSequence++, place, head, at, event));
      if (entries.size() > capacity) {
        floor = floor.after(entries.removeFirst().place());
      }
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  Position head() {
    lock.lock();
    try {
      return head;
    } finally {
      lock.unlock();
    }
  }

  /** Returns the place after the last event. */
  long end() {
    lock.lock();
    try {
      return nextSequence;
    } finally {
      lock.unlock();
    }
  }

  /**
   * Returns the events that a reader at a position has not seen, and its place in the log.
   *
   * @return empty if the log does not reach back that far, or the position is of another log
   */
  Optional<Batch> resume(Position seen) {
    lock.lock();
    try {
      if (!floor.isWithin(seen) || !seen.isWithin(head)) {
        return Optional.empty();
      }
      List<Entry> unseen = entries.stream().filter(entry -> !seen.covers(entry.place())).toList();
      return Optional.of(new Batch(unseen, nextSequence, true));
    } finally {
      lock.unlock();
    }
  }

  /**
   * Returns where a reader begins that wants the events whose records were written at or after a
   * time. All of it is of one moment, so that an event that comes meanwhile is not lost.
   */
  Beginning begin(Instant time) {
    lock.lock();
    try {
      List<Entry> recent = entries.stream().filter(entry -> !entry.at().isBefore(time)).toList();
      return new Beginning(head, new Batch(recent, nextSequence, true));
    } finally {
      lock.unlock();
    }
  }

  /**
   * Waits for events from a place on, and returns some of them.
   *
   * @param wait longest time to wait
   */
  Batch await(long place, Duration wait) throws InterruptedException {
    lock.lock();
    try {
      long nanos = wait.toNanos();
      while (place >= nextSequence && !closed && nanos > 0) {
        nanos = changed.awaitNanos(nanos);
      }
      Entry oldest = entries.peekFirst();
      long oldestSequence = oldest == null ? nextSequence : oldest.sequence();
      if (place < oldestSequence) {
        return new Batch(List.of(), nextSequence, false);
      }
      List<Entry> batch = new ArrayList<>();
      for (Entry entry : entries) {
        if (entry.sequence() >= place && batch.size() < BATCH) {
          batch.add(entry);
        }
      }
      return new Batch(batch, place + batch.size(), true);
    } finally {
      lock.unlock();
    }
  }

  boolean isClosed() {
    lock.lock();
    try {
      return closed;
    } finally {
      lock.unlock();
    }
  }

  /** Lets every reader that waits go on, and end. */
  @Override
  public void close() {
    lock.lock();
    try {
      closed = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
