package io.wirewatch.ingest.crawl;

import io.wirewatch.ingest.crawl.Domain.KnownSource;
import io.wirewatch.ingest.crawl.Journal.Event;
import io.wirewatch.ingest.url.RegistrableDomain;
import io.wirewatch.schemas.record.Link;
import io.wirewatch.schemas.record.PageState;
import io.wirewatch.schemas.record.PageStatus;
import io.wirewatch.schemas.record.Source;
import io.wirewatch.schemas.record.SourceState;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns sources into articles, for the partitions that the journal assigns. Confined to one thread;
 * only the workers' results come from others.
 */
final class Engine {

  private static final Logger LOG = LoggerFactory.getLogger(Engine.class);

  /** A batch is written when it is this large or this old. */
  private static final int LARGEST_BATCH = 500;

  private static final Duration OLDEST_BATCH = Duration.ofMillis(100);

  /** While the journal refuses what is written, nothing is added to so much. */
  private static final int MOST_UNWRITTEN = 4 * LARGEST_BATCH;

  private static final Duration SWEEP_INTERVAL = Duration.ofHours(1);

  private final CrawlConfig config;
  private final Journal journal;
  private final Executor executor;
  private final InstantSource clock;
  private final Frontier frontier = new Frontier();
  private final Arrivals arrivals = new Arrivals(frontier);
  private final Sites sites = new Sites(frontier);
  private final Polls polls;
  private final Hubs hubs;
  private final Jobs jobs;
  private final Results results;
  private final Map<Integer, Ownership> owned = new HashMap<>();
  private final BlockingQueue<Result.Done> done = new LinkedBlockingQueue<>();
  private Batch batch = new Batch();
  private long batchSince;
  private int running;
  private Instant sweptAt = Instant.MIN;

  /**
   * @param worker does what takes time
   * @param executor runs the worker; must have room for {@link CrawlConfig#maxFetches()} at once
   * @param subscriptions what hubs say, and asks them
   * @param rules how addresses are normalised and sources scheduled
   * @param clock tells when something is due; batches go by real time
   */
  Engine(
      CrawlConfig config,
      Journal journal,
      Worker worker,
      Executor executor,
      Rules rules,
      Subscriptions subscriptions,
      InstantSource clock) {
    this.config = config;
    this.journal = journal;
    this.executor = executor;
    this.clock = clock;
    Harvest harvest = new Harvest(config, frontier, sites, rules.normalise());
    this.polls = new Polls(frontier, rules);
    this.hubs = new Hubs(subscriptions, polls, url -> ownerOf(url) != null);
    this.jobs = new Jobs(config, frontier, harvest, polls, worker);
    this.results = new Results(frontier, harvest, polls, hubs);
  }

  /**
   * Does what can be done now, and waits no longer than told to for something to do.
   *
   * @return how things stand then
   */
  Turn turn(Duration patience) {
    Duration wait = running > 0 || !batch.isEmpty() ? Duration.ZERO : patience;
    for (Event event : journal.poll(wait)) {
      take(event);
    }
    collect(running > 0 ? patience : Duration.ZERO);
    hubs.listen(batch(), now());
    sweep();
    dispatch();
    commit();
    return new Turn(running + done.size(), batch.size(), frontier.wake());
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  private void take(Event event) {
    if (event instanceof Event.Assigned assigned) {
      assigned(assigned);
    } else if (event instanceof Event.Revoked revoked) {
      revoked(revoked.partition());
    } else if (event instanceof Event.SourceChanged changed) {
      changed(changed.url(), changed.source());
    } else if (event instanceof Event.LinkFound found) {
      found(found.link());
    }
  }

  private void found(Link link) {
    Ownership owner = ownerOf(link.getUrl());
    if (owner != null) {
      arrivals.arrived(link, owner, batch(), now());
    } else {
      // It was sent when the list of public suffixes told its domain otherwise.
      LOG.info("{} is of a domain of another partition and is sent there", link.getUrl());
      batch().link(link.getUrl(), link);
    }
  }

  private void assigned(Event.Assigned assigned) {
    Ownership owner = new Ownership(assigned.partition());
    owned.put(assigned.partition(), owner);
    Instant now = now();
    Map<String, SourceState> states =
        assigned.states().stream()
            .collect(Collectors.toMap(SourceState::getUrl, Function.identity(), (a, b) -> b));
    for (PageState page : assigned.pages()) {
      restore(page, owner);
    }
    assigned.sites().forEach(sites::restore);
    for (Source source : assigned.sources()) {
      SourceState state = states.get(source.getUrl());
      polls.known(source, state == null ? fresh(source.getUrl()) : state, owner, now);
    }
    LOG.info(
        "partition {} is ours: {} sources, {} pages",
        assigned.partition(),
        assigned.sources().size(),
        assigned.pages().size());
  }

  private void restore(PageState page, Ownership owner) {
    frontier.of(page.getUrl()).pages().put(page);
    Instant next = page.getNextFetchAt();
    if (next != null) {
      PageKey key = PageKey.of(page.getUrl());
      Task.Work work =
          page.getStatus() == PageStatus.PENDING
              ? new Task.Work.Fetch(key)
              : new Task.Work.Revisit(key);
      frontier.add(new Task(work, page.getUrl(), next, owner));
    }
  }

  private void revoked(int partition) {
    Ownership owner = owned.remove(partition);
    if (owner != null) {
      owner.end();
      frontier.forget(owner, domain -> journal.partitionOf(domain) == partition);
      batch = batch.of(journal::partitionOf, each -> each != partition);
      LOG.info("partition {} is somebody else's", partition);
    }
  }

  private void changed(String url, @Nullable Source source) {
    Ownership owner = ownerOf(url);
    if (owner == null) {
      return;
    }
    if (source == null) {
      polls.removed(url, batch());
      return;
    }
    KnownSource before = polls.known(url);
    polls.known(source, before == null ? fresh(url) : before.state(), owner, now());
  }

  private static SourceState fresh(String url) {
    return SourceState.newBuilder().setUrl(url).build();
  }

  private @Nullable Ownership ownerOf(String url) {
    return owned.get(journal.partitionOf(RegistrableDomain.of(url)));
  }

  private void collect(Duration patience) {
    List<Result.Done> ready = new ArrayList<>();
    try {
      Result.Done first = done.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
      if (first != null) {
        ready.add(first);
        done.drainTo(ready);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    for (Result.Done result : ready) {
      running--;
      results.apply(result, batch(), now());
    }
  }

  private void dispatch() {
    while (running < config.maxFetches() && batch.size() < MOST_UNWRITTEN) {
      Frontier.Ready ready = frontier.next(now());
      if (ready == null) {
        return;
      }
      start(ready.domain(), ready.task());
    }
  }

  private void start(Domain domain, Task task) {
    Jobs.Job job = task.owner().ended() ? null : jobs.of(domain, task, batch(), now());
    if (job == null) {
      frontier.change(domain, Domain::release);
      return;
    }
    running++;
    executor.execute(() -> done.add(job.run(domain, task)));
  }

  /** Pages that no feed has offered for long are forgotten. */
  private void sweep() {
    Instant now = now();
    if (sweptAt.isAfter(now.minus(SWEEP_INTERVAL))) {
      return;
    }
    sweptAt = now;
    Instant before = now.minus(config.memory());
    for (Domain domain : frontier.domains()) {
      for (PageState page :
          domain
              .pages()
              .matching(p -> p.getNextFetchAt() == null && p.getSeenAt().isBefore(before))) {
        domain.pages().remove(PageKey.of(page.getUrl()));
        batch().forgetPage(page.getUrl());
      }
    }
    sites.tidy(batch());
    frontier.forgetIdle(now);
  }

  /** Writes what is ready if the journal takes it, and starts nothing more. */
  void finish() {
    collect(Duration.ZERO);
    sites.tidy(batch());
    if (!batch.isEmpty() && journal.problem() == null && journal.commit(batch)) {
      batch = new Batch();
    }
  }

  private Batch batch() {
    if (batch.isEmpty()) {
      batchSince = System.nanoTime();
    }
    return batch;
  }

  private void commit() {
    if (batch.isEmpty() && !journal.isBehind()) {
      return;
    }
    boolean old = System.nanoTime() - batchSince >= OLDEST_BATCH.toNanos();
    if ((old || batch.size() >= LARGEST_BATCH || running == 0) && journal.commit(batch)) {
      batch = new Batch();
    }
  }
}
