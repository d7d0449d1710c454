package io.wirewatch.schemas.topic;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Every topic that crosses from one stage to another. The names are prefixed by a {@link
 * io.wirewatch.schemas.Namespace}.
 *
 * <p>All topics use the broker's clock ({@code LogAppendTime}): with the record's own time, a
 * replayed article of 2022 would be older than any retention and deleted as soon as its segment
 * rolls. The time of the news is inside the record.
 */
public enum Topic {
  /** Source URL to Source. */
  SOURCES("sources", "source URL", 6, Cleanup.COMPACT),
  /** Source URL to SourceState; partitioned like {@link #SOURCES}. */
  SOURCE_STATES("source-states", "source URL", 6, Cleanup.COMPACT),
  /** Registrable domain to Link; partitioned like {@link #SOURCES}. */
  LINKS("links", "registrable domain", 6, Cleanup.DELETE),
  /** Page URL to PageState; partitioned like {@link #SOURCES}. */
  PAGES("pages", "page URL", 6, Cleanup.COMPACT),
  /** Registrable domain to SiteState; partitioned like {@link #SOURCES}. */
  SITES("sites", "registrable domain", 6, Cleanup.COMPACT),
  /** Link id to LinkOutcome. */
  OUTCOMES("outcomes", "link id", 6, Cleanup.DELETE),
  /** Article id to Article. */
  ARTICLES("articles", "article id", 6, Cleanup.DELETE),
  /** Article id to EnrichedArticle. */
  ENRICHED("enriched", "article id", 6, Cleanup.DELETE),
  /**
   * {@code actor:ID}, {@code rule:NAME}, {@code route:NAME}, {@code silence:NAME} to that record.
   */
  WATCHLIST("watchlist", "kind and name", 1, Cleanup.COMPACT),
  /** Alert id to Alert. */
  ALERTS("alerts", "alert id", 3, Cleanup.DELETE),
  /** Origin to DeadLetter. */
  DEAD_LETTERS(
      "dead-letters", "origin: topic-partition-offset, or name of the document", 1, Cleanup.DELETE);

  /** What becomes of old records. */
  public enum Cleanup {
    /** The newest record of each key is kept for ever. */
    COMPACT,
    /** Records are kept for {@link #RETENTION}. */
    DELETE
  }

  /** How long topics that are not compacted keep their records: long enough to rebuild an index. */
  public static final Duration RETENTION = Duration.ofDays(30);

  /** Largest record that is accepted; an enriched 5 MB article must fit. */
  public static final int MAX_RECORD_BYTES = 16 * 1024 * 1024;

  private static final int COMPACT_SEGMENT_BYTES = 64 * 1024 * 1024;

  private final String suffix;
  private final String key;
  private final int partitions;
  private final Cleanup cleanup;

  Topic(String suffix, String key, int partitions, Cleanup cleanup) {
    this.suffix = suffix;
    this.key = key;
    this.partitions = partitions;
    this.cleanup = cleanup;
  }

  /** Returns the name without the namespace. */
  public String suffix() {
    return suffix;
  }

  /** Returns what the topic is keyed by, in words. */
  public String key() {
    return key;
  }

  /** Returns the number of partitions that the topic is created with. */
  public int partitions() {
    return partitions;
  }

  /** Returns what becomes of old records. */
  public Cleanup cleanup() {
    return cleanup;
  }

  /** Returns the topic's settings under Kafka's names. */
  public Map<String, String> settings() {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("message.timestamp.type", "LogAppendTime");
    settings.put("max.message.bytes", Integer.toString(MAX_RECORD_BYTES));
    if (cleanup == Cleanup.COMPACT) {
      settings.put("cleanup.policy", "compact");
      // Only closed segments are compacted: small ones keep a table near its real size.
      settings.put("segment.bytes", Integer.toString(COMPACT_SEGMENT_BYTES));
    } else {
      settings.put("cleanup.policy", "delete");
      settings.put("retention.ms", Long.toString(RETENTION.toMillis()));
    }
    return settings;
  }
}
