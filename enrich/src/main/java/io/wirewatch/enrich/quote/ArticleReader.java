package io.wirewatch.enrich.quote;

import io.wirewatch.schemas.record.NamedActor;
import io.wirewatch.schemas.record.Quote;
import io.wirewatch.schemas.record.QuotePattern;
import io.wirewatch.schemas.record.SourcingKind;
import io.wirewatch.schemas.record.SourcingNote;
import io.wirewatch.schemas.record.Speaker;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one article from its first block to its last. Not for use by several threads. */
final class ArticleReader {

  private final Memory memory;
  private final List<Quote> quotes = new ArrayList<>();
  private final List<SourcingNote> sourcing = new ArrayList<>();

  /** The last to speak; null at the beginning. */
  private @Nullable Said last;

  /** The last person that a sentence was about, and where; null at the beginning. */
  private @Nullable Said about;

  /** Whether the last quotation of the block before was not closed. */
  private boolean goesOn;

  private int previousBlock = -1;
  private int previousSentences;

  ArticleReader(List<NamedActor> actors) {
    this.memory = new Memory(actors);
  }

  Quotes result() {
    return new Quotes(quotes, sourcing);
  }

  void read(Narration narration) {
    memory.learn(narration);
    List<Sentence> sentences = Sentence.of(narration);
    Governor governor = new Governor(narration, sentences);
    SourcingScanner scanner = new SourcingScanner(narration);
    boolean open = false;
    for (int i = 0; i < sentences.size(); i++) {
      Sentence sentence = sentences.get(i);
      Phrase main = sentence.main();
      String subject = main == null ? null : memory.actorOf(narration, main, null);
      Set<SourcingKind> kinds = notes(narration, scanner.find(sentence), main, subject);
      for (int unit = sentence.from(); unit < sentence.to(); unit++) {
        Quotation quotation = narration.unit(unit).quotation();
        if (quotation != null) {
          quote(narration, sentences, governor, unit, i, quotation, subject, kinds);
          open = !quotation.closed();
        }
      }
      speech(narration, sentence, i, subject, kinds);
      if (main != null && subject != null) {
        about = new Said(speaker(narration, main, subject), List.of(), narration.block(), i);
      }
      memory.endSentence(narration, sentence, subject);
    }
    goesOn = open;
    previousBlock = narration.block();
    previousSentences = sentences.size();
  }

  private Set<SourcingKind> notes(
      Narration narration,
      List<SourcingScanner.Found> found,
      @Nullable Phrase main,
      @Nullable String subject) {
    Set<SourcingKind> kinds = EnumSet.noneOf(SourcingKind.class);
    for (SourcingScanner.Found phrase : found) {
      Speaker who = phrase.who() == null ? null : resolved(narration, phrase.who(), main, subject);
      int start = narration.unit(phrase.first()).start();
      int end = narration.unit(phrase.last()).end();
      sourcing.add(new SourcingNote(phrase.kind(), narration.block(), start, end, who));
      kinds.add(phrase.kind());
    }
    return kinds;
  }

  private void quote(
      Narration narration,
      List<Sentence> sentences,
      Governor governor,
      int unit,
      int number,
      Quotation quotation,
      @Nullable String subject,
      Set<SourcingKind> kinds) {
    Sentence sentence = sentences.get(number);
    Attribution attribution = governor.of(unit, number);
    if (!Fragments.isSpoken(narration, unit, sentence, attribution)) {
      return;
    }
    if (unit == 0 && goesOn && last != null && previousBlock == narration.block() - 1) {
      add(narration, quotation, last, null, QuotePattern.CONTINUED, 0.95f);
      last = new Said(last.speaker(), last.sourcing(), narration.block(), number);
      return;
    }
    if (attribution != null) {
      Speaker speaker = resolved(narration, attribution.subject(), sentence.main(), subject);
      Said said = new Said(speaker, List.copyOf(kinds), narration.block(), number);
      add(narration, quotation, said, cue(narration, attribution), attribution);
      spoke(said);
      return;
    }
    Continuation continuation = continuation(narration, sentences, governor, unit, number);
    if (continuation == null) {
      Said nobody = new Said(null, List.copyOf(kinds), narration.block(), number);
      add(narration, quotation, nobody, null, QuotePattern.NONE, 0);
      return;
    }
    add(
        narration,
        quotation,
        continuation.said(),
        null,
        QuotePattern.CONTINUED,
        continuation.confidence());
    last =
        new Said(
            continuation.said().speaker(),
            continuation.said().sourcing(),
            narration.block(),
            number);
  }

  private record Continuation(Said said, float confidence) {}

  /** Finds who goes on to speak in a quotation that its own sentence leaves alone. */
  private @Nullable Continuation continuation(
      Narration narration, List<Sentence> sentences, Governor governor, int unit, int number) {
    Sentence sentence = sentences.get(number);
    if (unit != sentence.from()) {
      return null;
    }
    Said before = last;
    if (number > 0) {
      boolean near =
          before != null && before.block() == narration.block() && before.sentence() >= number - 2;
      return near && before != null ? new Continuation(before, 0.85f) : null;
    }
    Continuation ahead = ahead(narration, sentences, governor);
    if (ahead != null) {
      return ahead;
    }
    boolean adjacent = previousBlock >= 0 && previousBlock >= narration.block() - 2;
    if (!adjacent || sentence.to() - sentence.from() > 1) {
      return null;
    }
    Said person = about;
    if (person != null && person.block() == previousBlock && isLater(person, before)) {
      return new Continuation(person, 0.6f);
    }
    boolean fresh =
        before != null
            && before.block() == previousBlock
            && before.sentence() >= previousSentences - 2;
    return fresh && before != null ? new Continuation(before, 0.75f) : null;
  }

  private static boolean isLater(Said one, @Nullable Said other) {
    return other == null
        || one.block() > other.block()
        || (one.block() == other.block() && one.sentence() > other.sentence());
  }

  /** Looks for the speaker in the next sentence where that goes on with the quotation. */
  private @Nullable Continuation ahead(
      Narration narration, List<Sentence> sentences, Governor governor) {
    if (sentences.size() < 2 || sentences.get(0).to() != 1) {
      return null;
    }
    Sentence next = sentences.get(1);
    if (!narration.unit(next.from()).isQuote()) {
      return null;
    }
    Attribution attribution = governor.of(next.from(), 1);
    if (attribution == null || attribution.pattern() == QuotePattern.COLON) {
      return null;
    }
    Speaker speaker = resolved(narration, attribution.subject(), null, null);
    return new Continuation(new Said(speaker, List.of(), narration.block(), 0), 0.8f);
  }

  /** Takes note of somebody who speaks without quotation marks. */
  private void speech(
      Narration narration,
      Sentence sentence,
      int number,
      @Nullable String subject,
      Set<SourcingKind> kinds) {
    Frame frame = null;
    for (Frame each : sentence.frames()) {
      boolean speaks =
          each.sense() == SayingVerbs.Sense.SAY && each.order() != Frame.Order.POSSESSIVE;
      frame = speaks ? each : frame;
    }
    boolean quoted = last != null && last.block() == narration.block() && last.sentence() == number;
    if (frame != null && !quoted) {
      Phrase main = sentence.main();
      // "Asked about critics who say ..., the secretary pointed to ...": the secretary goes on.
      Phrase who = main != null && memory.isPerson(subject) ? main : frame.subject();
      Speaker speaker = resolved(narration, who, main, subject);
      spoke(new Said(speaker, List.copyOf(kinds), narration.block(), number));
    }
  }

  private void spoke(Said said) {
    last = said;
    Speaker speaker = said.speaker();
    if (speaker != null && speaker.getActorId() != null) {
      memory.spoke(speaker.getActorId());
    }
  }

  private Speaker resolved(
      Narration narration, Phrase words, @Nullable Phrase main, @Nullable String subject) {
    boolean same = main != null && main.head() == words.head();
    boolean precedes = main != null && main.head() < words.head();
    String actor = same ? subject : memory.actorOf(narration, words, precedes ? subject : null);
    return speaker(narration, words, actor);
  }

  private static Speaker speaker(Narration narration, Phrase words, @Nullable String actor) {
    int start = narration.unit(words.first()).start();
    int end = narration.unit(words.last()).end();
    String surface = narration.text().substring(start, end);
    return new Speaker(narration.block(), start, end, surface, actor);
  }

  private static @Nullable String cue(Narration narration, Attribution attribution) {
    Frame frame = attribution.frame();
    return frame == null ? null : narration.printed(frame.first(), frame.last());
  }

  private void add(
      Narration narration,
      Quotation quotation,
      Said said,
      @Nullable String cue,
      Attribution attribution) {
    add(narration, quotation, said, cue, attribution.pattern(), attribution.confidence());
  }

  private void add(
      Narration narration,
      Quotation quotation,
      Said said,
      @Nullable String cue,
      QuotePattern pattern,
      float confidence) {
    quotes.add(
        Quote.newBuilder()
            .setBlock(narration.block())
            .setStart(quotation.start())
            .setEnd(quotation.end())
            .setText(quotation.wordsIn(narration.text()))
            .setSpeaker(said.speaker())
            .setCue(cue)
            .setPattern(said.speaker() == null ? QuotePattern.NONE : pattern)
            .setSourcing(said.sourcing())
            .setConfidence(said.speaker() == null ? 0 : confidence)
            .build());
  }
}
