package io.wirewatch.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wirewatch.benchmarks.Extractor.Extraction;
import io.wirewatch.ingest.measure.CpuRates;
import io.wirewatch.ingest.measure.SavedPage;
import io.wirewatch.ingest.measure.SavedPages;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;
import org.jsoup.Jsoup;

/**
 * Runs all extractors over sets of pages.
 *
 * <p>{@code ExtractorComparison DATA_FOLDER OUT_FOLDER SET…}: a set is a folder {@code DATA/SET}
 * with {@code html/ID.html} in UTF-8 and {@code urls.tsv}. Of each extractor {@code
 * OUT/SET/NAME.json} is written, an object with {@code articleBody} and {@code headline} for each
 * id, and a line is printed: on how many pages it threw, and its warm rate in pages a second by the
 * CPU time of one thread, parsing included, beside that of jsoup's parser alone.
 */
public final class ExtractorComparison {

  /** How many pages everybody works on before the rates are taken: 20 passes over a small set. */
  private static final int WARM_PAGES = 3_000;

  private static final String PARSER = "jsoup-parse";

  private final ObjectMapper mapper = new ObjectMapper();
  private final List<Extractor> extractors;
  private final int warmPages;
  private final PrintStream out;

  ExtractorComparison(List<Extractor> extractors, int warmPages, PrintStream out) {
    this.extractors = List.copyOf(extractors);
    this.warmPages = warmPages;
    this.out = out;
  }

  public static void main(String[] arguments) throws IOException {
    if (arguments.length < 3) {
      System.err.println("usage: ExtractorComparison DATA_FOLDER OUT_FOLDER SET…");
      System.exit(2);
    }
    ExtractorComparison comparison =
        new ExtractorComparison(Extractor.all(), WARM_PAGES, System.out);
    for (String set : Arrays.asList(arguments).subList(2, arguments.length)) {
      comparison.run(
          Path.of(arguments[0]).resolve(set),
          Files.createDirectories(Path.of(arguments[1]).resolve(set)));
    }
  }

  /**
   * Runs all extractors over a set.
   *
   * @throws IOException if a page cannot be read or a result cannot be written
   */
  void run(Path set, Path results) throws IOException {
    List<SavedPage> pages =
        SavedPages.read(
            set.resolve("html"),
            set.resolve("urls.tsv"),
            bytes -> new String(bytes, StandardCharsets.UTF_8));
    List<String> names = new ArrayList<>(List.of(PARSER));
    List<Integer> failures = new ArrayList<>(List.of(0));
    List<ToIntFunction<SavedPage>> works = new ArrayList<>();
    works.add(page -> Jsoup.parse(page.html(), page.url()).childNodeSize());
    for (Extractor extractor : extractors) {
      names.add(extractor.name());
      failures.add(write(extractor, pages, results.resolve(extractor.name() + ".json")));
      works.add(page -> bodyLength(extractor, page));
    }
    int warmPasses = Math.max(1, warmPages / pages.size());
    List<Double> rates = CpuRates.ofThisThread(warmPasses).measure(pages, works);
    for (int i = 0; i < works.size(); i++) {
      out.printf(
          Locale.ROOT,
          "%-20s %-14s pages %4d threw %3d %6.0f pages/s%n",
          set.getFileName(),
          names.get(i),
          pages.size(),
          failures.get(i),
          rates.get(i));
    }
  }

  private int write(Extractor extractor, List<SavedPage> pages, Path file) throws IOException {
    ObjectNode found = mapper.createObjectNode();
    int failures = 0;
    for (SavedPage page : pages) {
      ObjectNode entry = found.putObject(page.id());
      try {
        Extraction extraction = extractor.extract(page);
        entry.put("articleBody", extraction.body()).put("headline", extraction.headline());
      } catch (RuntimeException | LinkageError | StackOverflowError e) {
        failures++;
        entry.put("articleBody", "").put("threw", e.toString());
      }
    }
    mapper.writeValue(file.toFile(), found);
    return failures;
  }

  /** A page that an extractor throws on costs it the time until then. */
  private static int bodyLength(Extractor extractor, SavedPage page) {
    try {
      return extractor.extract(page).body().length();
    } catch (RuntimeException | LinkageError | StackOverflowError e) {
      return 0;
    }
  }
}
