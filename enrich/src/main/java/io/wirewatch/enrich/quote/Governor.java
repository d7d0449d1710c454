package io.wirewatch.enrich.quote;

import io.wirewatch.enrich.quote.Frame.Order;
import io.wirewatch.enrich.quote.SayingVerbs.Sense;
import io.wirewatch.enrich.text.WordList;
import io.wirewatch.schemas.record.QuotePattern;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Ties a quotation to what governs it in its sentence. A cue right in front wins over one right
 * behind, which wins over one that is farther away. The confidences are estimates, in the order in
 * which errors were seen when samples of political news were read; no measured probabilities.
 */
final class Governor {

  /** Longer quotations are sentences; shorter ones may be an author's own marks of distance. */
  private static final int LONGEST_FRAGMENT = 4;

  private static final int LONGEST_PREFIX = 12;

  private static final WordList TURNING =
      WordList.of("but", "while", "although", "though", "whereas", "which", "even");

  private static final WordList BETWEEN =
      WordList.of("that", "of", "it", "him", "her", "them", "reporters", "the", "a", "as", "to");

  private final Narration narration;
  private final List<Sentence> sentences;
  private final SubjectBefore left;
  private final SubjectAfter right;

  Governor(Narration narration, List<Sentence> sentences) {
    this.narration = narration;
    this.sentences = sentences;
    this.left = new SubjectBefore(narration);
    this.right = new SubjectAfter(narration);
  }

  /** Returns what governs the quotation at a unit of a sentence; null when nothing does. */
  @Nullable Attribution of(int quote, int sentence) {
    Sentence own = sentences.get(sentence);
    Frame before = before(quote, own);
    if (before != null && isRightBefore(before, quote)) {
      return attribution(before, before(before), 0.9f);
    }
    Frame after = rightAfter(quote, sentence);
    if (after != null) {
      boolean inverted = after.order() == Order.INVERTED;
      return attribution(after, inverted ? QuotePattern.INVERTED : QuotePattern.AFTER, 0.95f);
    }
    if (before != null && before.sense() != Sense.THINK) {
      return attribution(before, before(before), before.order() == Order.SHARED ? 0.75f : 0.8f);
    }
    Frame trailing = trailing(quote, own);
    if (trailing != null) {
      boolean inverted = trailing.order() == Order.INVERTED;
      return attribution(trailing, inverted ? QuotePattern.INVERTED : QuotePattern.AFTER, 0.85f);
    }
    if (before != null) {
      return attribution(before, before(before), 0.65f);
    }
    return byPunctuation(quote, own);
  }

  private static Attribution attribution(Frame frame, QuotePattern pattern, float confidence) {
    return new Attribution(frame.subject(), frame, pattern, confidence);
  }

  private static QuotePattern before(Frame frame) {
    return frame.order() == Order.AGENT ? QuotePattern.INVERTED : QuotePattern.BEFORE;
  }

  private @Nullable Frame before(int quote, Sentence sentence) {
    Frame nearest = null;
    for (Frame frame : sentence.frames()) {
      boolean begun = frame.order() == Order.AGENT ? frame.last() < quote : frame.end() <= quote;
      if (begun && frame.last() < quote) {
        nearest = frame;
      }
    }
    return nearest != null && reaches(nearest, quote) ? nearest : null;
  }

  private boolean reaches(Frame frame, int quote) {
    int limit =
        switch (frame.sense()) {
          case SAY -> isFragment(quote) ? 30 : 45;
          case NAME -> frame.order() == Order.POSSESSIVE ? 8 : 16;
          case THINK -> 25;
        };
    int first = frame.order() == Order.AGENT ? frame.last() + 1 : frame.end();
    if (quote - first > limit) {
      return false;
    }
    boolean fragment = isFragment(quote);
    for (int i = first; i < quote; i++) {
      Unit unit = narration.unit(i);
      boolean soCalled = i == quote - 1 && unit.folded().equals("called");
      boolean turns = fragment && unit.followsComma() && TURNING.contains(unit.folded());
      if (unit.follows(';') || turns || (soCalled && narration.word(i - 1).equals("so"))) {
        return false;
      }
    }
    return true;
  }

  private boolean isFragment(int quote) {
    Quotation quotation = narration.unit(quote).quotation();
    return quotation != null
        && Fragments.words(quotation.wordsIn(narration.text())) <= LONGEST_FRAGMENT;
  }

  private boolean isRightBefore(Frame frame, int quote) {
    if (frame.order() == Order.AGENT) {
      return false;
    }
    if (narration.unit(quote).follows(':') || frame.end() == quote) {
      return true;
    }
    int first = frame.end();
    if (frame.sense() == Sense.NAME && quote - first <= 8) {
      for (int i = first + 1; i <= quote; i++) {
        if (!narration.unit(i).isJoined()) {
          return false;
        }
      }
      return true;
    }
    if (quote - first > 3) {
      return false;
    }
    for (int i = first; i < quote; i++) {
      if (!narration.unit(i).isName() && !BETWEEN.contains(narration.word(i))) {
        return false;
      }
    }
    return true;
  }

  private @Nullable Frame rightAfter(int quote, int sentence) {
    Frame frame = firstBehind(quote, sentences.get(sentence));
    char end = lastCharacter(quote);
    boolean goesOn = end == '?' || end == '!' || end == '…' || end == '—' || end == '.';
    boolean last = quote + 1 == narration.to(sentence);
    if (frame == null && last && goesOn && sentence + 1 < sentences.size()) {
      frame = firstBehind(quote, sentences.get(sentence + 1));
      if (frame == null) {
        return null;
      }
      boolean whole = frame.end() == narration.to(sentence + 1);
      boolean called = end == '?' || end == '!';
      return whole || (called && isBrief(frame, sentence + 1)) ? frame : null;
    }
    if (frame == null) {
      return null;
    }
    Unit next = narration.unit(quote + 1);
    boolean opensSentence = quote == narration.from(sentence);
    boolean ends = end == ',' || end == '?' || end == '!' || end == '—' || end == '-' || end == '…';
    boolean lowerCase = !next.capitalised() || narration.word(quote + 1).equals("i");
    return ends || next.followsComma() || next.followsDash() || (opensSentence && lowerCase)
        ? frame
        : null;
  }

  private @Nullable Frame firstBehind(int quote, Sentence sentence) {
    for (Frame frame : sentence.frames()) {
      boolean speaks = frame.order() == Order.INVERTED || frame.order() == Order.SUBJECT_FIRST;
      int skipped = frame.begin() - (quote + 1);
      boolean adverb = skipped == 1 && Grammar.isBeforeVerb(narration.unit(quote + 1));
      boolean title =
          skipped > 0 && skipped <= LONGEST_PREFIX && isPrefix(quote + 1, frame.begin());
      if (speaks && frame.sense() != Sense.THINK && (skipped == 0 || adverb || title)) {
        return frame;
      }
    }
    return null;
  }

  /** Returns whether nothing but the rest of a name's description stands between two units. */
  private boolean isPrefix(int from, int to) {
    for (int i = from; i < to; i++) {
      if ((i > from && !narration.unit(i).isJoined())
          || narration.unit(i).isQuote()
          || Grammar.isPronoun(narration.word(i))
          || (Grammar.endsGroup(narration.unit(i)) && !linksWords(i, from))
          || (SayingVerbs.senseOf(narration.word(i)) != null && !narration.unit(i).capitalised())) {
        return false;
      }
    }
    return narration.unit(to).isJoined();
  }

  /** Returns whether a word links the parts of a description: "mayor and former chief of staff". */
  private boolean linksWords(int i, int from) {
    String word = narration.word(i);
    return Grammar.isPreposition(word) || (i > from && word.equals("and"));
  }

  private boolean isBrief(Frame frame, int sentence) {
    int end = frame.end();
    return end == narration.to(sentence)
        || !narration.unit(end).isJoined()
        || Grammar.endsGroup(narration.unit(end));
  }

  /** Finds "..., she said" at the end of a sentence that holds the quotation. */
  private @Nullable Frame trailing(int quote, Sentence sentence) {
    for (Frame frame : sentence.frames()) {
      boolean speaks = frame.order() == Order.INVERTED || frame.order() == Order.SUBJECT_FIRST;
      if (speaks && frame.begin() > quote && frame.sense() == Sense.SAY) {
        Unit first = narration.unit(frame.begin());
        int end = frame.end();
        boolean over =
            end == sentence.to()
                || !narration.unit(end).isJoined()
                || Grammar.isTime(narration.unit(end))
                || Grammar.isPreposition(narration.word(end));
        return (first.followsComma() || first.isQuote()) && over ? frame : null;
      }
    }
    return null;
  }

  private @Nullable Attribution byPunctuation(int quote, Sentence sentence) {
    Unit unit = narration.unit(quote);
    if (unit.follows(':') && quote > sentence.from()) {
      Phrase near = left.endingAt(quote - 1, sentence.from());
      boolean label = near != null && near.first() <= sentence.from() + 1;
      Phrase subject = label ? near : sentence.main();
      return subject == null
          ? null
          : new Attribution(subject, null, QuotePattern.COLON, label ? 0.9f : 0.6f);
    }
    int next = quote + 1;
    if (next < sentence.to()) {
      Unit behind = narration.unit(next);
      if (behind.followsDash() || (behind.follows(':') && quote == sentence.from())) {
        Phrase subject = right.startingAt(next, sentence.to());
        boolean name = subject != null && subject.kind() == Phrase.Kind.NAME;
        return name && subject != null && isSigned(subject, sentence)
            ? new Attribution(subject, null, QuotePattern.COLON, 0.85f)
            : null;
      }
    }
    return null;
  }

  /** Returns whether a name behind a dash is all there is, but for its description. */
  private boolean isSigned(Phrase name, Sentence sentence) {
    int next = name.last() + 1;
    return next >= sentence.to()
        || !narration.unit(next).isJoined()
        || Grammar.isPreposition(narration.word(next));
  }

  private char lastCharacter(int quote) {
    Quotation quotation = narration.unit(quote).quotation();
    return quotation == null ? 0 : quotation.lastIn(narration.text());
  }
}
