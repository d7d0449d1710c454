package io.wirewatch.ingest.crawl;

import io.wirewatch.ingest.crawl.Domain.KnownSource;
import io.wirewatch.ingest.websub.WebSub;
import io.wirewatch.schemas.record.SourceState;
import java.time.Instant;
import java.util.concurrent.Executor;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The engine's side of WebSub: subscriptions of the sources that are ours, and what comes in. */
final class Hubs {

  private final @Nullable WebSub webSub;
  private final HubNotices notices;
  private final Executor executor;
  private final Polls polls;
  private final Predicate<String> ours;

  /**
   * @param ours whether this process polls the source at an address
   */
  Hubs(Subscriptions subscriptions, Polls polls, Predicate<String> ours) {
    this.webSub = subscriptions.webSub();
    this.notices = subscriptions.notices();
    this.executor = subscriptions.executor();
    this.polls = polls;
    this.ours = ours;
  }

  /** Asks the source's hub for a lease if one is due; elsewhere, for the hub takes its time. */
  void tend(SourceState state) {
    WebSub open = webSub;
    if (open == null) {
      return;
    }
    if (state.getHub() == null) {
      notices.withdrawn(state.getUrl());
      return;
    }
    notices.offered(state.getUrl());
    executor.execute(
        () -> {
          var unused = open.tend(state);
        });
  }

  /** Takes what hubs have said. What is about sources of others is left to their next poll. */
  void listen(Batch batch, Instant now) {
    for (HubNotices.Notice notice : notices.take()) {
      KnownSource known = polls.due(notice.sourceUrl());
      if (known == null) {
        if (ours.test(notice.sourceUrl())) {
          notices.withdrawn(notice.sourceUrl());
        }
      } else if (notice instanceof HubNotices.Notice.Granted granted) {
        polls.leased(known, granted.from(), granted.until(), batch);
      } else if (notice instanceof HubNotices.Notice.Denied) {
        polls.leased(known, null, null, batch);
      } else if (notice instanceof HubNotices.Notice.Delivered delivered) {
        polls.delivered(known, delivered.feed(), batch, now);
      }
    }
  }
}
