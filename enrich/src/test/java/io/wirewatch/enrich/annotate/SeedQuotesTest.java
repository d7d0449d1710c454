package io.wirewatch.enrich.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.wirewatch.enrich.Seeds;
import io.wirewatch.enrich.Seeds.Seed;
import io.wirewatch.enrich.actor.ActorIndex;
import io.wirewatch.enrich.watch.WatchlistFile;
import io.wirewatch.schemas.record.Article;
import io.wirewatch.schemas.record.Quote;
import io.wirewatch.schemas.record.SourcingNote;
import io.wirewatch.schemas.record.Speaker;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Quotations and sourcing of the seed corpus, against the hand annotation. */
class SeedQuotesTest {

  private static final Path ANNOTATION = Path.of("..", "seeds", "expected", "quotes.json");

  @Test
  void findsEveryQuotationWithItsSpeakerAndCue() throws Exception {
    for (JsonNode annotated : new ObjectMapper().readTree(ANNOTATION.toFile()).get("articles")) {
      Article article = article(annotated);
      List<String> expected = new ArrayList<>();
      for (JsonNode quote : annotated.get("quotes")) {
        JsonNode who = quote.get("speaker");
        expected.add(
            String.join(
                " | ",
                quote.get("start").asText(),
                quote.get("end").asText(),
                quote.get("text").asText(),
                who.get("name").asText(),
                who.get("start").asText(),
                who.get("end").asText(),
                quote.get("cue").asText(),
                quote.get("sourcing").toString().replace("\"", "")));
      }

      List<String> found =
          annotated(article).quotes().stream().map(quote -> described(article, quote)).toList();

      assertThat(found).as(article.getId()).isEqualTo(expected);
    }
  }

  @Test
  void findsHowTheArticlesCameByTheWords() throws Exception {
    for (JsonNode annotated : new ObjectMapper().readTree(ANNOTATION.toFile()).get("articles")) {
      Article article = article(annotated);
      List<String> expected = new ArrayList<>();
      for (JsonNode note : annotated.get("sourcing")) {
        expected.add(
            String.join(
                " | ",
                note.get("kind").asText(),
                note.get("start").asText(),
                note.get("end").asText(),
                note.get("who").asText()));
      }

      List<String> found =
          annotated(article).sourcing().stream().map(note -> described(article, note)).toList();

      assertThat(found).as(article.getId()).isEqualTo(expected);
    }
  }

  private static String described(Article article, Quote quote) {
    int offset = offset(article, quote.getBlock());
    Speaker speaker = quote.getSpeaker();
    int from = offset(article, speaker.getBlock());
    return String.join(
        " | ",
        String.valueOf(offset + quote.getStart()),
        String.valueOf(offset + quote.getEnd()),
        quote.getText(),
        name(speaker),
        String.valueOf(from + speaker.getStart()),
        String.valueOf(from + speaker.getEnd()),
        String.valueOf(quote.getCue()),
        quote.getSourcing().toString().replace(" ", ""));
  }

  private static String described(Article article, SourcingNote note) {
    int offset = offset(article, note.getBlock());
    return String.join(
        " | ",
        note.getKind().toString(),
        String.valueOf(offset + note.getStart()),
        String.valueOf(offset + note.getEnd()),
        name(note.getWho()));
  }

  private static String name(@Nullable Speaker speaker) {
    if (speaker == null) {
      return "-";
    }
    String id = speaker.getActorId();
    return id == null ? speaker.getSurface() : actors().actor(id).orElseThrow().name();
  }

  private static int offset(Article article, int block) {
    return article.getBlocks().get(block).getSourceOffset();
  }

  private static Article article(JsonNode annotated) {
    return Seeds.all().stream()
        .filter(seed -> seed.id().equals(annotated.get("id").asText()))
        .map(Seed::article)
        .findFirst()
        .orElseThrow();
  }

  private static Annotated annotated(Article article) {
    return Annotator.shipped().annotate(article, actors());
  }

  private static ActorIndex actors() {
    try {
      return ActorIndex.of(WatchlistFile.read(Seeds.watchlist()).actors());
    } catch (Exception e) {
      throw new IllegalStateException("the seed watch list cannot be read", e);
    }
  }
}
