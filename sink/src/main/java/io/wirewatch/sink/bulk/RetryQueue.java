package io.wirewatch.sink.bulk;

import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Predicate;

/**
 * Items that wait for another attempt. What failed together is tried together, apart from fresh
 * items, so that neither holds up the other.
 */
final class RetryQueue {

  private record Group(long due, int attempts, List<Item> items) {}

  // Nanosecond times may wrap around, so they are compared by difference.
  private final PriorityQueue<Group> groups =
      new PriorityQueue<>((a, b) -> Long.signum(a.due - b.due));

  void add(List<Item> items, long due) {
    if (!items.isEmpty()) {
      int attempts = items.stream().mapToInt(Item::attempts).max().orElseThrow();
      groups.add(new Group(due, attempts, List.copyOf(items)));
    }
  }

  boolean isEmpty() {
    return groups.isEmpty();
  }

  /** Takes the group that has been due the longest; empty when none is due. */
  List<Item> takeDue(long now) {
    Group first = groups.peek();
    if (first == null || first.due - now > 0) {
      return List.of();
    }
    groups.remove();
    return first.items;
  }

  /** Makes everything due at once: what stood in the way is gone. */
  void release(long now) {
    List<Group> waiting = new ArrayList<>(groups);
    groups.clear();
    waiting.forEach(group -> groups.add(new Group(now, group.attempts, group.items)));
  }

  /** Drops items and returns the bytes that were held for them. */
  long drop(Predicate<Item> unwanted) {
    long held = 0;
    List<Group> waiting = new ArrayList<>(groups);
    groups.clear();
    for (Group group : waiting) {
      List<Item> kept = new ArrayList<>();
      for (Item item : group.items) {
        if (unwanted.test(item)) {
          held += item.heldBytes();
        } else {
          kept.add(item);
        }
      }
      add(kept, group.due);
    }
    return held;
  }

  /** Returns the largest number of attempts that any waiting item has behind it. */
  int mostAttempts() {
    return groups.stream().mapToInt(Group::attempts).max().orElse(0);
  }
}
