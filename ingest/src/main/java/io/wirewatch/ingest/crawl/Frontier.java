package io.wirewatch.ingest.crawl;

import io.wirewatch.ingest.url.RegistrableDomain;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The domains by when there is something to do at them. A slow domain holds up nobody but itself:
 * while a request to it runs, it is out of the order.
 */
final class Frontier {

  private final Map<String, Domain> domains = new HashMap<>();
  private final TreeSet<Domain> order =
      new TreeSet<>(Comparator.comparing(Domain::wake).thenComparing(Domain::name));

  /**
   * A task that may start now.
   *
   * @param domain where
   * @param task what
   */
  record Ready(Domain domain, Task task) {}

  /** Returns the domain of an address, known from now on. */
  Domain of(String url) {
    return named(RegistrableDomain.of(url));
  }

  Domain named(String name) {
    return domains.computeIfAbsent(name, Domain::new);
  }

  /** Returns the domain of an address; null if nothing is known of it. */
  @Nullable Domain known(String url) {
    return domains.get(RegistrableDomain.of(url));
  }

  void add(Task task) {
    change(of(task.url()), domain -> domain.add(task));
  }

  /** Changes a domain and puts it in its new place. */
  void change(Domain domain, Consumer<Domain> change) {
    order.remove(domain);
    change.accept(domain);
    domain.schedule();
    if (domain.wake().isBefore(Instant.MAX)) {
      order.add(domain);
    }
  }

  /** Returns a task whose time has come, and marks its domain busy; null if there is none. */
  @Nullable Ready next(Instant now) {
    if (order.isEmpty() || order.first().wake().isAfter(now)) {
      return null;
    }
    Domain domain = order.first();
    @Nullable Task[] taken = new Task[1];
    change(domain, each -> taken[0] = each.take(now));
    Task task = taken[0];
    return task == null ? null : new Ready(domain, task);
  }

  /** Returns when the next task may start; {@link Instant#MAX} if none waits. */
  Instant wake() {
    return order.isEmpty() ? Instant.MAX : order.first().wake();
  }

  /** Forgets the tasks of an ownership, and what is known of domains that a condition holds for. */
  void forget(Ownership owner, Predicate<String> ofPartition) {
    for (Domain domain : domains.values().stream().toList()) {
      change(
          domain,
          each -> {
            each.removeTasksOf(owner);
            if (ofPartition.test(each.name())) {
              each.sources().clear();
              each.pages().clear();
              each.site().clear();
            }
          });
    }
  }

  /**
   * Forgets domains at which nothing is left to do. One that was asked just now, or that is in
   * trouble, is remembered until it may be asked again: who asks next must keep the pause.
   */
  void forgetIdle(Instant now) {
    domains
        .values()
        .removeIf(domain -> domain.isIdle() && !domain.courtesy().freeAt().isAfter(now));
  }

  Iterable<Domain> domains() {
    return domains.values().stream().toList();
  }
}
