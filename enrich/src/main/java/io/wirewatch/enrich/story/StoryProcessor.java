package io.wirewatch.enrich.story;

import io.wirewatch.enrich.annotate.Annotated;
import io.wirewatch.enrich.change.RevisionText;
import io.wirewatch.schemas.record.Article;
import io.wirewatch.schemas.record.ArticleChange;
import io.wirewatch.schemas.record.EnrichedArticle;
import java.time.Duration;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.jspecify.annotations.Nullable;

/**
 * Gives every article its revision, version and story, and tells what a revision changed. An
 * article that comes again unchanged goes out again as it did before, so that an index can be
 * rebuilt by a replay.
 */
public final class StoryProcessor implements Processor<String, Annotated, String, EnrichedArticle> {

  /**
   * Generation of the enrichment code. Raise it when the same article would be annotated otherwise,
   * so that a replay supersedes what is in the index.
   */
  public static final int GENERATION = 2;

  /** Bits of a version that hold the generation. */
  private static final int GENERATION_BITS = 20;

  private static final Duration SWEEP_INTERVAL = Duration.ofMinutes(1);

  private final String revisionsName;
  private final String textsName;

  @SuppressWarnings("NullAway.Init") // Kafka calls init() before anything else.
  private ProcessorContext<String, EnrichedArticle> context;

  @SuppressWarnings("NullAway.Init") // as above
  private KeyValueStore<String, RevisionHistory> histories;

  @SuppressWarnings("NullAway.Init") // as above
  private RevisionTexts texts;

  /**
   * @param revisionsName name of the store that {@link #revisions} builds
   * @param textsName name of the store that {@link #texts} builds
   */
  public StoryProcessor(String revisionsName, String textsName) {
    this.revisionsName = revisionsName;
    this.textsName = textsName;
  }

  /** Returns the builder of the store of revisions: small, and kept for ever. */
  public static StoreBuilder<?> revisions(String name) {
    return Stores.keyValueStoreBuilder(
        Stores.persistentKeyValueStore(name), Serdes.String(), new RevisionHistorySerde());
  }

  /** Returns the builder of the store of the texts of recent revisions: large, and swept. */
  public static StoreBuilder<?> texts(String name) {
    return Stores.keyValueStoreBuilder(
        Stores.persistentKeyValueStore(name), Serdes.String(), Serdes.ByteArray());
  }

  /** Returns the document version of a revision: later revisions win, then later generations. */
  static long version(int revision, int generation) {
    return ((long) revision << GENERATION_BITS) | generation;
  }

  @Override
  public void init(ProcessorContext<String, EnrichedArticle> processorContext) {
    context = processorContext;
    histories = processorContext.getStateStore(revisionsName);
    texts =
        new RevisionTexts(processorContext.getStateStore(textsName), RevisionChange.TEXT_RETENTION);
    processorContext.schedule(SWEEP_INTERVAL, PunctuationType.WALL_CLOCK_TIME, texts::sweep);
  }

  @Override
  public void process(Record<String, Annotated> annotated) {
    Article article = annotated.value().article();
    RevisionHistory known = histories.get(annotated.key());
    RevisionHistory before = known == null ? RevisionHistory.EMPTY : known;
    RevisionHistory.Assigned assigned =
        before.assign(article.getContentHash(), article.getRetrievedAt());
    RevisionHistory history = assigned.history();
    if (!history.equals(before)) {
      histories.put(annotated.key(), history);
    }
    int revision = assigned.revision();
    RevisionText text = RevisionText.of(article, annotated.value().mentions());
    if (revision != RevisionHistory.UNKNOWN_OLDER) {
      texts.keep(annotated.key(), revision, text, context.currentSystemTimeMs());
    }
    ArticleChange change =
        RevisionChange.of(history, revision, text, number -> texts.find(article.getId(), number))
            .orElse(null);
    context.forward(annotated.withValue(enriched(annotated.value(), revision, change)));
  }

  private static EnrichedArticle enriched(
      Annotated annotated, int revision, @Nullable ArticleChange change) {
    return EnrichedArticle.newBuilder()
        .setArticle(annotated.article())
        .setRevision(revision)
        .setGeneration(GENERATION)
        .setVersion(version(revision, GENERATION))
        .setStoryId(annotated.article().getId())
        .setMentions(annotated.mentions())
        .setActors(annotated.actors())
        .setChange(change)
        .setLanguage(annotated.language())
        .setLanguageConfidence(annotated.languageConfidence())
        .setCoverage(annotated.coverage())
        .setTopics(annotated.topics())
        .setKeyphrases(annotated.keyphrases())
        .setQuotes(annotated.quotes())
        .setSourcing(annotated.sourcing())
        .setCredits(annotated.credits())
        .setDatelinePlace(annotated.datelinePlace())
        .setCountries(annotated.countries())
        .build();
  }
}
