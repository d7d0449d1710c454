package io.wirewatch.app.command;

import io.wirewatch.ingest.extract.Reading;
import io.wirewatch.ingest.extract.Reading.Read;
import io.wirewatch.ingest.extract.Reading.Refused;
import io.wirewatch.ingest.extract.Refusal;
import io.wirewatch.ingest.measure.CpuRates;
import io.wirewatch.ingest.measure.SavedPage;
import io.wirewatch.ingest.measure.SavedPages;
import io.wirewatch.ingest.page.WebPage;
import io.wirewatch.ingest.site.SiteView;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jsoup.Jsoup;

/** Extracts a folder of pages into a file, and takes the rate at which it does so. */
final class FolderExtraction {

  private final BiFunction<WebPage, SiteView, Reading> extractor;
  private final PageText text;
  private final InstantSource clock;

  /**
   * @param extractor safe for use by many threads
   */
  FolderExtraction(
      BiFunction<WebPage, SiteView, Reading> extractor, PageText text, InstantSource clock) {
    this.extractor = extractor;
    this.text = text;
    this.clock = clock;
  }

  /**
   * Runs, and prints one line about it.
   *
   * @throws CommandFailedException if a file cannot be read or written
   * @throws InterruptedException if the thread is interrupted
   */
  void run(ExtractFolderOptions options, Console console) throws InterruptedException {
    checkFolderOf(options.out());
    List<SavedPage> pages = pages(options);
    Instant now = clock.instant();
    Function<WebPage, Reading> reader =
        options.siteMemory()
            ? SiteMemories.learned(extractor, pages, now)::read
            : page -> extractor.apply(page, SiteView.NONE);
    // The rates come first: cold rates are those of a machine that has seen no page.
    List<Double> rates =
        CpuRates.ofThisThread(options.warm())
            .measure(
                pages,
                List.of(
                    page -> Jsoup.parse(page.html(), page.url()).childNodeSize(),
                    page -> blocks(reader.apply(page.fetchedAt(now)))));
    Map<String, Reading> readings = extract(reader, pages, now, options.threads());
    write(readings, options.out());
    long failed = readings.values().stream().filter(FolderExtraction::isFailure).count();
    console.line(
        String.format(
            Locale.ROOT,
            "XBENCH pages %d failed %d parse-only %.0f pages/s extract %.0f pages/s"
                + " (CPU time, one thread, %s)",
            pages.size(),
            failed,
            rates.get(0),
            rates.get(1),
            options.warm() > 0 ? "warm" : "cold"));
  }

  private List<SavedPage> pages(ExtractFolderOptions options) {
    try {
      return SavedPages.read(options.html(), options.urls(), bytes -> text.decode(bytes, null));
    } catch (IOException e) {
      throw new CommandFailedException(
          "the pages cannot be read; check --html and --urls: " + e, e);
    }
  }

  /** A mistake that shows only after minutes of work is a costly one. */
  private static void checkFolderOf(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new CommandFailedException(
          "--out " + file + " lies in a folder that is not there: make it, or name another file");
    }
  }

  private static void write(Map<String, Reading> readings, Path file) {
    try {
      ExtractionJson.write(readings, file);
    } catch (IOException e) {
      throw new CommandFailedException(
          "--out " + file + " cannot be written; check its rights and the space left: " + e, e);
    }
  }

  private Map<String, Reading> extract(
      Function<WebPage, Reading> reader, List<SavedPage> pages, Instant now, int threads)
      throws InterruptedException {
    List<Callable<Reading>> tasks = new ArrayList<>();
    pages.forEach(page -> tasks.add(() -> reader.apply(page.fetchedAt(now))));
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      Map<String, Reading> readings = new LinkedHashMap<>();
      List<Future<Reading>> done = pool.invokeAll(tasks);
      for (int i = 0; i < done.size(); i++) {
        readings.put(pages.get(i).id(), done.get(i).get());
      }
      return readings;
    } catch (ExecutionException e) {
      throw new IllegalStateException("the extractor threw, which it never should", e);
    } finally {
      pool.shutdownNow();
    }
  }

  private static int blocks(Reading reading) {
    return reading instanceof Read read ? read.article().getBlocks().size() : 0;
  }

  private static boolean isFailure(Reading reading) {
    return reading instanceof Refused refused && refused.reason() == Refusal.UNREADABLE;
  }
}
