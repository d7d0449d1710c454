package io.wirewatch.ingest.metadata;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.wirewatch.ingest.page.PageMarks;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;

/**
 * Measures headlines and authors against a folder of annotated pages: {@code HeadRun FOLDER
 * [time]}, which holds {@code urls.tsv}, {@code gt.json} and {@code html/}. Counts as the
 * benchmark's scorer does, prints each miss, and if asked the CPU time that the head of a page
 * takes once warm.
 */
final class HeadRun {

  private static final int WARM_PASSES = 12;
  private static final int TIMED_PASSES = 4;

  private static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern OPENING =
      Pattern.compile("^\\s*(?:by|von|par|por|di)\\s+", Pattern.CASE_INSENSITIVE);
  private static final Pattern BETWEEN_NAMES =
      Pattern.compile("\\s*(?:,|;|\\||&| and | und | et | y )\\s*");

  private record Page(String id, String url, String html) {}

  private HeadRun() {}

  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    JsonNode truth = new ObjectMapper().readTree(folder.resolve("gt.json").toFile());
    List<Page> pages = new ArrayList<>();
    for (String line : Files.readAllLines(folder.resolve("urls.tsv"))) {
      String[] cells = line.split("\t");
      String html = Files.readString(folder.resolve("html").resolve(cells[0] + ".html"));
      pages.add(new Page(cells[0], cells[1], html));
    }
    score(pages, truth);
    if (args.length > 1) {
      time(pages);
    }
  }

  private static void score(List<Page> pages, JsonNode truth) {
    int headlines = 0;
    int exact = 0;
    int right = 0;
    int wrong = 0;
    int missed = 0;
    for (Page page : pages) {
      JsonNode expected = truth.path(page.id());
      PageHead head = new PageHead(PageMarks.of(Jsoup.parse(page.html(), page.url())), page.url());
      String headline = expected.path("headline").asText("");
      if (!headline.isEmpty()) {
        String found = head.headline(null).orElse("");
        headlines++;
        if (words(found).equals(words(headline))) {
          exact++;
        } else {
          System.out.printf("HEADLINE %s%n  wanted %s%n  found  %s%n", page.id(), headline, found);
        }
      }
      Set<String> wanted =
          names(expected.has("authors") ? expected.path("authors") : expected.path("author"));
      if (!wanted.isEmpty()) {
        List<String> found = head.authors();
        Set<String> names = new LinkedHashSet<>();
        found.forEach(name -> names.add(words(name)));
        Set<String> both = new LinkedHashSet<>(wanted);
        both.retainAll(names);
        right += both.size();
        wrong += names.size() - both.size();
        missed += wanted.size() - both.size();
        if (both.size() < Math.max(wanted.size(), names.size())) {
          System.out.printf("AUTHOR %s%n  wanted %s%n  found  %s%n", page.id(), wanted, found);
        }
      }
    }
    System.out.printf(
        "headline exact %.3f of %d | author P %.3f R %.3f F1 %.3f%n",
        (double) exact / headlines,
        headlines,
        (double) right / (right + wrong),
        (double) right / (right + missed),
        2.0 * right / (2 * right + wrong + missed));
  }

  /** The head is read right after the page was parsed, as it is in earnest. */
  private static void time(List<Page> pages) {
    long parsing = 0;
    long reading = 0;
    int found = 0;
    for (int pass = 0; pass < WARM_PASSES + TIMED_PASSES; pass++) {
      for (Page page : pages) {
        long startedAt = cpuNanos();
        PageMarks marks = PageMarks.of(Jsoup.parse(page.html(), page.url()));
        long parsedAt = cpuNanos();
        found += fields(new PageHead(marks, page.url()));
        long readAt = cpuNanos();
        parsing += pass < WARM_PASSES ? 0 : parsedAt - startedAt;
        reading += pass < WARM_PASSES ? 0 : readAt - parsedAt;
      }
    }
    double timed = 1e3 * TIMED_PASSES * pages.size();
    System.out.printf(
        "%.0f microseconds a page beside %.0f for parsing it, %d fields found%n",
        reading / timed, parsing / timed, found);
  }

  private static int fields(PageHead head) {
    int found = head.headline(null).isPresent() ? 1 : 0;
    found += head.authors().size() + head.keywords().size();
    found += head.language().isPresent() ? 1 : 0;
    found += head.publisher().isPresent() ? 1 : 0;
    found += head.section().isPresent() ? 1 : 0;
    found += head.description().isPresent() ? 1 : 0;
    found += head.leadImage() == null ? 0 : 1;
    found += head.paywalled() == null ? 0 : 1;
    found += head.syndicatedFrom() == null ? 0 : 1;
    return found;
  }

  private static long cpuNanos() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static Set<String> names(JsonNode stated) {
    Set<String> names = new LinkedHashSet<>();
    if (stated.isTextual()) {
      String line = OPENING.matcher(stated.asText()).replaceFirst("");
      for (String name : BETWEEN_NAMES.split(line)) {
        names.add(words(name));
      }
    } else {
      stated.forEach(
          name -> names.add(words(name.isObject() ? name.path("name").asText() : name.asText())));
    }
    names.remove("");
    return names;
  }

  private static String words(String text) {
    String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    StringBuilder words = new StringBuilder();
    Matcher matcher = WORD.matcher(folded.replace("ß", "ss"));
    while (matcher.find()) {
      words.append(words.length() == 0 ? "" : " ").append(matcher.group());
    }
    return words.toString();
  }
}
