package io.wirewatch.ingest.crawl;

import io.wirewatch.schemas.record.Article;
import io.wirewatch.schemas.record.Link;
import io.wirewatch.schemas.record.LinkOutcome;
import io.wirewatch.schemas.record.PageState;
import io.wirewatch.schemas.record.SiteState;
import io.wirewatch.schemas.record.Source;
import io.wirewatch.schemas.record.SourceState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A journal of one partition in memory, with everything that was ever committed to it. Can be
 * handed to a new engine, as a partition is to another process; what was not committed is then
 * gone.
 */
final class MemoryJournal implements Journal {

  private final Map<String, Source> sources = new LinkedHashMap<>();
  private final Map<String, SourceState> states = new HashMap<>();
  private final Map<String, PageState> pages = new HashMap<>();
  private final Map<String, SiteState> sites = new HashMap<>();
  private final Map<String, Link> discovered = new HashMap<>();
  private final Map<String, LinkOutcome> outcomes = new HashMap<>();
  private final Map<String, Set<String>> contents = new HashMap<>();
  private final Queue<Event> events = new ArrayDeque<>();
  private final Queue<Link> links = new ArrayDeque<>();
  private final List<Link> delivered = new ArrayList<>();
  private final List<Gap> gaps = new ArrayList<>();
  private Consumer<Article> articleListener = article -> {};
  private int sent;
  private int ended;
  private boolean refusing;
  private boolean owned;

  MemoryJournal(List<Source> list) {
    list.forEach(source -> sources.put(source.getUrl(), source));
    assign();
  }

  /** What a new owner of the partition sees. Links that were delivered but not committed return. */
  void assign() {
    owned = true;
    events.clear();
    List<Link> again = new ArrayList<>(delivered);
    again.addAll(links);
    links.clear();
    links.addAll(again);
    delivered.clear();
    events.add(
        new Event.Assigned(
            0,
            List.copyOf(sources.values()),
            List.copyOf(states.values()),
            List.copyOf(pages.values()),
            List.copyOf(sites.values())));
  }

  void revoke() {
    owned = false;
    events.add(new Event.Revoked(0));
  }

  void change(String url, @Nullable Source source) {
    if (source == null) {
      sources.remove(url);
    } else {
      sources.put(url, source);
    }
    events.add(new Event.SourceChanged(url, source));
  }

  void offer(Link link) {
    discovered.put(link.getId(), link);
    links.add(link);
  }

  void refuse(boolean refuse) {
    refusing = refuse;
  }

  void onArticle(Consumer<Article> listener) {
    articleListener = listener;
  }

  @Override
  public int partitionOf(String domain) {
    return 0;
  }

  @Override
  public List<Event> poll(Duration patience) {
    List<Event> next = new ArrayList<>(events);
    events.clear();
    while (owned && !refusing && !links.isEmpty()) {
      Link link = links.remove();
      delivered.add(link);
      next.add(new Event.LinkFound(link));
    }
    return next;
  }

  @Override
  public boolean commit(Batch batch) {
    if (refusing) {
      return false;
    }
    for (Batch.Entry entry : batch.entries()) {
      if (entry instanceof Batch.Entry.Sources source) {
        source.state().ifPresentOrElse(this::remember, () -> states.remove(source.owner()));
      } else if (entry instanceof Batch.Entry.Pages page) {
        page.state()
            .ifPresentOrElse(p -> pages.put(p.getUrl(), p), () -> pages.remove(page.owner()));
      } else if (entry instanceof Batch.Entry.Sites site) {
        site.state()
            .ifPresentOrElse(s -> sites.put(s.getDomain(), s), () -> sites.remove(site.owner()));
      } else if (entry instanceof Batch.Entry.Links found) {
        discovered.putIfAbsent(found.link().getId(), found.link());
        links.add(found.link());
      } else if (entry instanceof Batch.Entry.Articles read) {
        sent++;
        contents
            .computeIfAbsent(read.article().getId(), id -> new TreeSet<>())
            .add(read.article().getContentHash());
        articleListener.accept(read.article());
      } else if (entry instanceof Batch.Entry.Outcomes ended) {
        discovered.putIfAbsent(ended.outcome().getLinkId(), new Link());
        this.ended++;
        outcomes.put(ended.outcome().getLinkId(), ended.outcome());
      }
    }
    delivered.clear();
    return true;
  }

  private void remember(SourceState state) {
    SourceState before = states.put(state.getUrl(), state);
    if (before != null && state.getGaps() > before.getGaps()) {
      gaps.add(new Gap(state.getUrl(), before.getLastSuccessAt(), state.getPolledAt()));
    }
  }

  /**
   * A gap that was reported.
   *
   * @param sourceUrl the source
   * @param from the last good poll before
   * @param to the poll that found it
   */
  record Gap(String sourceUrl, Instant from, Instant to) {}

  /** Gaps that were reported. */
  List<Gap> gaps() {
    return gaps;
  }

  /** Whether links wait to be polled. */
  boolean hasLinks() {
    return !links.isEmpty() || !events.isEmpty();
  }

  /** Links by id. */
  Map<String, Link> discovered() {
    return discovered;
  }

  /** Outcomes by link id. */
  Map<String, LinkOutcome> outcomes() {
    return outcomes;
  }

  /** States by source. */
  Map<String, SourceState> states() {
    return states;
  }

  /** Pages by address. */
  Map<String, PageState> pages() {
    return pages;
  }

  /** What is remembered of what domains repeat, by domain. */
  Map<String, SiteState> sites() {
    return sites;
  }

  /** Content hashes by article id. */
  Map<String, Set<String>> contents() {
    return contents;
  }

  /** Articles that were sent, revisions included. */
  int sent() {
    return sent;
  }

  /** Outcomes that were written, several for the same link included. */
  int ended() {
    return ended;
  }

  @Override
  public boolean isBehind() {
    return false;
  }

  @Override
  public @Nullable String problem() {
    return refusing ? "the journal refuses what is written: stop refusing" : null;
  }

  @Override
  public void stop() {}

  @Override
  public void close() {}
}
