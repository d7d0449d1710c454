package io.wirewatch.ingest.crawl;

import io.wirewatch.schemas.record.Link;
import io.wirewatch.schemas.record.PageState;
import io.wirewatch.schemas.record.SiteState;
import io.wirewatch.schemas.record.Source;
import io.wirewatch.schemas.record.SourceState;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the engine reads and writes, durably. One thread uses it. An event that was returned counts
 * as processed with the next batch that is committed, and comes again, perhaps elsewhere, if none
 * is.
 */
public interface Journal extends AutoCloseable {

  /** Something that the engine has to know. */
  sealed interface Event {

    /**
     * A partition is ours from now on.
     *
     * @param partition its number
     * @param sources its sources
     * @param states what is remembered of them, and perhaps of removed ones
     * @param pages what is remembered of its pages
     * @param sites what is remembered of what its sites repeat
     */
    record Assigned(
        int partition,
        List<Source> sources,
        List<SourceState> states,
        List<PageState> pages,
        List<SiteState> sites)
        implements Event {}

    /**
     * A partition is no longer ours; what is in no committed batch is somebody else's to do again.
     *
     * @param partition its number
     */
    record Revoked(int partition) implements Event {}

    /**
     * A source was added, changed or removed.
     *
     * @param url its address
     * @param source its settings; null when it was removed
     */
    record SourceChanged(String url, @Nullable Source source) implements Event {}

    /**
     * A link to a domain of ours.
     *
     * @param link the link
     */
    record LinkFound(Link link) implements Event {}
  }

  /** Returns the partition that a registrable domain belongs to. */
  int partitionOf(String domain);

  /** Returns what has happened, in order; waits no longer than told to if nothing has. */
  List<Event> poll(Duration patience);

  /**
   * Writes a batch as a whole, together with the progress of all events returned so far. After it
   * was refused no links are returned until a batch is written, so that none pile up.
   *
   * @return false if nothing of it was written and it should be offered again, less what belongs to
   *     partitions that {@link #poll} has revoked by then
   */
  boolean commit(Batch batch);

  /** Returns whether there is something to commit even when the engine has nothing to write. */
  boolean isBehind();

  /** Makes {@link #poll} and {@link #commit} give up waiting. Any thread may call it. */
  void stop();

  /** Returns why nothing moves, in a sentence; null when all is well. */
  @Nullable String problem();

  @Override
  void close();
}
