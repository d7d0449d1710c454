package io.wirewatch.enrich.quote;

import io.wirewatch.enrich.text.WordList;
import org.jspecify.annotations.Nullable;

/**
 * Finds the subject to the left of a verb, past adverbs, auxiliary verbs, brackets, appositions and
 * relative clauses. Every search is bounded by the sentence and by a number of units.
 */
final class SubjectBefore {

  /** As far as an apposition reaches. */
  private static final int FARTHEST = 60;

  private static final int LONGEST_GROUP = 14;

  /** Stand between "a person" and "to the talks" or "with the matter". */
  private static final WordList CLOSENESS =
      WordList.of("close", "familiar", "briefed", "involved", "knowledgeable", "based", "present");

  private static final WordList TIME_WORDS =
      WordList.of("on", "last", "this", "late", "early", "next", "in", "of");

  /** Prepositions that open a clause as well. */
  private static final WordList LOOSE =
      WordList.of("as", "than", "since", "until", "like", "after", "before");

  private final Narration narration;

  SubjectBefore(Narration narration) {
    this.narration = narration;
  }

  /**
   * Returns the subject to the left of a verb; null if none is there.
   *
   * @param from first unit of the sentence
   */
  @Nullable Phrase before(int verb, int from) {
    int end = verb - 1;
    while (end >= from && narration.unit(end + 1).isJoined() && Grammar.isBeforeVerb(unit(end))) {
      end--;
    }
    Phrase subject = endingAtGap(end, from);
    if (subject == null && end >= from && unit(end + 1).isJoined()) {
      return beforeClause(end, from);
    }
    return subject == null ? null : named(subject, from);
  }

  /** Reads "an aide who was at the meeting" where the clause is not set off by commas. */
  private @Nullable Phrase beforeClause(int end, int from) {
    for (int i = end; i > from && end - i < LONGEST_GROUP && unit(i).isJoined(); i--) {
      if (narration.word(i).equals("who")) {
        return endingAt(i - 1, from);
      }
    }
    return null;
  }

  /** Reads "Jane Smith, a truck driver told", whose second comma is missing. */
  private Phrase named(Phrase subject, int from) {
    int first = subject.first();
    boolean apposed =
        subject.kind() == Phrase.Kind.DESCRIPTION
            && first > from
            && unit(first).gap().equals(",")
            && unit(first - 1).isPerson()
            && (first - 1 == from || unit(first - 2).isQuote());
    return apposed ? Phrase.name(first - 1) : subject;
  }

  private @Nullable Phrase endingAtGap(int end, int from) {
    if (end < from) {
      return null;
    }
    Unit next = unit(end + 1);
    if (next.follows(')')) {
      int open = end;
      while (open > from && end - open < FARTHEST && !unit(open).follows('(')) {
        open--;
      }
      return unit(open).follows('(') ? endingAt(open - 1, from) : null;
    }
    if (next.followsComma() || next.followsDash()) {
      return unit(end).isQuote() ? null : beforeApposition(end, from);
    }
    return next.isJoined() ? endingAt(end, from) : null;
  }

  /** Returns what ends at a unit, when nothing but space follows it. */
  @Nullable Phrase endingAt(int end, int from) {
    if (end < from) {
      return null;
    }
    Unit unit = unit(end);
    if (Grammar.isTime(unit)) {
      return beforeTime(end, from);
    }
    if (unit.isPerson()) {
      return person(end, from);
    }
    String word = narration.word(end);
    if (word.equals("who") || word.equals("that") || word.equals("which")) {
      Phrase antecedent = endingAt(end - 1, from);
      return word.equals("who") || (antecedent != null && isThing(antecedent)) ? antecedent : null;
    }
    if (Grammar.isPronoun(word)) {
      return Phrase.pronoun(end);
    }
    if (Grammar.isDeterminer(word) && narration.word(end + 1).equals("of")) {
      return Phrase.description(end, end, end);
    }
    if (CLOSENESS.contains(word)) {
      return endingAt(end - 1, from);
    }
    boolean open = Grammar.endsGroup(unit) || Grammar.isDeterminer(word) || unit.isGenitive();
    return open ? null : group(end, from);
  }

  private boolean isThing(Phrase phrase) {
    return phrase.kind() == Phrase.Kind.DESCRIPTION && Nouns.isThing(narration.word(phrase.head()));
  }

  private @Nullable Phrase beforeTime(int end, int from) {
    int before = end - 1;
    while (before >= from && TIME_WORDS.contains(narration.word(before))) {
      before--;
    }
    return endingAt(before, from);
  }

  /** Reads a person's name, which may be the end of "a spokesman for Mr. Smith". */
  private @Nullable Phrase person(int end, int from) {
    int before = end - 1;
    while (before >= from
        && unit(before + 1).isJoined()
        && WordList.TITLES.contains(narration.word(before))) {
      before--;
    }
    boolean joined = before >= from && unit(before + 1).isJoined();
    if (joined && before > from && links(before)) {
      Phrase whole = endingAt(before - 1, from);
      if (whole != null && !unit(whole.head()).capitalised()) {
        return whole.kind() == Phrase.Kind.DESCRIPTION
            ? Phrase.description(whole.first(), end, whole.head())
            : whole;
      }
      if (whole != null && unit(whole.head()).isPerson() && before == end - 1) {
        return whole;
      }
    }
    return Phrase.name(end);
  }

  /** Reads a group of words that ends with a noun or with the name of a body. */
  private @Nullable Phrase group(int end, int from) {
    int first = end;
    while (first > from && end - first < LONGEST_GROUP && unit(first).isJoined()) {
      Unit before = unit(first - 1);
      if (Grammar.isDeterminer(before.folded()) && before.isWord()) {
        first--;
        boolean second = first > from && Grammar.isDeterminer(narration.word(first - 1));
        first -= second && unit(first).isJoined() ? 1 : 0;
        break;
      }
      if (Grammar.endsGroup(before) || Grammar.isPronoun(narration.word(first - 1))) {
        break;
      }
      first--;
    }
    Phrase own = ofGroup(first, end);
    if (first - 1 > from && unit(first).isJoined() && links(first - 1)) {
      int before = first - 2;
      while (before > from && Grammar.isAdverb(unit(before))) {
        before--;
      }
      Phrase whole = endingAt(before, from);
      if (whole != null && whole.kind() != Phrase.Kind.DESCRIPTION) {
        return whole;
      }
      if (whole != null) {
        return Phrase.description(whole.first(), end, whole.head());
      }
      // "Who on Twitter said": the place is not the speaker.
      boolean unknown =
          own != null
              && own.kind() == Phrase.Kind.DESCRIPTION
              && !Nouns.canSpeak(narration.word(own.head()));
      return unknown ? null : own;
    }
    return own;
  }

  /** Returns whether a word ties what follows to the noun before it, as "of" does. */
  private boolean links(int i) {
    String word = narration.word(i);
    return unit(i).isJoined() && Grammar.isPreposition(word) && !LOOSE.contains(word);
  }

  private @Nullable Phrase ofGroup(int first, int end) {
    Unit head = unit(end);
    if (head.isBody()) {
      return Phrase.name(end);
    }
    if (head.isName()) {
      return null;
    }
    String word = narration.word(first);
    if (first < end && !unit(first).capitalised() && SayingVerbs.isParticiple(word)) {
      return null;
    }
    boolean after = first > 0 && Grammar.isPreposition(narration.word(first - 1));
    boolean determined = Grammar.isDeterminer(word) && end - first <= 4 && first < end && !after;
    boolean name = head.capitalised() && head.end() - head.start() > 1;
    boolean known = Nouns.canSpeak(head.folded()) || (name && unit(first).capitalised());
    return known || determined ? Phrase.description(first, end, end) : null;
  }

  /** Finds whom an apposition or clause between commas or dashes stands behind. */
  private @Nullable Phrase beforeApposition(int end, int from) {
    if (unit(end).isPerson()) {
      int first = end;
      while (first > from
          && unit(first).isJoined()
          && WordList.TITLES.contains(narration.word(first - 1))) {
        first--;
      }
      if (first > from && unit(first).followsComma()) {
        Phrase described = endingAt(first - 1, from);
        if (described != null && described.kind() == Phrase.Kind.DESCRIPTION) {
          return Phrase.name(end);
        }
      }
    }
    Phrase weaker = null;
    for (int i = end; i > from && end - i < FARTHEST; i--) {
      Unit unit = unit(i);
      boolean opens = unit.followsComma() || unit.followsDash() || unit.follows('(');
      if (!opens || !canOpenApposition(unit) || unit(i - 1).isQuote()) {
        continue;
      }
      Phrase phrase = endingAt(i - 1, from);
      if (phrase != null && phrase.kind() == Phrase.Kind.NAME && unit(phrase.head()).isPerson()) {
        return phrase;
      }
      if (phrase != null && weaker == null && isSpeaker(phrase)) {
        weaker = phrase;
      }
    }
    return weaker;
  }

  private boolean isSpeaker(Phrase phrase) {
    return phrase.kind() != Phrase.Kind.DESCRIPTION
        || Nouns.canSpeak(narration.word(phrase.head()))
        || unit(phrase.head()).capitalised();
  }

  private static boolean canOpenApposition(Unit unit) {
    return !unit.isQuote()
        && !unit.isPerson()
        && !(unit.isWord()
            && (Grammar.isConjunction(unit.folded()) || Grammar.isPronoun(unit.folded())));
  }

  private Unit unit(int i) {
    return narration.unit(i);
  }
}
