package io.wirewatch.app.command;

import io.wirewatch.enrich.text.Words;
import io.wirewatch.schemas.record.Article;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * Works through articles, one after the other on one thread, and tells at the end how fast. An
 * article that cannot be read is told, and the others are worked on.
 */
final class ArticleRun {

  private record Opened(String place, Article article) {}

  private final ArticleOpener opener;
  private final PrintWriter err;

  /**
   * @param err where problems and the rate are told
   */
  ArticleRun(ArticleOpener opener, PrintWriter err) {
    this.opener = opener;
    this.err = err;
  }

  /**
   * Runs.
   *
   * @param warm what to do before it is measured
   * @param work what is measured; a pure function
   * @param report takes the name of an article and what the work made of it
   * @return whether every article could be read
   */
  <T> boolean over(
      List<String> places, WarmUp warm, Function<Article, T> work, BiConsumer<String, T> report) {
    WorkMeter meter = WorkMeter.ofThisThread(warm.isWanted());
    List<Opened> kept = new ArrayList<>();
    boolean allRead = true;
    for (String place : places) {
      try {
        Opened opened = new Opened(place, opener.open(place));
        if (warm.isWanted()) {
          kept.add(opened);
        } else {
          measure(opened, meter, work, report);
        }
      } catch (CommandFailedException e) {
        err.println("wirewatch: " + e.getMessage());
        err.flush();
        allRead = false;
      }
    }
    warm.repeat(
        () -> {
          for (Opened opened : kept) {
            var unused = work.apply(opened.article());
          }
        });
    kept.forEach(opened -> measure(opened, meter, work, report));
    err.println(meter.line("article"));
    err.flush();
    return allRead;
  }

  private static <T> void measure(
      Opened opened, WorkMeter meter, Function<Article, T> work, BiConsumer<String, T> report) {
    Article article = opened.article();
    report.accept(opened.place(), meter.time(words(article), () -> work.apply(article)));
  }

  private static int words(Article article) {
    return article.getBlocks().stream().mapToInt(block -> Words.of(block.getText()).count()).sum();
  }
}
