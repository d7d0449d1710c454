package io.wirewatch.enrich.text;

import java.util.Set;

/**
 * Walks over a text token by token. One pass, every character is looked at a bounded number of
 * times.
 */
final class TokenScanner {

  /** Words that a full stop belongs to. */
  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "mr", "mrs", "ms", "dr", "prof", "rev", "fr", "st", "sr", "jr", "gen", "col", "lt", "sgt",
          "capt", "cmdr", "adm", "maj", "brig", "sen", "rep", "gov", "pres", "hon", "messrs", "inc",
          "corp", "co", "ltd", "bros", "plc", "vs", "no", "jan", "feb", "mar", "apr", "jun", "jul",
          "aug", "sept", "sep", "oct", "nov", "dec", "ave", "blvd", "rd", "mt", "ft", "etc", "dept",
          "univ", "assn", "ala", "ariz", "ark", "calif", "colo", "conn", "del", "fla", "ga", "ill",
          "ind", "kan", "ky", "la", "md", "mass", "mich", "minn", "miss", "mo", "mont", "neb",
          "nev", "okla", "ore", "pa", "tenn", "tex", "va", "vt", "wash", "wis", "wyo");

  private static final Set<String> ENDINGS = Set.of("s", "re", "ve", "ll", "d", "m");
  private static final int LONGEST_ABBREVIATION = 6;

  private final String text;
  private final int to;
  private int start;
  private int end;

  TokenScanner(String text, int from, int to) {
    this.text = text;
    this.to = to;
    this.start = from;
    this.end = from;
  }

  int start() {
    return start;
  }

  int end() {
    return end;
  }

  /** Moves to the next token; false when there is none. */
  boolean advance() {
    start = end;
    while (start < to && isSpace(text.charAt(start))) {
      start++;
    }
    if (start >= to) {
      return false;
    }
    char first = text.charAt(start);
    if (isWordCharacter(first) || isTag(first)) {
      end = wordEnd();
    } else if (WordScanner.isApostrophe(first) && isEnding(start)) {
      end = endOfLetters(start + 1);
    } else {
      end = start + (Character.isHighSurrogate(first) && start + 1 < to ? 2 : 1);
      while (end < to
          && (first == '.' || first == '-' || first == '*')
          && text.charAt(end) == first) {
        end++;
      }
    }
    return true;
  }

  private int wordEnd() {
    int at = start + 1;
    while (at < to) {
      char c = text.charAt(at);
      if (isWordCharacter(c)) {
        at++;
      } else if (c == '.') {
        if (isFollowedByWord(at) && (isDigit(at - 1) == isDigit(at + 1) || isLowerAt(at + 1))) {
          at++;
        } else {
          return isAbbreviation(at) ? at + 1 : at;
        }
      } else if (c == ',' && isDigit(at - 1) && isDigit(at + 1)) {
        at++;
      } else if (WordScanner.isApostrophe(c) && isFollowedByWord(at) && !isEnding(at)) {
        if (isNegation(at) && at - 1 > start) {
          return at - 1;
        }
        at++;
      } else if ((c == '&' || c == '@' || c == '_') && isFollowedByWord(at)) {
        at++;
      } else if (c == ':' && at + 2 < to && text.startsWith("//", at + 1)) {
        return endOfAddress(at);
      } else {
        return at;
      }
    }
    return at;
  }

  /** "don’t" is "do" and "n’t". */
  private boolean isNegation(int apostrophe) {
    return text.charAt(apostrophe - 1) == 'n'
        && text.charAt(apostrophe + 1) == 't'
        && endOfLetters(apostrophe + 1) == apostrophe + 2;
  }

  private boolean isEnding(int apostrophe) {
    int from = apostrophe + 1;
    int until = endOfLetters(from);
    return until > from
        && until - from <= 2
        && (apostrophe > 0 && isWordCharacter(text.charAt(apostrophe - 1)))
        && ENDINGS.contains(lower(from, until));
  }

  /** Returns where a run of letters ends, looking no further than matters to anybody. */
  private int endOfLetters(int from) {
    int at = from;
    while (at < to && at < from + 4 && Character.isLetter(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private int endOfAddress(int from) {
    int at = from;
    while (at < to && !isSpace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private boolean isAbbreviation(int stop) {
    int length = stop - start;
    if (length == 1) {
      return Character.isUpperCase(text.charAt(start));
    }
    if (text.charAt(stop - 2) == '.' && Character.isLetter(text.charAt(stop - 1))) {
      return true;
    }
    return length <= LONGEST_ABBREVIATION
        && Character.isUpperCase(text.charAt(start))
        && ABBREVIATIONS.contains(lower(start, stop));
  }

  private String lower(int from, int until) {
    return Folding.fold(text.substring(from, until));
  }

  private boolean isTag(char c) {
    return (c == '#' || c == '@') && isFollowedByWord(start);
  }

  private boolean isFollowedByWord(int at) {
    return at + 1 < to && isWordCharacter(text.charAt(at + 1));
  }

  private boolean isLowerAt(int at) {
    return Character.isLowerCase(text.charAt(at));
  }

  private boolean isDigit(int at) {
    return at >= start && at < to && Character.isDigit(text.charAt(at));
  }

  /** Returns whether a hyphen stands between two characters of words. */
  static boolean isHyphenBetween(String text, int at) {
    return isHyphen(text.charAt(at))
        && isWordOrStop(text.charAt(at - 1))
        && isWordCharacter(text.charAt(at + 1));
  }

  private static boolean isWordOrStop(char c) {
    return isWordCharacter(c) || c == '.';
  }

  static boolean isHyphen(char c) {
    return c == '-' || c == '\u2010' || c == '\u2011' || c == '–';
  }

  private static boolean isWordCharacter(char c) {
    if (c < 128) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }
    return Character.isLetterOrDigit(c)
        || Character.getType(c) == Character.NON_SPACING_MARK
        || Character.getType(c) == Character.COMBINING_SPACING_MARK;
  }

  private static boolean isSpace(char c) {
    return c <= ' ' || Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200B';
  }
}
