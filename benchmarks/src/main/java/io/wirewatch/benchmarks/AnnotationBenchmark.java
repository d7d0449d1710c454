package io.wirewatch.benchmarks;

import io.wirewatch.enrich.actor.ActorIndex;
import io.wirewatch.enrich.annotate.Annotated;
import io.wirewatch.enrich.annotate.Annotator;
import io.wirewatch.enrich.entity.EntityTagger;
import io.wirewatch.enrich.entity.NameSpan;
import io.wirewatch.enrich.entity.TaggerModel;
import io.wirewatch.enrich.text.Sentences;
import io.wirewatch.enrich.text.TokenSpans;
import io.wirewatch.schemas.record.Article;
import io.wirewatch.schemas.record.Block;
import io.wirewatch.schemas.record.Zone;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Articles annotated in a second, on one thread. Each invocation takes the next line of the file
 * that the system property {@code texts} names, one article of about 600 words a line with {@code
 * \n} between paragraphs, over and over.
 *
 * <pre>{@code
 * java -Dtexts=FILE -Dorg.apache.avro.SERIALIZABLE_PACKAGES=io.wirewatch.schemas.record \
 *     -cp 'benchmarks/target/classes:benchmarks/target/lib/*' org.openjdk.jmh.Main Annotation
 * }</pre>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 4)
@Measurement(iterations = 5, time = 4)
public class AnnotationBenchmark {

  private final Annotator annotator = Annotator.shipped();
  private final EntityTagger tagger = new EntityTagger(TaggerModel.shipped());
  private final ActorIndex actors = ActorIndex.shippedOnly();
  private List<Article> articles = List.of();
  private List<List<TokenSpans>> sentences = List.of();
  private int next;

  /** Reads the articles. */
  @Setup
  public void readTexts() throws IOException {
    String file = System.getProperty("texts");
    if (file == null) {
      throw new IllegalStateException("name a file of one article a line with -Dtexts=FILE");
    }
    articles =
        Files.readAllLines(Path.of(file)).stream().map(AnnotationBenchmark::article).toList();
    sentences = articles.stream().map(AnnotationBenchmark::sentences).toList();
  }

  private static Article article(String line) {
    List<Block> blocks = new ArrayList<>();
    for (String paragraph : line.split("\\\\n")) {
      if (!paragraph.isBlank()) {
        blocks.add(Block.newBuilder().setZone(Zone.BODY).setText(paragraph.strip()).build());
      }
    }
    return Article.newBuilder()
        .setId("benchmark")
        .setCanonicalUrl("capture:benchmark")
        .setTitle("")
        .setEventTime(Instant.EPOCH)
        .setRetrievedAt(Instant.EPOCH)
        .setBlocks(blocks)
        .setContentHash("")
        .setReader("benchmark/1")
        .build();
  }

  private static List<TokenSpans> sentences(Article article) {
    List<TokenSpans> sentences = new ArrayList<>();
    for (Block block : article.getBlocks()) {
      Sentences.of(block.getText())
          .forEach(
              sentence ->
                  sentences.add(TokenSpans.of(block.getText(), sentence.start(), sentence.end())));
    }
    return sentences;
  }

  private int next() {
    next = next + 1 < articles.size() ? next + 1 : 0;
    return next;
  }

  /** All that enrichment finds in an article. */
  @Benchmark
  public Annotated annotate() {
    return annotator.annotate(articles.get(next()), actors);
  }

  /** The tagger alone, on sentences in tokens. */
  @Benchmark
  public List<List<NameSpan>> tag() {
    return tagger.tag(sentences.get(next()));
  }
}
