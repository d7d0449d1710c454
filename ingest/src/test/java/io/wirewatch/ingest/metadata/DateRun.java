package io.wirewatch.ingest.metadata;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.wirewatch.ingest.page.ExtractionHints;
import io.wirewatch.ingest.page.FeedFacts;
import io.wirewatch.ingest.page.PageMarks;
import io.wirewatch.ingest.page.WebPage;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * Reads the dates of a set of pages and prints how many are right, by source, and every miss:
 * {@code DateRun FOLDER [PASSES]}, where the folder holds {@code html/}, {@code urls.tsv} and
 * {@code gt.json}. With passes, prints the CPU time that a page takes once warm, without its marks
 * and JSON-LD.
 */
final class DateRun {

  private static final Instant RETRIEVED_AT = Instant.parse("2026-12-31T00:00:00Z");

  private static final PublicationDates DATES = new PublicationDates();

  /** A page, parsed and walked over. */
  private record Sample(String id, WebPage page, PageMarks marks, PageHead head, String day) {}

  private DateRun() {}

  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    JsonNode truth = new ObjectMapper().readTree(folder.resolve("gt.json").toFile());
    List<Sample> samples = new ArrayList<>();
    for (String line : Files.readAllLines(folder.resolve("urls.tsv"))) {
      String[] fields = line.split("\t");
      String day = truth.path(fields[0]).path("datePublished").asText("");
      if (!day.isEmpty() && !day.equals("null")) {
        samples.add(sample(folder, fields[0], fields[1].strip(), day));
      }
    }
    score(samples);
    if (args.length > 1) {
      time(samples, Integer.parseInt(args[1]));
    }
  }

  private static Sample sample(Path folder, String id, String url, String day) throws IOException {
    Document document =
        Jsoup.parse(folder.resolve("html").resolve(id + ".html").toFile(), "UTF-8", url);
    WebPage page =
        new WebPage(url, "", FeedFacts.NONE, ExtractionHints.NONE, RETRIEVED_AT, null, List.of());
    return new Sample(
        id, page, PageMarks.of(document), new PageHead(PageMarks.of(document), url), day);
  }

  private static PageDates dates(Sample sample) {
    return DATES.of(sample.marks(), sample.head(), sample.page(), new TextClues("", null, ""));
  }

  private static void score(List<Sample> samples) {
    int right = 0;
    int none = 0;
    Map<String, int[]> sources = new TreeMap<>();
    for (Sample sample : samples) {
      PageDate found = dates(sample).published();
      boolean hit = found != null && found.iso().startsWith(sample.day());
      right += hit ? 1 : 0;
      none += found == null ? 1 : 0;
      String source = found == null ? "NONE" : found.date().getSource().name();
      int[] counts = sources.computeIfAbsent(source, s -> new int[2]);
      counts[0] += hit ? 1 : 0;
      counts[1]++;
      if (!hit) {
        System.out.printf(
            "%s %s wanted %s found %s%n",
            sample.id(), sample.page().url(), sample.day(), describe(found));
      }
    }
    System.out.printf(
        "dates %d right %.4f none %d%n", samples.size(), (double) right / samples.size(), none);
    sources.forEach(
        (source, counts) -> System.out.printf("  %s %d of %d%n", source, counts[0], counts[1]));
  }

  private static String describe(PageDate found) {
    return found == null
        ? "nothing"
        : "%s %s %.2f %s"
            .formatted(
                found.iso(),
                found.date().getSource(),
                found.date().getConfidence(),
                found.date().getEvidence());
  }

  private static long cpuTime() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static void time(List<Sample> samples, int passes) {
    long found = 0;
    long startedAt = 0;
    for (int pass = 0; pass < passes * 2; pass++) {
      if (pass == passes) {
        startedAt = cpuTime();
      }
      for (Sample sample : samples) {
        found += dates(sample).published() == null ? 0 : 1;
      }
    }
    double micros = (cpuTime() - startedAt) / 1000.0 / passes / samples.size();
    System.out.printf("%.1f microseconds of CPU a page (%d dates)%n", micros, found);
  }
}
