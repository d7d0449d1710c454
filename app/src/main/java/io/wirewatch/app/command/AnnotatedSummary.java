package io.wirewatch.app.command;

import io.wirewatch.enrich.annotate.Annotated;
import io.wirewatch.schemas.ArticleText;
import io.wirewatch.schemas.record.ActorOrigin;
import io.wirewatch.schemas.record.Block;
import io.wirewatch.schemas.record.Credit;
import io.wirewatch.schemas.record.Keyphrase;
import io.wirewatch.schemas.record.Mention;
import io.wirewatch.schemas.record.NamedActor;
import io.wirewatch.schemas.record.Zone;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Shows each article for a person to read at a terminal: its text with the names marked, then what
 * was found in it.
 */
final class AnnotatedSummary implements AnnotatedReport {

  private static final int NAME_COLUMNS = 36;
  private static final int KIND_COLUMNS = 14;

  private final Console console;
  private final MarkedBlock marked;
  private final @Nullable MentionReason reasons;
  private final FactRows rows;
  private final QuoteLines quotes;

  /**
   * @param width columns of the terminal
   * @param reasons what says why each mention became its actor; null when that is not asked for
   */
  AnnotatedSummary(Console console, int width, @Nullable MentionReason reasons) {
    this.console = console;
    this.marked = new MarkedBlock(console, width);
    this.reasons = reasons;
    this.rows = new FactRows(console, width);
    this.quotes = new QuoteLines(console, width);
  }

  @Override
  public void show(String place, Annotated annotated) {
    console.line(console.strong(PrintedText.harmless(place)));
    text(annotated);
    console.line("");
    console.line(EntityColour.legend(console));
    console.line("");
    annotated.actors().forEach(this::actor);
    facts(annotated);
    quotes.show(annotated);
    if (reasons != null) {
      explain(annotated, reasons);
    }
    console.line("");
  }

  private void text(Annotated annotated) {
    List<Block> blocks = annotated.article().getBlocks();
    for (int i = 0; i < blocks.size(); i++) {
      int index = i;
      Block block = blocks.get(i);
      if (!ArticleText.contains(block.getZone()) && block.getZone() != Zone.TITLE) {
        continue;
      }
      List<Mention> mentions =
          annotated.mentions().stream().filter(mention -> mention.getBlock() == index).toList();
      console.line("");
      marked.lines(block.getText(), mentions).forEach(console::line);
    }
  }

  private void actor(NamedActor actor) {
    String known = actor.getOrigin() == ActorOrigin.LOCAL ? "" : actor.getId();
    console.line(
        String.format(
            Locale.ROOT,
            "  %s %s %3d× %3.0f %%  %s",
            Console.cell(PrintedText.harmless(actor.getName()), NAME_COLUMNS),
            Console.cell(EntityColour.of(actor.getType()).words(), KIND_COLUMNS),
            actor.getMentions(),
            100 * actor.getSalience(),
            console.faint(known + (actor.getWatched() ? ", watched" : ""))));
  }

  private void facts(Annotated annotated) {
    rows.row("language", language(annotated));
    rows.row("coverage", annotated.coverage().name().toLowerCase(Locale.ROOT).replace('_', ' '));
    rows.row(
        "topics",
        annotated.topics().stream()
            .map(topic -> topic.getName() + percent(topic.getConfidence()))
            .collect(Collectors.joining(", ")));
    rows.row(
        "keyphrases",
        annotated.keyphrases().stream().map(Keyphrase::getText).collect(Collectors.joining(", ")));
    rows.row(
        "countries",
        annotated.countries().stream()
            .map(country -> country.getCode() + percent(country.getShare()))
            .collect(Collectors.joining(", ")));
    annotated.credits().forEach(credit -> rows.row("credit", words(credit)));
  }

  private static @Nullable String language(Annotated annotated) {
    return annotated.language() == null
        ? null
        : annotated.language() + percent(annotated.languageConfidence());
  }

  private static String percent(float share) {
    return String.format(Locale.ROOT, " %.0f %%", 100 * share);
  }

  private static String words(Credit credit) {
    return switch (credit.getKind()) {
      case ORIGINAL_FROM -> "reprinted from " + credit.getName();
      case FIRST_REPORTED_BY -> "first reported by " + credit.getName();
      case WIRE -> "text of the agency " + credit.getName();
      case UNKNOWN -> credit.getName();
    };
  }

  private void explain(Annotated annotated, MentionReason why) {
    console.line("");
    for (Mention mention : annotated.mentions()) {
      String where = mention.getBlock() + ":" + mention.getStart();
      rows.row(
          where,
          "“%s” is %s: %s"
              .formatted(mention.getSurface(), mention.getActorId(), why.of(mention, annotated)));
    }
  }
}
