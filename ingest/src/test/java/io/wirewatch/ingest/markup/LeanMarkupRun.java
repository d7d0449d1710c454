package io.wirewatch.ingest.markup;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.jsoup.Jsoup;

/**
 * Measures the pass over a folder of pages: {@code LeanMarkupRun HTML_FOLDER [ROUNDS]}. Prints what
 * it leaves of them, the rates of parsing the full and the lean pages in CPU time of one thread,
 * and the pages whose trees differ by more than what is cut.
 */
final class LeanMarkupRun {

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final List<Path> files = new ArrayList<>();
  private final List<String> pages = new ArrayList<>();

  private LeanMarkupRun(Path folder) throws IOException {
    try (Stream<Path> found = Files.list(folder)) {
      for (Path file : found.filter(f -> f.toString().endsWith(".html")).sorted().toList()) {
        files.add(file);
        pages.add(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
      }
    }
  }

  public static void main(String[] args) throws IOException {
    LeanMarkupRun run = new LeanMarkupRun(Path.of(args[0]));
    run.sizes();
    run.differences();
    int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 10;
    for (int i = 0; i < rounds; i++) {
      run.rates();
    }
  }

  private void sizes() {
    long before = 0;
    long after = 0;
    int longest = 0;
    int tags = 0;
    int cutShort = 0;
    for (String page : pages) {
      LeanMarkup lean = LeanMarkup.of(page);
      before += page.length();
      after += lean.html().length();
      longest = Math.max(longest, lean.html().length());
      tags = Math.max(tags, lean.tags());
      cutShort += lean.cutShort() ? 1 : 0;
    }
    System.out.printf(
        "%d pages, %d characters each, %d lean; longest lean %d, most tags %d, cut short %d%n",
        pages.size(), before / pages.size(), after / pages.size(), longest, tags, cutShort);
  }

  private void differences() {
    int differing = 0;
    for (int i = 0; i < pages.size(); i++) {
      String full = TreeOutline.of(pages.get(i));
      String lean = TreeOutline.of(LeanMarkup.of(pages.get(i)).html());
      if (!full.equals(lean)) {
        differing++;
        int at = 0;
        while (at < Math.min(full.length(), lean.length()) && full.charAt(at) == lean.charAt(at)) {
          at++;
        }
        System.out.println(files.get(i).getFileName() + " differs at " + at);
        System.out.println("  full: " + around(full, at));
        System.out.println("  lean: " + around(lean, at));
      }
    }
    System.out.printf("trees differ: %d of %d%n", differing, pages.size());
  }

  private static String around(String text, int at) {
    return text.substring(Math.max(0, at - 60), Math.min(text.length(), at + 120))
        .replace('\n', '|');
  }

  private void rates() {
    double full = seconds(page -> Jsoup.parse(page).childNodeSize());
    double pass = seconds(page -> LeanMarkup.of(page).tags());
    double lean = seconds(page -> Jsoup.parse(LeanMarkup.of(page).html()).childNodeSize());
    long chars = pages.stream().mapToLong(String::length).sum();
    System.out.printf(
        "parse %.0f pages/s, pass and parse %.0f pages/s (x%.2f), pass %.3f ms a page, %.0f MB/s%n",
        pages.size() / full,
        pages.size() / lean,
        full / lean,
        pass * 1e3 / pages.size(),
        chars / pass / 1e6);
  }

  private double seconds(ToIntFunction<String> work) {
    long startedAt = THREADS.getCurrentThreadCpuTime();
    int sum = 0;
    for (String page : pages) {
      sum += work.applyAsInt(page);
    }
    if (sum < 0) {
      throw new IllegalStateException("nothing was parsed");
    }
    return (THREADS.getCurrentThreadCpuTime() - startedAt) / 1e9;
  }
}
