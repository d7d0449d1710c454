package io.wirewatch.ingest.press;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The place, agency and day that a story opens with: {@code WASHINGTON >>}, {@code KYIV, Ukraine
 * (AP) —}, {@code LONDON, Feb 25 (Reuters) -}.
 *
 * @param place the place as printed; null where only an agency is named
 * @param day the day as printed, seldom with a year; null where there is none
 * @param end one past the last character of the dateline, the dash left out
 * @param textStart first character of the story itself
 */
public record Dateline(@Nullable String place, @Nullable String day, int end, int textStart) {

  /** A dateline is short; only this many first characters are searched. */
  private static final int HEAD = 110;

  private static final String DAY =
      "(?:le |den )?(?:\\p{L}{3,10}\\.? \\d{1,2}(?:,? \\d{4})?|\\d{1,2}\\.? \\p{L}{3,10}\\.?(?: \\d{4})?)";
  private static final String CAPITALS =
      "\\p{Lu}[\\p{Lu}\\p{M}.'’]*(?:[ /-]\\p{Lu}[\\p{Lu}\\p{M}.'’]*){0,4}";
  private static final String REST =
      "(?:, ?(?<region>(?!" + DAY + ")\\p{Lu}[\\p{L}.'’ -]{1,24}?))?(?:,? (?<day>" + DAY + "))?";

  private static final Pattern IN_CAPITALS =
      Pattern.compile(
          "^(?<place>"
              + CAPITALS
              + ")"
              + REST
              + "(?<agency> ?\\([^()]{2,40}\\))?(?: ?(?:>>|—|–|―|--|-) ?|: )(?=[^\\s])");
  private static final Pattern WITH_AGENCY =
      Pattern.compile(
          "^(?:(?<place>\\p{Lu}[\\p{L}.'’/ -]{1,40}?)"
              + REST
              + " )?(?<agency>\\((?<name>[^()]{2,40})\\)) ?(?:—|–|―|--|-) ?(?=[^\\s])");
  private static final Pattern WITH_ARROWS =
      Pattern.compile("^(?<place>\\p{Lu}[\\p{L}.,'’/ -]{1,40}?) ?(?:>>|»|/{2,3}) ?(?=[^\\s])");

  /** Words in capitals that open a line without being a place. */
  private static final Set<String> NO_PLACE =
      Set.of(
          "LIVE",
          "UPDATE",
          "UPDATED",
          "WATCH",
          "BREAKING",
          "EXCLUSIVE",
          "OPINION",
          "ANALYSIS",
          "NATO",
          "VIDEO",
          "CORRECTION",
          "EXPLAINER",
          "REVIEW",
          "READ",
          "READ MORE",
          "SEE ALSO",
          "NOTE",
          "FILE",
          "FILE PHOTO",
          "RELATED",
          "MORE",
          "NEW",
          "WHO",
          "UN",
          "EU",
          "PHOTOS");

  private static final Phrases AGENCIES = Phrases.named("agencies");

  /** Returns the dateline that the paragraph opens with, if any. */
  public static Optional<Dateline> of(String paragraph) {
    String head = paragraph.length() > HEAD ? paragraph.substring(0, HEAD) : paragraph;
    Matcher capitals = IN_CAPITALS.matcher(head);
    if (capitals.find() && plausible(capitals, head)) {
      return Optional.of(from(capitals));
    }
    Matcher agency = WITH_AGENCY.matcher(head);
    if (agency.find() && AGENCIES.match(agency.group("name"))) {
      return Optional.of(from(agency));
    }
    Matcher arrows = WITH_ARROWS.matcher(head);
    if (arrows.find()) {
      return Optional.of(
          new Dateline(arrows.group("place"), null, arrows.end("place"), arrows.end()));
    }
    return Optional.empty();
  }

  private static boolean plausible(Matcher matcher, String head) {
    String place = matcher.group("place");
    long letters = place.chars().filter(Character::isLetter).count();
    boolean loose = matcher.group("agency") == null && matcher.group("day") == null;
    String mark = head.substring(lastEnd(matcher), matcher.end());
    boolean hyphenated = mark.equals("-") || mark.equals("–");
    return letters >= (loose ? 4 : 3) && !NO_PLACE.contains(place) && !(loose && hyphenated);
  }

  private static Dateline from(Matcher matcher) {
    String place = matcher.group("place");
    if (place != null && matcher.group("region") != null) {
      place = place + ", " + matcher.group("region");
    }
    return new Dateline(place, matcher.group("day"), lastEnd(matcher), matcher.end());
  }

  private static int lastEnd(Matcher matcher) {
    int end = 0;
    for (String group : new String[] {"place", "region", "day", "agency"}) {
      end = Math.max(end, matcher.end(group));
    }
    return end;
  }
}
