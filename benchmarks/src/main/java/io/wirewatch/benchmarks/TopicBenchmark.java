package io.wirewatch.benchmarks;

import io.wirewatch.enrich.topic.TopicClassifier;
import io.wirewatch.schemas.record.TopicScore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
 * Articles that are given topics in a second, on one thread. Each invocation takes the next line of
 * the file that the system property {@code texts} names, one article a line, over and over.
 *
 * <pre>{@code
 * java -Dtexts=FILE -Dorg.apache.avro.SERIALIZABLE_PACKAGES=io.wirewatch.schemas.record \
 *     -cp 'benchmarks/target/classes:benchmarks/target/lib/*' org.openjdk.jmh.Main TopicBenchmark
 * }</pre>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class TopicBenchmark {

  private final TopicClassifier classifier = TopicClassifier.shipped();
  private List<List<String>> articles = List.of();
  private int next;

  /** Reads the articles. */
  @Setup
  public void readTexts() throws IOException {
    String file = System.getProperty("texts");
    if (file == null) {
      throw new IllegalStateException("name a file of one article a line with -Dtexts=FILE");
    }
    articles = Files.readAllLines(Path.of(file)).stream().map(List::of).toList();
  }

  /** The topics of an article. */
  @Benchmark
  public List<TopicScore> topics() {
    next = next + 1 < articles.size() ? next + 1 : 0;
    return classifier.classify("", articles.get(next));
  }

  /** What is paid once, when the program starts. */
  @Benchmark
  @BenchmarkMode(Mode.AverageTime)
  @OutputTimeUnit(TimeUnit.MILLISECONDS)
  public TopicClassifier load() {
    return TopicClassifier.shipped();
  }
}
