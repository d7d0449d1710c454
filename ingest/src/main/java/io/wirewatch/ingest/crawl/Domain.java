package io.wirewatch.ingest.crawl;

import io.wirewatch.schemas.record.Source;
import io.wirewatch.schemas.record.SourceState;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of a registrable domain: its sources, its pages, what they repeat, what is to
 * be done there, and when it may be asked again.
 */
final class Domain {

  private static final Comparator<Task> ORDER =
      Comparator.comparing(Task::due).thenComparingInt(task -> task.work().rank());

  private final String name;
  private final PriorityQueue<Task> tasks = new PriorityQueue<>(ORDER);
  private final Map<String, KnownSource> sources = new HashMap<>();
  private final PageTable pages = new PageTable();
  private final KnownSite site = new KnownSite();
  private final Courtesy courtesy = new Courtesy();
  private boolean busy;

  /** Only the frontier changes it, for it is the key of an ordered set. */
  private Instant wake = Instant.MAX;

  /**
   * A source and where it stands.
   *
   * @param source its settings
   * @param state what is remembered of it
   */
  record KnownSource(Source source, SourceState state) {}

  Domain(String name) {
    this.name = name;
  }

  String name() {
    return name;
  }

  Map<String, KnownSource> sources() {
    return sources;
  }

  PageTable pages() {
    return pages;
  }

  KnownSite site() {
    return site;
  }

  Courtesy courtesy() {
    return courtesy;
  }

  Instant wake() {
    return wake;
  }

  boolean isIdle() {
    return !busy && tasks.isEmpty() && sources.isEmpty() && pages.isEmpty() && site.isEmpty();
  }

  void add(Task task) {
    tasks.add(task);
  }

  /** Returns the next task and marks the domain busy; null if it is busy or nothing is due. */
  @Nullable Task take(Instant now) {
    Task head = tasks.peek();
    if (busy || head == null || head.due().isAfter(now) || courtesy.freeAt().isAfter(now)) {
      return null;
    }
    busy = true;
    return tasks.remove();
  }

  /** The request is over; the next may start after a pause. */
  void release(Instant now, Duration pause) {
    busy = false;
    courtesy.pause(now, pause);
  }

  /** The task that was taken turned out to need no request. */
  void release() {
    busy = false;
  }

  void removeTasksOf(Ownership owner) {
    tasks.removeIf(task -> task.owner() == owner);
  }

  /** Works out anew when there is something to do. */
  void schedule() {
    Task head = tasks.peek();
    if (busy || head == null) {
      wake = Instant.MAX;
    } else {
      wake = head.due().isAfter(courtesy.freeAt()) ? head.due() : courtesy.freeAt();
    }
  }
}
