package io.wirewatch.enrich.story;

import io.wirewatch.enrich.entity.Annotated;
import io.wirewatch.schemas.record.Article;
import io.wirewatch.schemas.record.EnrichedArticle;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * Gives every article its revision, version and story. An article that comes again unchanged goes
 * out again with the same numbers, so that an index can be rebuilt by a replay.
 */
public final class StoryProcessor implements Processor<String, Annotated, String, EnrichedArticle> {

  /**
   * Generation of the enrichment code. Raise it when the same article would be annotated otherwise,
   * so that a replay supersedes what is in the index.
   */
  public static final int GENERATION = 1;

  /** Bits of a version that hold the generation. */
  private static final int GENERATION_BITS = 20;

  private final String storeName;

  @SuppressWarnings("NullAway.Init") // Kafka calls init() before anything else.
  private ProcessorContext<String, EnrichedArticle> context;

  @SuppressWarnings("NullAway.Init") // as above
  private KeyValueStore<String, RevisionHistory> histories;

  /**
   * @param storeName name of the store that {@link #store} builds
   */
  public StoryProcessor(String storeName) {
    this.storeName = storeName;
  }

  /** Returns the builder of the store of revisions. */
  public static StoreBuilder<?> store(String name) {
    return Stores.keyValueStoreBuilder(
        Stores.persistentKeyValueStore(name), Serdes.String(), new RevisionHistorySerde());
  }

  /** Returns the document version of a revision: later revisions win, then later generations. */
  static long version(int revision, int generation) {
    return ((long) revision << GENERATION_BITS) | generation;
  }

  @Override
  public void init(ProcessorContext<String, EnrichedArticle> processorContext) {
    context = processorContext;
    histories = processorContext.getStateStore(storeName);
  }

  @Override
  public void process(Record<String, Annotated> annotated) {
    Article article = annotated.value().article();
    RevisionHistory known = histories.get(annotated.key());
    RevisionHistory history = known == null ? RevisionHistory.EMPTY : known;
    RevisionHistory.Assigned assigned =
        history.assign(article.getContentHash(), article.getRetrievedAt());
    if (!assigned.history().equals(history)) {
      histories.put(annotated.key(), assigned.history());
    }
    context.forward(
        annotated.withValue(
            new EnrichedArticle(
                article,
                assigned.revision(),
                GENERATION,
                version(assigned.revision(), GENERATION),
                article.getId(),
                annotated.value().mentions(),
                annotated.value().actors())));
  }
}
