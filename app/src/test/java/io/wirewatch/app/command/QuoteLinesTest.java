package io.wirewatch.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.enrich.annotate.Annotated;
import io.wirewatch.schemas.record.ActorOrigin;
import io.wirewatch.schemas.record.Coverage;
import io.wirewatch.schemas.record.EntityType;
import io.wirewatch.schemas.record.NamedActor;
import io.wirewatch.schemas.record.Quote;
import io.wirewatch.schemas.record.QuotePattern;
import io.wirewatch.schemas.record.SourcingKind;
import io.wirewatch.schemas.record.SourcingNote;
import io.wirewatch.schemas.record.Speaker;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuoteLinesTest {

  private static final Speaker SHE = new Speaker(0, 20, 23, "she", "ann-lee");
  private static final Speaker CLERK = new Speaker(0, 20, 27, "a clerk", null);

  @Test
  void showsWhoSaidWhatAndHowTheArticleKnows() {
    StringWriter out = new StringWriter();

    new QuoteLines(new Console(new PrintWriter(out), false), 100)
        .show(
            "story.txt",
            annotated(
                List.of(
                    quote("It rained", SHE, "said", QuotePattern.AFTER, 0.97f),
                    quote("Never", CLERK, null, QuotePattern.COLON, 0.5f),
                    quote("Why?", null, null, QuotePattern.NONE, 0f)),
                List.of(
                    new SourcingNote(SourcingKind.DECLINED_TO_COMMENT, 0, 0, 5, SHE),
                    new SourcingNote(SourcingKind.ANONYMITY, 0, 0, 5, null))));

    assertThat(out.toString().lines())
        .containsExactly(
            "story.txt",
            "  quote       “It rained”",
            "              — Ann Lee, “said” (after, confidence 0.97); statement",
            "  quote       “Never”",
            "              — a clerk (colon, confidence 0.50); statement",
            "  quote       “Why?”",
            "              — speaker not found; statement",
            "  sourcing    Ann Lee: declined to comment",
            "  sourcing    somebody: anonymity",
            "");
  }

  private static Quote quote(
      String text, Speaker speaker, String cue, QuotePattern pattern, float confidence) {
    return new Quote(
        0, 0, 10, text, speaker, cue, pattern, List.of(SourcingKind.STATEMENT), confidence);
  }

  private static Annotated annotated(List<Quote> quotes, List<SourcingNote> sourcing) {
    NamedActor ann =
        new NamedActor(
            "ann-lee",
            "Ann Lee",
            EntityType.PERSON,
            false,
            1,
            1f,
            null,
            ActorOrigin.REGISTRY,
            null);
    return new Annotated(
        PlainText.article("", "story.txt", Instant.EPOCH),
        "en",
        1,
        Coverage.FULL,
        List.of(),
        List.of(),
        List.of(ann),
        List.of(),
        List.of(),
        quotes,
        sourcing,
        List.of(),
        null,
        List.of());
  }
}
