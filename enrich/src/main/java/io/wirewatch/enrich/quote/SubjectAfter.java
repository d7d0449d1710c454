package io.wirewatch.enrich.quote;

import io.wirewatch.enrich.text.WordList;
import org.jspecify.annotations.Nullable;

/**
 * Finds the subject that begins at a place: behind a verb where the order is inverted, or where a
 * sentence begins. Every search is bounded by the sentence and by a number of units.
 */
final class SubjectAfter {

  /** As far as what is put in front of a sentence reaches. */
  private static final int FARTHEST = 60;

  private static final int LONGEST_GROUP = 14;

  private static final WordList FRONTED =
      WordList.of(
          "in",
          "on",
          "at",
          "after",
          "before",
          "when",
          "while",
          "as",
          "since",
          "if",
          "during",
          "for",
          "with",
          "by",
          "despite",
          "amid",
          "from",
          "although",
          "though",
          "because",
          "to",
          "asked",
          "speaking",
          "pressed",
          "under",
          "following",
          "according",
          "until",
          "among",
          "once",
          "like",
          "unlike",
          "without",
          "within",
          "upon",
          "last",
          "later",
          "earlier",
          "that",
          "this",
          "early",
          "late",
          "whether",
          "even",
          "just",
          "only");

  private static final WordList SKIPPED_AT_START =
      WordList.of(
          "but",
          "and",
          "so",
          "yet",
          "still",
          "then",
          "also",
          "or",
          "now",
          "nor",
          "however",
          "meanwhile",
          "indeed",
          "instead",
          "again",
          "perhaps",
          "for");

  private static final WordList BELONGING = WordList.of("of", "for", "with", "at", "from");

  /** Forms of verbs of saying that are parts of descriptions as well. */
  private static final WordList NOUNS_TOO =
      WordList.of(
          "press", "state", "report", "voice", "post", "rule", "reason", "review", "charge");

  private final Narration narration;

  SubjectAfter(Narration narration) {
    this.narration = narration;
  }

  /**
   * Returns the subject that begins at a unit; null if none does.
   *
   * @param to one past the last unit of the sentence
   */
  @Nullable Phrase startingAt(int first, int to) {
    if (first >= to || unit(first).isQuote()) {
      return null;
    }
    if (Grammar.isPronoun(narration.word(first))) {
      return Phrase.pronoun(first);
    }
    int last = endOfGroup(first, to);
    if (last < first) {
      return null;
    }
    if (unit(last).isPerson()) {
      return Phrase.name(last);
    }
    Phrase apposed = apposedName(last, to);
    if (apposed != null && Nouns.isPerson(narration.word(last))) {
      return apposed;
    }
    if (unit(last).isBody()) {
      return Phrase.name(last);
    }
    int head = headOf(first, last);
    if (head < 0) {
      return null;
    }
    return Phrase.description(first, extended(last, to), head);
  }

  private int endOfGroup(int first, int to) {
    int last = first - 1;
    for (int i = first; i < to && i - first < LONGEST_GROUP; i++) {
      Unit unit = unit(i);
      if (i > first && !unit.isJoined()) {
        break;
      }
      boolean of = i > first && narration.word(i).equals("of") && !unit(i - 1).isPerson();
      boolean determiner = Grammar.isDeterminer(narration.word(i));
      boolean within = of || (determiner && (i == first || narration.word(i - 1).equals("of")));
      if (!within && (Grammar.endsGroup(unit) || determiner || isVerb(i, first))) {
        break;
      }
      last = i;
    }
    while (last >= first && (narration.word(last).equals("of") || unit(last).isGenitive())) {
      last--;
    }
    while (last > first && !isNoun(last) && hasNoun(first, last)) {
      last--;
    }
    return last;
  }

  private boolean hasNoun(int first, int last) {
    for (int i = first; i < last; i++) {
      if (isNoun(i)) {
        return true;
      }
    }
    return false;
  }

  private boolean isNoun(int i) {
    boolean name = unit(i).capitalised() && !Grammar.isDeterminer(narration.word(i));
    return unit(i).isName() || name || Nouns.canSpeak(narration.word(i));
  }

  private boolean isVerb(int i, int first) {
    Unit unit = unit(i);
    if (i == first || !unit.isWord() || unit.capitalised() || unit.isGenitive()) {
      return false;
    }
    boolean noun =
        Nouns.isPerson(unit.folded())
            || Nouns.isGroup(unit.folded())
            || NOUNS_TOO.contains(unit.folded());
    boolean determined = Grammar.isDeterminer(narration.word(i - 1));
    return !noun
        && !determined
        && (unit(i - 1).isPerson() || SayingVerbs.senseOf(unit.folded()) != null);
  }

  private @Nullable Phrase apposedName(int last, int to) {
    int next = last + 1;
    if (next >= to || !unit(next).gap().equals(",")) {
      return null;
    }
    while (next + 1 < to
        && WordList.TITLES.contains(narration.word(next))
        && unit(next + 1).isJoined()) {
      next++;
    }
    boolean ends = next + 1 >= to || !unit(next + 1).isJoined();
    return next < to && unit(next).isPerson() && ends ? Phrase.name(next) : null;
  }

  private int headOf(int first, int last) {
    for (int i = last; i >= first; i--) {
      if (narration.word(i).equals("of")) {
        int head = headOf(first, i - 1);
        if (head >= 0) {
          return head;
        }
      }
    }
    Unit unit = unit(last);
    boolean name = unit.isWord() && unit.capitalised() && unit.end() - unit.start() > 1;
    return (unit.isWord() && Nouns.canSpeak(unit.folded())) || name ? last : -1;
  }

  /** Returns the end of a description with what belongs to it: "a spokesman for the embassy". */
  private int extended(int last, int to) {
    int next = last + 1;
    boolean belongs = next + 1 < to && unit(next).isJoined() && unit(next + 1).isJoined();
    if (belongs && BELONGING.contains(narration.word(next)) && !Grammar.isTime(unit(next + 1))) {
      int end = endOfGroup(next + 1, to);
      boolean complete = end > next && !Grammar.isDeterminer(narration.word(end));
      return complete ? withSecond(end, to) : last;
    }
    return last;
  }

  /** Returns the end of "the council and the State Department" where the first of the two ends. */
  private int withSecond(int end, int to) {
    int next = end + 2;
    boolean second =
        next < to
            && narration.word(end + 1).equals("and")
            && unit(end).capitalised()
            && unit(next).isJoined()
            && unit(next).capitalised();
    return second ? Math.max(end, endOfGroup(next, to)) : end;
  }

  /** Returns the subject that a sentence begins with, past what is put in front of it. */
  @Nullable Phrase main(int from, int to) {
    int first = from;
    while (first < to
        && (SKIPPED_AT_START.contains(narration.word(first)) || Grammar.isAdverb(unit(first)))) {
      first++;
    }
    if (first >= to) {
      return null;
    }
    String word = narration.word(first);
    boolean fronted = FRONTED.contains(word) || SayingVerbs.isParticiple(word);
    if (!fronted) {
      return startingAt(first, to);
    }
    for (int i = first + 1; i < to && i - first < FARTHEST; i++) {
      if (unit(i).followsComma() && !unit(i).isQuote()) {
        Phrase phrase = startingAt(i, to);
        if (phrase != null && phrase.last() + 1 < to && unit(phrase.last() + 1).isJoined()) {
          return phrase;
        }
      }
    }
    return null;
  }

  private Unit unit(int i) {
    return narration.unit(i);
  }
}
