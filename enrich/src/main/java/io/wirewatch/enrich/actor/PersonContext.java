package io.wirewatch.enrich.actor;

import io.wirewatch.enrich.text.Folding;
import io.wirewatch.enrich.text.WordList;
import io.wirewatch.enrich.text.Words.Gap;

/** Tells a person from a namesake and from what is named after the person. */
final class PersonContext {

  private static final int SHORTEST_UPPER = 4;

  /** Make another name of the person's that stands before them. */
  private static final WordList HELD_BY =
      WordList.of(
          "administration",
          "campaign",
          "foundation",
          "family",
          "doctrine",
          "library",
          "university",
          "institute",
          "presidency");

  /** Make an adjective of the name before the hyphen, and not a longer name. */
  private static final WordList COMPOUNDS =
      WordList.of(
          "led",
          "backed",
          "era",
          "style",
          "linked",
          "ordered",
          "friendly",
          "aligned",
          "supported",
          "brokered",
          "appointed",
          "chaired",
          "hosted",
          "inspired",
          "approved",
          "like");

  private static final WordList PREFIXES =
      WordList.of("anti", "pro", "post", "pre", "ex", "non", "mid", "neo");

  private PersonContext() {}

  /** Judges a full name. */
  static Fit judgeFullName(Line line, NameMatch match) {
    int last = match.last();
    if (line.hasGivenNameBefore(match.first())) {
      return Fit.NAMESAKE;
    }
    if (!PersonName.isFamilyFirst(line.words(), match.first())) {
      return Fit.CLEAR;
    }
    // "Wang Yi-fan" is nobody's "Wang Yi", nor is "Wang Yi Fan".
    if (line.hasHyphenAfter(last)
        && !COMPOUNDS.contains(line.folded(last + 1))
        && !line.isNamed(last + 1)) {
      return Fit.NAMESAKE;
    }
    return isFollowedByName(line, last) ? Fit.NAMESAKE : Fit.CLEAR;
  }

  /**
   * Judges a bare family name, or another form too short to stand for itself.
   *
   * @param namedBefore whether a name that we know ends right before it
   * @param tagged whether the tagger takes it for a person, so that it is no everyday word
   */
  static Fit judgeShortName(
      Line line, NameMatch match, KnownActor person, boolean namedBefore, boolean tagged) {
    int first = match.first();
    int last = match.last();
    boolean titled = isTitled(line, first);
    if (isSomethingElse(line, first, last, titled || tagged)
        || isInCompoundName(line, first, last)) {
      return Fit.NONE;
    }
    Fit before = titled || namedBefore ? Fit.CLEAR : judgeBefore(line, first, person);
    if (before != Fit.CLEAR) {
      return before;
    }
    if (isFollowedByName(line, last)) {
      return PersonName.isFamilyFirst(line.words(), first) ? Fit.NAMESAKE : Fit.NONE;
    }
    return Fit.CLEAR;
  }

  private static boolean isTitled(Line line, int first) {
    return first > 0
        && line.words().isCapitalised(first - 1)
        && WordList.TITLES.contains(line.folded(first - 1))
        && line.words().gapBefore(first) != Gap.BREAK
        && line.words().gapBefore(first) != Gap.COMMA;
  }

  private static boolean isSomethingElse(Line line, int first, int last, boolean known) {
    if (line.hasSpaceAfter(last) && HELD_BY.contains(line.folded(last + 1))) {
      return true;
    }
    if (first != last) {
      return false;
    }
    String folded = line.folded(first);
    boolean everyday =
        WordList.FUNCTION_WORDS.contains(folded) || WordList.CALENDAR.contains(folded);
    // XI is a number as well, and three capitals are an acronym before they are a shouted name.
    boolean acronym =
        line.isSentence()
            && folded.length() > 1
            && folded.length() < SHORTEST_UPPER
            && line.words().isUpper(first);
    return (everyday && !known) || acronym;
  }

  private static boolean isInCompoundName(Line line, int first, int last) {
    boolean after =
        line.hasHyphenAfter(last)
            && line.words().isCapitalised(last + 1)
            && !line.isNamed(last + 1)
            && line.isSentence();
    boolean before =
        line.words().gapBefore(first) == Gap.HYPHEN
            && line.words().isCapitalised(first - 1)
            && !line.isNamed(first - 1)
            && !PREFIXES.contains(line.folded(first - 1))
            && line.isSentence();
    return after || before;
  }

  private static Fit judgeBefore(Line line, int first, KnownActor person) {
    if (first == 0) {
      return Fit.CLEAR;
    }
    boolean initial = line.words().isInitial(first - 1);
    if (initial && line.words().gapBefore(first) == Gap.NONE) {
      boolean own = Folding.fold(person.name()).startsWith(line.folded(first - 1));
      return own ? Fit.CLEAR : Fit.NAMESAKE;
    }
    if (!line.hasCapitalBefore(first) || line.isNoPartOfName(first - 1)) {
      return Fit.CLEAR;
    }
    if (line.hasGivenNameBefore(first)) {
      return Fit.NAMESAKE;
    }
    if (!line.isSentence()) {
      return Fit.CLEAR;
    }
    return line.words().opensSentence(first - 1) ? Fit.NONE : Fit.NAMESAKE;
  }

  private static boolean isFollowedByName(Line line, int last) {
    return line.isSentence()
        && line.hasCapitalAfter(last)
        && !line.isNoPartOfName(last + 1)
        && !line.isNamed(last + 1);
  }
}
