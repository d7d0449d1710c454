package io.wirewatch.enrich.place;

import io.wirewatch.enrich.text.WordList;
import io.wirewatch.enrich.text.Words;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a story may open with: {@code WASHINGTON >>}, {@code KYIV, Ukraine (AP) —}, {@code LONDON,
 * Feb 25 (Reuters) -}. Ingest cuts it off the body where it finds it; enrichment reads it wherever
 * it stands.
 *
 * @param place the place and its region as printed, the day left out; null where only an agency is
 *     named
 * @param agency what stands in brackets; null when there are none
 * @param agencyStart first character of the agency; -1 when there is none
 */
public record Dateline(@Nullable String place, @Nullable String agency, int agencyStart) {

  /** A dateline is short; only this many first characters are searched. */
  private static final int HEAD = 120;

  private static final int LONGEST_PLACE = 50;

  /** Open a line in capitals without being a place. */
  private static final WordList NO_PLACE =
      WordList.of(
          "update",
          "updated",
          "watch",
          "breaking",
          "exclusive",
          "opinion",
          "analysis",
          "video",
          "correction",
          "explainer",
          "review",
          "read",
          "note",
          "file",
          "related",
          "more",
          "live",
          "photos",
          "editor",
          "close");

  /** Returns the dateline that a paragraph opens with, with a dash or arrows behind it. */
  public static Optional<Dateline> openingOf(String paragraph) {
    String head = paragraph.length() > HEAD ? paragraph.substring(0, HEAD) : paragraph;
    int mark = mark(head);
    return mark <= 0 ? Optional.empty() : of(head.substring(0, mark), head.charAt(mark) == '>');
  }

  /** Returns the dateline that a line consists of, the dash or arrows left out. */
  public static Optional<Dateline> ofLine(String line) {
    return line.length() > HEAD ? Optional.empty() : of(line, true);
  }

  private static Optional<Dateline> of(String head, boolean certain) {
    String whole = head.stripTrailing();
    if (whole.endsWith(")")) {
      int open = whole.lastIndexOf('(');
      if (open < 0 || open + 2 >= whole.length()) {
        return Optional.empty();
      }
      String place = withoutDay(whole.substring(0, open));
      boolean plausible = place.isEmpty() || isPlace(place, true);
      String agency = whole.substring(open + 1, whole.length() - 1);
      return plausible
          ? Optional.of(new Dateline(place.isEmpty() ? null : place, agency, open + 1))
          : Optional.empty();
    }
    String place = withoutDay(whole);
    return isPlace(place, certain) ? Optional.of(new Dateline(place, null, -1)) : Optional.empty();
  }

  /** Returns where the dash or the arrows stand; -1 if there are none. */
  private static int mark(String head) {
    for (int i = 0; i < head.length(); i++) {
      char c = head.charAt(i);
      if (c == '\n' || c == '“' || c == '"') {
        return -1;
      }
      if (i == 0) {
        continue;
      }
      boolean parted = i + 1 < head.length() && head.charAt(i - 1) == ' ';
      boolean behindBracket = head.charAt(i - 1) == ')';
      if (c == '—'
          || c == '–'
          || c == '―'
          || (c == '-' && (parted || behindBracket))
          || (c == '>' && i + 1 < head.length() && head.charAt(i + 1) == '>')) {
        return i;
      }
    }
    return -1;
  }

  /** Returns the parts between commas that hold no number and name no month or day. */
  private static String withoutDay(String head) {
    StringBuilder kept = new StringBuilder();
    for (String part : head.split(",")) {
      String plain = part.strip();
      if (!plain.isEmpty() && !isDay(plain)) {
        kept.append(kept.isEmpty() ? "" : ", ").append(plain);
      }
    }
    return kept.toString();
  }

  private static boolean isDay(String part) {
    Words words = Words.of(part);
    return words.count() == 0
        || Character.isDigit(words.folded(0).charAt(0))
        || WordList.CALENDAR.contains(words.folded(0));
  }

  /**
   * Returns whether words can be a place: few, capitalised, and in capitals throughout up to the
   * first comma unless an agency or arrows vouch for them.
   */
  private static boolean isPlace(String place, boolean certain) {
    int comma = place.indexOf(',');
    Words words = Words.of(comma < 0 ? place : place.substring(0, comma));
    if (words.count() == 0 || words.count() > 5 || place.length() > LONGEST_PLACE) {
      return false;
    }
    for (int i = 0; i < words.count(); i++) {
      boolean fits = certain ? isNameWord(words, i) : words.isUpper(i);
      if (!fits || NO_PLACE.contains(words.folded(i))) {
        return false;
      }
    }
    return words.end(words.count() - 1) - words.start(0) >= (certain ? 3 : 4);
  }

  private static boolean isNameWord(Words words, int i) {
    return words.isCapitalised(i) || (i > 0 && words.folded(i).length() <= 3);
  }
}
