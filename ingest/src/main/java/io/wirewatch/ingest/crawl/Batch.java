package io.wirewatch.ingest.crawl;

import io.wirewatch.ingest.url.RegistrableDomain;
import io.wirewatch.schemas.record.Article;
import io.wirewatch.schemas.record.Link;
import io.wirewatch.schemas.record.LinkOutcome;
import io.wirewatch.schemas.record.PageState;
import io.wirewatch.schemas.record.SiteState;
import io.wirewatch.schemas.record.SourceState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.ToIntFunction;

/** Records that are written as a whole. Each part remembers which domain's owner wrote it. */
public final class Batch {

  private final List<Entry> entries = new ArrayList<>();

  /** Newer states replace older ones of the same key: only the last counts. */
  private final Map<String, Integer> tables = new LinkedHashMap<>();

  /** A record on its way. */
  public sealed interface Entry {

    /** Returns an address at the domain whose owner wrote it. */
    String owner();

    /** What is remembered of a source; empty when it is to be forgotten. */
    record Sources(String owner, Optional<SourceState> state) implements Entry {}

    /** What is remembered of a page; empty when it is to be forgotten. */
    record Pages(String owner, Optional<PageState> state) implements Entry {}

    /** What is remembered of what a domain repeats; empty when it is to be forgotten. */
    record Sites(String owner, Optional<SiteState> state) implements Entry {}

    /** A link for the owner of its domain. */
    record Links(String owner, Link link) implements Entry {}

    /** An article. */
    record Articles(String owner, Article article) implements Entry {}

    /** How a link ended. */
    record Outcomes(String owner, LinkOutcome outcome) implements Entry {}
  }

  void state(SourceState state) {
    table("source " + state.getUrl(), new Entry.Sources(state.getUrl(), Optional.of(state)));
  }

  void forgetSource(String url) {
    table("source " + url, new Entry.Sources(url, Optional.empty()));
  }

  void page(PageState page) {
    table("page " + page.getUrl(), new Entry.Pages(page.getUrl(), Optional.of(page)));
  }

  void forgetPage(String url) {
    table("page " + url, new Entry.Pages(url, Optional.empty()));
  }

  void site(SiteState site) {
    table("site " + site.getDomain(), new Entry.Sites(site.getDomain(), Optional.of(site)));
  }

  void forgetSite(String domain) {
    table("site " + domain, new Entry.Sites(domain, Optional.empty()));
  }

  void link(String owner, Link link) {
    entries.add(new Entry.Links(owner, link));
  }

  void article(String owner, Article article) {
    entries.add(new Entry.Articles(owner, article));
  }

  void outcome(String owner, LinkOutcome outcome) {
    entries.add(new Entry.Outcomes(owner, outcome));
  }

  private void table(String key, Entry entry) {
    Integer place = tables.get(key);
    if (place == null) {
      tables.put(key, entries.size());
      entries.add(entry);
    } else {
      entries.set(place, entry);
    }
  }

  /** Returns the records in the order they were added. */
  public List<Entry> entries() {
    return List.copyOf(entries);
  }

  /** Returns how many records there are. */
  public int size() {
    return entries.size();
  }

  boolean isEmpty() {
    return entries.isEmpty();
  }

  /** Returns the part that the owners of some partitions wrote. */
  Batch of(ToIntFunction<String> partitionOfDomain, IntPredicate partitions) {
    Batch kept = new Batch();
    for (Entry entry : entries) {
      String domain = RegistrableDomain.of(entry.owner());
      if (partitions.test(partitionOfDomain.applyAsInt(domain))) {
        if (entry instanceof Entry.Sources sources) {
          kept.table("source " + sources.owner(), entry);
        } else if (entry instanceof Entry.Pages pages) {
          kept.table("page " + pages.owner(), entry);
        } else if (entry instanceof Entry.Sites sites) {
          kept.table("site " + sites.owner(), entry);
        } else {
          kept.entries.add(entry);
        }
      }
    }
    return kept;
  }
}
