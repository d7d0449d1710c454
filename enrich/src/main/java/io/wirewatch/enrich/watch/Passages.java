package io.wirewatch.enrich.watch;

import io.wirewatch.enrich.text.Sentences;
import io.wirewatch.enrich.text.Span;
import io.wirewatch.schemas.record.Block;
import io.wirewatch.schemas.record.Evidence;
import io.wirewatch.schemas.record.Mention;
import io.wirewatch.schemas.record.Resolution;
import io.wirewatch.schemas.record.Scope;
import io.wirewatch.schemas.record.Zone;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The passages of one article that mentions stand in. Cut into sentences only where needed. */
final class Passages {

  private static final Comparator<Mention> BEST_EVIDENCE_FIRST =
      Comparator.comparing((Mention mention) -> !isFullNameInBody(mention))
          .thenComparing(mention -> rank(mention.getZone()))
          .thenComparing(Mention::getBlock)
          .thenComparing(Mention::getStart);

  private final List<Block> blocks;
  private final Map<Integer, List<Span>> sentences = new HashMap<>();

  Passages(List<Block> blocks) {
    this.blocks = blocks;
  }

  /** Names a passage: mentions with equal ones stand together. */
  record Passage(int block, int start) {}

  /** Returns the passage of a mention that is as wide as the scope. */
  Passage of(Mention mention, Scope scope) {
    return switch (scope) {
      case ARTICLE -> new Passage(0, 0);
      case PARAGRAPH -> new Passage(mention.getBlock(), 0);
      case SENTENCE -> new Passage(mention.getBlock(), sentence(mention).start());
    };
  }

  /**
   * Returns the sentence that shows best why an actor counts as named. A full name in the body
   * comes first, for it convinces without the rest of the article; then body, deck, title, caption
   * and the rest, each in reading order. The headline ranks low because the reader of an alert sees
   * it anyway.
   */
  Evidence evidence(List<Mention> mentions) {
    Mention best = mentions.stream().min(BEST_EVIDENCE_FIRST).orElseThrow();
    Span sentence = sentence(best);
    String text = blocks.get(best.getBlock()).getText();
    return new Evidence(
        sentence.in(text),
        best.getBlock(),
        sentence.start(),
        best.getStart(),
        best.getEnd(),
        best.getZone(),
        best.getSurface());
  }

  private Span sentence(Mention mention) {
    String text = blocks.get(mention.getBlock()).getText();
    List<Span> of = sentences.computeIfAbsent(mention.getBlock(), block -> Sentences.of(text));
    return Sentences.at(of, mention.getStart(), text);
  }

  private static boolean isFullNameInBody(Mention mention) {
    return mention.getZone() == Zone.BODY
        && (mention.getResolution() == Resolution.NAME
            || mention.getResolution() == Resolution.ALIAS);
  }

  private static int rank(Zone zone) {
    return switch (zone) {
      case BODY -> 0;
      case DECK -> 1;
      case TITLE -> 2;
      case CAPTION -> 3;
      case QUOTE, LIST, SUBHEAD, TWEET, TABLE -> 4;
      case DATELINE, BYLINE, CREDIT, UNKNOWN -> 5;
      case RELATED -> 6;
      case BOILERPLATE -> 7;
    };
  }
}
