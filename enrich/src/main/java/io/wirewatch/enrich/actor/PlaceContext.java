package io.wirewatch.enrich.actor;

import io.wirewatch.enrich.text.WordList;
import io.wirewatch.enrich.text.Words.Gap;

/** Tells a place from a person, a university or a street of the same name. */
final class PlaceContext {

  /** Follow a place in the name of something else. */
  private static final WordList HEADS_AFTER =
      WordList.of(
          "University",
          "College",
          "Institute",
          "School",
          "Hospital",
          "Airlines",
          "Airways",
          "Airport",
          "Post",
          "Times",
          "Herald",
          "Tribune",
          "Daily",
          "Gazette",
          "Journal",
          "Street",
          "Avenue",
          "Road",
          "Square",
          "Bridge",
          "Stadium",
          "Hotel",
          "Museum",
          "FC",
          "County",
          "Township",
          "Hotspur",
          "Rangers",
          "Lions",
          "Exchange",
          "Symphony",
          "Philharmonic");

  /** Stand before "of" and a place in the name of something else. */
  private static final WordList HEADS_BEFORE =
      WordList.of("University", "College", "Bank", "Museum", "Treaty", "Bishop", "Archbishop");

  private static final WordList FAMILY_NAMES_TOO =
      WordList.of(
          "Washington",
          "Jordan",
          "London",
          "Paris",
          "England",
          "Ireland",
          "Scotland",
          "Wales",
          "France",
          "Holland",
          "Israel",
          "Wellington",
          "Berlin",
          "Santiago",
          "Kingston",
          "Chad",
          "Lima",
          "Nassau",
          "Lebanon");

  private static final WordList GIVEN_NAMES_TOO =
      WordList.of(
          "Jordan",
          "Georgia",
          "Chad",
          "Israel",
          "Paris",
          "London",
          "Santiago",
          "Kingston",
          "Sofia",
          "Asia",
          "Kenya",
          "Vienna",
          "Austria");

  private static final WordList STATES_TOO = WordList.of("Washington", "Georgia");

  private PlaceContext() {}

  /**
   * Judges a place's name.
   *
   * @param namedBefore whether a name that we know ends right before it
   * @param afterTown whether that one can be a town of the United States
   */
  static Fit judge(Line line, NameMatch match, boolean namedBefore, boolean afterTown) {
    int first = match.first();
    int last = match.last();
    if (isWithinLongerName(line, first, last) || line.hasGivenNameBefore(first)) {
      return Fit.NONE;
    }
    if (first != last) {
      return Fit.CLEAR;
    }
    String folded = line.folded(first);
    if (FAMILY_NAMES_TOO.contains(folded) && isAfterUnknownName(line, first, namedBefore)) {
      return Fit.NONE;
    }
    if (STATES_TOO.contains(folded)
        && line.hasSpaceAfter(last)
        && line.folded(last + 1).equals("state")) {
      return Fit.NONE;
    }
    if (STATES_TOO.contains(folded) && isAfterTown(line, first, namedBefore && !afterTown)) {
      return Fit.NONE;
    }
    return GIVEN_NAMES_TOO.contains(folded) ? beforeFamilyName(line, last) : Fit.CLEAR;
  }

  private static boolean isWithinLongerName(Line line, int first, int last) {
    if (line.hasCapitalAfter(last) && HEADS_AFTER.contains(line.folded(last + 1))) {
      return true;
    }
    return first > 1
        && line.words().gapBefore(first) == Gap.SPACE
        && line.folded(first - 1).equals("of")
        && line.words().gapBefore(first - 1) == Gap.SPACE
        && line.words().isCapitalised(first - 2)
        && HEADS_BEFORE.contains(line.folded(first - 2));
  }

  private static boolean isAfterUnknownName(Line line, int word, boolean namedBefore) {
    if (word == 0 || namedBefore || !line.isSentence()) {
      return false;
    }
    boolean initial = line.words().isInitial(word - 1) && line.words().gapBefore(word) == Gap.NONE;
    return initial
        || (line.hasCapitalBefore(word)
            && !line.words().opensSentence(word - 1)
            && !line.isNoPartOfName(word - 1));
  }

  private static boolean isAfterTown(Line line, int word, boolean namedBefore) {
    return line.words().gapBefore(word) == Gap.COMMA
        && !namedBefore
        && line.words().isCapitalised(word - 1);
  }

  private static Fit beforeFamilyName(Line line, int last) {
    if (line.hasHyphenAfter(last)
        && line.words().isCapitalised(last + 1)
        && !line.isNamed(last + 1)) {
      return Fit.NONE;
    }
    if (!line.hasCapitalAfter(last) || line.isNoPartOfName(last + 1) || line.isNamed(last + 1)) {
      return Fit.CLEAR;
    }
    return line.isSentence() ? Fit.NONE : Fit.DOUBTFUL;
  }
}
