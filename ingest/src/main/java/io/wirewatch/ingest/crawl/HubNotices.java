package io.wirewatch.ingest.crawl;

import io.wirewatch.ingest.feed.Feed;
import io.wirewatch.ingest.feed.FeedParser;
import io.wirewatch.ingest.feed.FeedReading;
import io.wirewatch.ingest.websub.Delivery;
import io.wirewatch.ingest.websub.Subscriber;
import io.wirewatch.ingest.websub.Subscription;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What hubs say, waiting for the engine. Hubs call in threads of their own; the engine looks in
 * once a turn.
 */
final class HubNotices implements Subscriber {

  private static final Logger LOG = LoggerFactory.getLogger(HubNotices.class);

  /** A hub whose deliveries outrun us is told to come again: a delivery may be a large feed. */
  private static final int MOST_WAITING = 64;

  private final BlockingQueue<Notice> waiting = new LinkedBlockingQueue<>(MOST_WAITING);
  private final FeedParser parser = new FeedParser();

  /**
   * Not those that are wanted: a hub calls any of our processes, also right after its start, and
   * would end a subscription if it were told that it is not wanted there.
   */
  private final Set<String> unwanted = ConcurrentHashMap.newKeySet();

  /** Something that a hub said. */
  sealed interface Notice {

    /** Returns the source that it is about. */
    String sourceUrl();

    /** A lease. */
    record Granted(String sourceUrl, Instant from, Instant until) implements Notice {}

    /** No lease, or its end. */
    record Denied(String sourceUrl) implements Notice {}

    /** Something new. */
    record Delivered(String sourceUrl, Feed feed) implements Notice {}
  }

  /** A source names a hub. */
  void offered(String sourceUrl) {
    unwanted.remove(sourceUrl);
  }

  /** A source is no longer polled, or no longer names a hub. */
  void withdrawn(String sourceUrl) {
    unwanted.add(sourceUrl);
  }

  /** Returns what has been said since the last time. */
  List<Notice> take() {
    List<Notice> notices = new ArrayList<>();
    waiting.drainTo(notices);
    return notices;
  }

  @Override
  public boolean wants(Subscription subscription) {
    return !unwanted.contains(subscription.sourceUrl());
  }

  @Override
  public void granted(Subscription subscription, Instant from, Instant until) {
    add(new Notice.Granted(subscription.sourceUrl(), from, until));
    LOG.info("{}: its hub tells us of news until {}", subscription.sourceUrl(), until);
  }

  @Override
  public void denied(Subscription subscription, String reason) {
    add(new Notice.Denied(subscription.sourceUrl()));
    LOG.warn("{}: its hub does not serve us: {}", subscription.sourceUrl(), reason);
  }

  @Override
  public void delivered(Delivery delivery) {
    Subscription subscription = delivery.subscription();
    FeedReading reading =
        parser.parse(delivery.body().bytes(), delivery.contentType(), subscription.topic());
    if (reading instanceof FeedReading.Read read) {
      add(new Notice.Delivered(subscription.sourceUrl(), read.feed()));
    } else {
      LOG.warn("{}: what its hub delivered is no feed", subscription.sourceUrl());
    }
  }

  private void add(Notice notice) {
    if (!waiting.offer(notice)) {
      throw new IllegalStateException("more deliveries than can be taken in: come again");
    }
  }
}
