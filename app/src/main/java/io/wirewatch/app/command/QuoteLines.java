package io.wirewatch.app.command;

import io.wirewatch.enrich.annotate.Annotated;
import io.wirewatch.schemas.record.NamedActor;
import io.wirewatch.schemas.record.Quote;
import io.wirewatch.schemas.record.SourcingNote;
import io.wirewatch.schemas.record.Speaker;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Shows who is quoted in an article, for a person at a terminal. */
final class QuoteLines implements AnnotatedReport {

  private final Console console;
  private final FactRows rows;

  QuoteLines(Console console, int width) {
    this.console = console;
    this.rows = new FactRows(console, width);
  }

  @Override
  public void show(String place, Annotated annotated) {
    console.line(console.strong(PrintedText.harmless(place)));
    show(annotated);
    console.line("");
  }

  /** Shows the quotes and notes alone. */
  void show(Annotated annotated) {
    for (Quote quote : annotated.quotes()) {
      rows.row("quote", "“" + quote.getText() + "”");
      rows.row("", "— " + speaker(quote, annotated) + sourcing(quote));
    }
    for (SourcingNote note : annotated.sourcing()) {
      rows.row("sourcing", name(note.getWho(), annotated) + ": " + words(note.getKind()));
    }
  }

  private static String speaker(Quote quote, Annotated annotated) {
    if (quote.getSpeaker() == null) {
      return "speaker not found";
    }
    String cue = quote.getCue() == null ? "" : ", “" + quote.getCue() + "”";
    return String.format(
        Locale.ROOT,
        "%s%s (%s, confidence %.2f)",
        name(quote.getSpeaker(), annotated),
        cue,
        words(quote.getPattern()),
        (double) quote.getConfidence());
  }

  private static String sourcing(Quote quote) {
    return quote.getSourcing().isEmpty()
        ? ""
        : quote.getSourcing().stream()
            .map(QuoteLines::words)
            .collect(Collectors.joining(", ", "; ", ""));
  }

  private static String name(@Nullable Speaker speaker, Annotated annotated) {
    if (speaker == null) {
      return "somebody";
    }
    return annotated.actors().stream()
        .filter(actor -> actor.getId().equals(speaker.getActorId()))
        .map(NamedActor::getName)
        .findFirst()
        .orElse(speaker.getSurface());
  }

  private static String words(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
