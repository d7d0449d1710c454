package io.wirewatch.enrich.topology;

import io.wirewatch.enrich.actor.ActorIndex;
import io.wirewatch.enrich.annotate.Annotated;
import io.wirewatch.enrich.story.StoryProcessor;
import io.wirewatch.enrich.watch.AlertDeduplicator;
import io.wirewatch.enrich.watch.WatchlistView;
import io.wirewatch.schemas.Namespace;
import io.wirewatch.schemas.record.Alert;
import io.wirewatch.schemas.record.Article;
import io.wirewatch.schemas.record.DeadLetter;
import io.wirewatch.schemas.topic.Topic;
import io.wirewatch.schemas.wire.RecordSerde;
import java.time.Duration;
import java.util.function.BiFunction;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.Topology;

/** The whole graph of enrichment. */
public final class EnrichTopology {

  private EnrichTopology() {}

  /**
   * Builds the graph: articles in, enriched articles, alerts and dead letters out, the watch list
   * at hand everywhere.
   *
   * @param namespace names the topics
   * @param annotator finds what an article says, given the actors; safe for use by many threads
   * @param watchlist the watch list, shared by all threads of the application
   * @param alertRetention how long an alert that did not come up again is remembered
   */
  public static Topology build(
      Namespace namespace,
      BiFunction<Article, ActorIndex, Annotated> annotator,
      WatchlistView watchlist,
      Duration alertRetention) {
    var text = new StringDeserializer();
    var bytes = new ByteArrayDeserializer();
    var key = new StringSerializer();
    Topology graph = new Topology();

    graph.addGlobalStore(
        GlobalEntries.store(),
        Names.WATCHLIST,
        text,
        bytes,
        namespace.topic(Topic.WATCHLIST),
        Names.WATCHLIST_UPDATE,
        () -> new WatchlistUpdater(watchlist));

    graph.addSource(Names.ARTICLES, bytes, bytes, namespace.topic(Topic.ARTICLES));
    graph.addProcessor(Names.DECODE, DecodeProcessor::new, Names.ARTICLES);
    graph.addProcessor(
        Names.ANNOTATE, () -> new AnnotateProcessor(annotator, watchlist), Names.DECODE);
    graph.addProcessor(
        Names.STORY,
        () -> new StoryProcessor(Names.REVISIONS_STORE, Names.REVISION_TEXTS_STORE),
        Names.ANNOTATE);
    graph.addProcessor(
        Names.ENCODE, () -> new EncodeProcessor(DeadLetters.largestValue()), Names.STORY);
    graph.addProcessor(Names.WATCH, () -> new WatchProcessor(watchlist), Names.STORY);
    graph.addProcessor(
        Names.DEDUPLICATE,
        () -> new AlertDeduplicator(Names.ALERTS_STORE, alertRetention),
        Names.WATCH);

    graph.addStateStore(StoryProcessor.revisions(Names.REVISIONS_STORE), Names.STORY);
    graph.addStateStore(StoryProcessor.texts(Names.REVISION_TEXTS_STORE), Names.STORY);
    graph.addStateStore(AlertDeduplicator.store(Names.ALERTS_STORE), Names.DEDUPLICATE);

    graph.addSink(
        Names.ENRICHED,
        namespace.topic(Topic.ENRICHED),
        key,
        new ByteArraySerializer(),
        Names.ENCODE);
    graph.addSink(
        Names.ALERTS,
        namespace.topic(Topic.ALERTS),
        key,
        RecordSerde.of(Alert.class).serializer(),
        Names.DEDUPLICATE);
    graph.addSink(
        Names.DEAD_LETTERS,
        namespace.topic(Topic.DEAD_LETTERS),
        key,
        RecordSerde.of(DeadLetter.class).serializer(),
        Names.DECODE,
        Names.ANNOTATE,
        Names.ENCODE,
        Names.WATCH);
    return graph;
  }
}
