package io.wirewatch.benchmarks;

import io.wirewatch.benchmarks.Extractor.Extraction;
import io.wirewatch.ingest.measure.SavedPage;
import io.wirewatch.ingest.measure.SavedPages;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
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
 * What a page costs, step by step. Each invocation takes the next page of the folder that the
 * system property {@code pages} names, over and over; with {@code -prof gc}, {@code
 * gc.alloc.rate.norm} is the memory allocated a page.
 *
 * <pre>{@code
 * java -Dpages=DATA/SET/html -cp 'benchmarks/target/classes:benchmarks/target/lib/*' \
 *     org.openjdk.jmh.Main ExtractionBenchmark -prof gc
 * }</pre>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 4)
@Measurement(iterations = 5, time = 4)
public class ExtractionBenchmark {

  private final Wirewatch extractor = new Wirewatch();
  private List<SavedPage> pages = List.of();
  private int next;

  /** Reads the pages. */
  @Setup
  public void readPages() throws IOException {
    String folder = System.getProperty("pages");
    if (folder == null) {
      throw new IllegalStateException("name a folder of pages in UTF-8 with -Dpages=DIR");
    }
    pages =
        SavedPages.read(Path.of(folder), null, bytes -> new String(bytes, StandardCharsets.UTF_8));
  }

  private SavedPage nextPage() {
    next = next + 1 < pages.size() ? next + 1 : 0;
    return pages.get(next);
  }

  /** Jsoup's parser alone. */
  @Benchmark
  public Document parse() {
    SavedPage page = nextPage();
    return Jsoup.parse(page.html(), page.url());
  }

  /** All that the extractor does. */
  @Benchmark
  public Extraction extract() {
    return extractor.extract(nextPage());
  }
}
