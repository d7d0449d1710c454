package io.wirewatch.app.command;

import io.wirewatch.ingest.extract.Reading;
import io.wirewatch.ingest.extract.Reading.Read;
import io.wirewatch.ingest.extract.Reading.Refused;
import io.wirewatch.ingest.page.WebPage;
import io.wirewatch.schemas.ArticleText;
import io.wirewatch.schemas.record.Article;
import io.wirewatch.schemas.record.Block;
import io.wirewatch.schemas.record.DatePrecision;
import io.wirewatch.schemas.record.DateSource;
import io.wirewatch.schemas.record.PublicationDate;
import io.wirewatch.schemas.record.Zone;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Shows each page for a person to read at a terminal: what is known of the article, then its text.
 */
final class ArticleSummary implements ArticleReport {

  private static final Map<DatePrecision, DateTimeFormatter> FORMATS =
      Map.of(
          DatePrecision.DAY, format("d MMM yyyy"),
          DatePrecision.MONTH, format("MMM yyyy"),
          DatePrecision.YEAR, format("yyyy"));
  private static final DateTimeFormatter MINUTE = format("d MMM yyyy HH:mm 'UTC'");

  private final Console console;
  private final int width;
  private final boolean everyZone;
  private final FactRows rows;

  /**
   * @param width columns of the terminal
   * @param everyZone whether to show captions, related lines and furniture too
   */
  ArticleSummary(Console console, int width, boolean everyZone) {
    this.console = console;
    this.width = width;
    this.everyZone = everyZone;
    this.rows = new FactRows(console, width);
  }

  @Override
  public void show(WebPage page, Reading reading) {
    console.line(console.strong(PrintedText.harmless(String.valueOf(page.origin()))));
    if (reading instanceof Read read) {
      facts(read.article());
      read.article().getBlocks().forEach(this::block);
    } else if (reading instanceof Refused refused) {
      rows.row("no article", refused.message());
    }
    console.line("");
  }

  private void facts(Article article) {
    rows.row("title", article.getTitle());
    rows.row("authors", String.join(", ", article.getAuthors()));
    rows.row("published", date(article.getPublished()));
    rows.row("modified", date(article.getModified()));
    rows.row("publisher", article.getPublisher());
    rows.row("section", article.getSection());
    rows.row("language", article.getLanguage());
    rows.link("address", article.getCanonicalUrl());
    rows.link("lead image", article.getLeadImage());
    rows.row("summary", article.getDescription());
    rows.row("keywords", String.join(", ", article.getKeywords()));
    rows.row("paywall", paywall(article.getPaywalled()));
    rows.link("copy of", article.getSyndicatedFrom());
    article.getNotes().forEach(note -> rows.row("note", note));
  }

  private static @Nullable String paywall(@Nullable Boolean paywalled) {
    if (paywalled == null) {
      return null;
    }
    return paywalled ? "for subscribers; the text may be a part of it" : "free to read";
  }

  private static @Nullable String date(@Nullable PublicationDate date) {
    return date == null
        ? null
        : "%s   from %s, confidence %.2f%s"
            .formatted(
                FORMATS.getOrDefault(date.getPrecision(), MINUTE).format(date.getAt()),
                source(date.getSource()),
                date.getConfidence(),
                date.getClamped() ? ", out of range and clamped" : "");
  }

  private static String source(DateSource source) {
    return switch (source) {
      case JSON_LD -> "JSON-LD";
      case URL -> "URL";
      default -> source.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    };
  }

  private void block(Block block) {
    Zone zone = block.getZone();
    if (zone == Zone.TITLE || !(everyZone || ArticleText.contains(zone))) {
      return;
    }
    if (zone != Zone.LIST && zone != Zone.TABLE) {
      console.line("");
    }
    switch (zone) {
      case LIST -> print("• ", "  ", block.getText());
      case QUOTE, TWEET -> print("│ ", "│ ", block.getText());
      case TABLE -> print("  ", "    ", block.getText());
      case SUBHEAD, DECK -> lines(block.getText(), width).forEach(this::strongLine);
      case BODY, DATELINE -> print("", "", block.getText());
      default -> aside(block);
    }
  }

  private void strongLine(String line) {
    console.line(console.strong(line));
  }

  /** What stands beside the text is held back and says what it is. */
  private void aside(Block block) {
    String text = block.getCredit() == null ? block.getText() : withCredit(block);
    lines("[" + block.getZone().name().toLowerCase(Locale.ROOT) + "] " + text, width)
        .forEach(line -> console.line(console.faint(line)));
  }

  private static String withCredit(Block block) {
    return block.getText() + " (" + block.getCredit() + ")";
  }

  private void print(String first, String rest, String text) {
    String indent = first;
    for (String line : lines(text, width - rest.length())) {
      console.line(indent + line);
      indent = rest;
    }
  }

  private static List<String> lines(String text, int columns) {
    return PrintedText.wrapped(text, columns);
  }

  private static DateTimeFormatter format(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).withZone(ZoneOffset.UTC);
  }
}
