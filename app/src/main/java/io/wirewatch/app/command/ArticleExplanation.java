package io.wirewatch.app.command;

import io.wirewatch.ingest.body.Verdict;
import io.wirewatch.ingest.extract.Reading;
import io.wirewatch.ingest.extract.Reading.Refused;
import io.wirewatch.ingest.page.WebPage;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * Shows what became of each block of a page and why, a row each: how likely it is text by itself
 * and among its neighbours, its first words, and what was seen of it.
 */
final class ArticleExplanation implements ArticleReport {

  private static final int VERDICT_COLUMNS = 9;
  private static final int ZONE_COLUMNS = 13;
  private static final int SCORE_COLUMNS = 11;

  private final Function<WebPage, List<Verdict>> extractor;
  private final Console console;
  private final int width;

  /**
   * @param extractor tells the verdict on each block
   * @param width columns of the terminal
   */
  ArticleExplanation(Function<WebPage, List<Verdict>> extractor, Console console, int width) {
    this.extractor = extractor;
    this.console = console;
    this.width = width;
  }

  @Override
  public void show(WebPage page, Reading reading) {
    console.line(console.strong(PrintedText.harmless(String.valueOf(page.origin()))));
    if (reading instanceof Refused refused) {
      PrintedText.wrapped("no article: " + refused.message(), width - 2)
          .forEach(line -> console.line("  " + line));
    }
    row("", "ZONE", "TEXT SCORE", "WORDS", "WHY");
    extractor.apply(page).forEach(this::row);
    console.line("");
  }

  private void row(Verdict verdict) {
    row(
        verdict.text() ? "kept" : "dropped",
        verdict.zone().name().toLowerCase(Locale.ROOT),
        String.format(Locale.ROOT, "%.2f>%.2f", verdict.alone(), verdict.score()),
        verdict.words(),
        verdict.why());
  }

  private void row(String verdict, String zone, String score, String text, String why) {
    int left = width - VERDICT_COLUMNS - ZONE_COLUMNS - SCORE_COLUMNS;
    console.line(
        Console.cell(verdict, VERDICT_COLUMNS)
            + Console.cell(zone, ZONE_COLUMNS)
            + Console.cell(score, SCORE_COLUMNS)
            + Console.cell(PrintedText.cut(text, left / 2 - 1), left / 2)
            + PrintedText.cut(why, left - left / 2));
  }
}
