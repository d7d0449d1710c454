package io.wirewatch.enrich.topology;

import io.wirewatch.enrich.actor.ActorIndex;
import io.wirewatch.enrich.annotate.Annotated;
import io.wirewatch.enrich.watch.WatchlistView;
import io.wirewatch.schemas.record.Article;
import io.wirewatch.schemas.wire.RecordCodec;
import java.util.function.BiFunction;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;

/** Annotates articles. One that the annotator cannot cope with becomes a dead letter. */
final class AnnotateProcessor implements Processor<String, Article, String, Object> {

  private final BiFunction<Article, ActorIndex, Annotated> annotator;
  private final WatchlistView watchlist;
  private final RecordCodec<Article> codec = RecordCodec.of(Article.class);

  @SuppressWarnings("NullAway.Init") // Kafka calls init() before anything else.
  private ProcessorContext<String, Object> context;

  @SuppressWarnings("NullAway.Init") // as above
  private ReadOnlyKeyValueStore<String, byte[]> entries;

  AnnotateProcessor(BiFunction<Article, ActorIndex, Annotated> annotator, WatchlistView watchlist) {
    this.annotator = annotator;
    this.watchlist = watchlist;
  }

  @Override
  public void init(ProcessorContext<String, Object> processorContext) {
    context = processorContext;
    entries = GlobalEntries.of(processorContext);
  }

  @Override
  public void process(Record<String, Article> article) {
    WatchlistView.Snapshot snapshot = watchlist.current(entries);
    Annotated annotated;
    try {
      annotated = annotator.apply(article.value(), snapshot.actors());
    } catch (RuntimeException | StackOverflowError e) {
      DeadLetters.forward(
          context,
          article,
          "enrich-failed",
          "the annotator failed, which is a fault in this program: report it (" + e + ")",
          codec.encode(article.value()));
      return;
    }
    context.forward(article.withValue(annotated), Names.STORY);
  }
}
