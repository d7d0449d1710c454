package io.wirewatch.ingest.capture;

import io.wirewatch.ingest.press.Byline;
import io.wirewatch.ingest.press.Outlet;
import io.wirewatch.ingest.press.Phrases;
import io.wirewatch.ingest.press.Prose;
import io.wirewatch.schemas.record.Zone;
import java.util.ArrayList;
import java.util.List;

/** Gives every line of a page its zone, by its sign and its place in the outline. */
final class ZoneReader {

  private static final int MIN_DECK_WORDS = 4;
  private static final int MIN_TEASER_WORDS = 5;
  private static final int BYLINE_REACH = 2;
  private static final int MAX_SUFFIX_CHARS = 60;
  private static final int MAX_SIGN_OFF_WORDS = 4;

  private final Phrases sections = Phrases.named("sections");
  private final Phrases agencies = Phrases.named("agencies");

  /** Returns the zone of each line. */
  List<Zone> read(Outline outline) {
    List<Zone> zones = new ArrayList<>(outline.lines().size());
    boolean listing = false;
    boolean comments = false;
    for (int i = 0; i < outline.lines().size(); i++) {
      Sign sign = outline.signs().get(i);
      listing = listing(listing, sign, outline.lines().get(i));
      comments |= sign == Sign.COMMENTS && i > outline.bodyLast();
      if (i < outline.bodyFirst()) {
        zones.add(above(outline, i));
      } else if (i <= outline.bodyLast()) {
        zones.add(within(outline, i, listing));
      } else {
        zones.add(comments ? Zone.BOILERPLATE : below(outline, i, listing));
      }
    }
    return zones;
  }

  /** A list of other stories lasts from its heading to the next paragraph. */
  private static boolean listing(boolean listing, Sign sign, Line line) {
    return switch (sign) {
      case RELATED_HEADING -> true;
      case RELATED -> listing || line.words() <= 3;
      case PARAGRAPH, SENTENCE, COMMENTS -> false;
      default -> listing;
    };
  }

  private Zone above(Outline outline, int i) {
    Line line = outline.lines().get(i);
    if (i == outline.title()) {
      return Zone.TITLE;
    }
    return switch (outline.signs().get(i)) {
      case CAPTION -> Zone.CAPTION;
      case CREDIT -> Zone.CREDIT;
      case BYLINE -> Zone.BYLINE;
      case RELATED -> Zone.RELATED;
      case PHRASE, SENTENCE, PARAGRAPH ->
          outline.title() >= 0 && i > outline.title()
              ? deck(outline, i)
              : aboveTitle(line, outline);
      default -> Zone.BOILERPLATE;
    };
  }

  private Zone deck(Outline outline, int i) {
    Line line = outline.lines().get(i);
    if (isTitle(line, outline) || sections.match(line.text())) {
      return Zone.BOILERPLATE;
    }
    if (isRecording(outline, i)) {
      return Zone.RELATED;
    }
    if (!line.bulleted() && besideByline(outline, i) && Byline.bare(line.text()).isPresent()) {
      return Zone.BYLINE;
    }
    return line.bulleted() || line.words() >= MIN_DECK_WORDS ? Zone.DECK : Zone.BOILERPLATE;
  }

  private static boolean besideByline(Outline outline, int i) {
    List<Sign> around =
        outline
            .signs()
            .subList(
                Math.max(0, i - BYLINE_REACH),
                Math.min(outline.signs().size(), i + BYLINE_REACH + 1));
    return around.contains(Sign.DATE) || around.contains(Sign.BYLINE);
  }

  private static Zone aboveTitle(Line line, Outline outline) {
    boolean teaser =
        !line.sentence()
            && line.words() > MIN_TEASER_WORDS
            && !isTitle(line, outline)
            && !Outlet.isName(line.text());
    return teaser ? Zone.RELATED : Zone.BOILERPLATE;
  }

  private static Zone within(Outline outline, int i, boolean listing) {
    Line line = outline.lines().get(i);
    return switch (outline.signs().get(i)) {
      case PARAGRAPH -> line.bulleted() ? Zone.LIST : Zone.BODY;
      case SENTENCE ->
          line.bulleted() ? Zone.LIST : Teaser.isQuestion(line) ? Zone.SUBHEAD : Zone.BODY;
      case CAPTION -> Zone.CAPTION;
      case CREDIT -> Zone.CREDIT;
      case BYLINE -> Zone.BYLINE;
      case RELATED, RELATED_HEADING -> Zone.RELATED;
      case PHRASE -> phrase(outline, i, listing);
      case DURATION, FURNITURE, CLOCK, DATE, COMMENTS -> Zone.BOILERPLATE;
    };
  }

  private static Zone phrase(Outline outline, int i, boolean listing) {
    Line line = outline.lines().get(i);
    if (listing) {
      return Zone.RELATED;
    }
    if (line.bulleted()) {
      return Zone.LIST;
    }
    if (isTitle(line, outline)) {
      return Zone.BOILERPLATE;
    }
    if (line.text().endsWith(":") || line.text().endsWith(",") || line.text().endsWith(";")) {
      return Zone.BODY;
    }
    if (Outlet.isName(line.text())) {
      return Zone.BOILERPLATE;
    }
    if (isRecording(outline, i) || isPaired(outline, i) || Teaser.isHeadline(line)) {
      return Zone.RELATED;
    }
    return Zone.SUBHEAD;
  }

  /** A player shows the length of its recording, then the title, often twice. */
  private static boolean isRecording(Outline outline, int i) {
    if (i == 0) {
      return false;
    }
    boolean repeated =
        outline.lines().get(i - 1).text().equals(outline.lines().get(i).text()) && i > 1;
    return outline.signs().get(i - 1) == Sign.DURATION
        || (repeated && outline.signs().get(i - 2) == Sign.DURATION);
  }

  /** Subheads never stand in pairs; teasers often do, and a player repeats its own caption. */
  private static boolean isPaired(Outline outline, int i) {
    Line line = outline.lines().get(i);
    return pairs(outline, i - 1, line) || pairs(outline, i + 1, line);
  }

  private static boolean pairs(Outline outline, int other, Line line) {
    if (other < outline.bodyFirst() || other > outline.bodyLast()) {
      return false;
    }
    Line neighbour = outline.lines().get(other);
    return outline.signs().get(other) == Sign.PHRASE
        && !neighbour.bulleted()
        && (neighbour.text().equals(line.text())
            || (line.words() >= MIN_TEASER_WORDS && neighbour.words() >= MIN_TEASER_WORDS));
  }

  private Zone below(Outline outline, int i, boolean listing) {
    Line line = outline.lines().get(i);
    return switch (outline.signs().get(i)) {
      case CREDIT -> Zone.CREDIT;
      // Below the story there is no picture, and the mark is the agency's.
      case CAPTION -> line.text().startsWith("©") ? Zone.CREDIT : Zone.CAPTION;
      case BYLINE -> Zone.BYLINE;
      case RELATED, RELATED_HEADING -> Zone.RELATED;
      case PHRASE -> {
        if (line.words() <= MAX_SIGN_OFF_WORDS && agencies.match(line.text())) {
          yield Zone.CREDIT;
        }
        boolean teaser = listing || line.words() >= MIN_TEASER_WORDS;
        yield teaser && !isTitle(line, outline) ? Zone.RELATED : Zone.BOILERPLATE;
      }
      default -> Zone.BOILERPLATE;
    };
  }

  /** Returns whether the line says the headline again, with or without the site's name. */
  private static boolean isTitle(Line line, Outline outline) {
    if (outline.title() < 0) {
      return false;
    }
    String title = headline(outline.lines().get(outline.title()).text());
    return Math.abs(title.length() - line.text().length()) <= MAX_SUFFIX_CHARS
        && Prose.folded(headline(line.text())).equals(Prose.folded(title));
  }

  private static String headline(String text) {
    return Outlet.suffix(text).map(suffix -> text.substring(0, suffix.headlineEnd())).orElse(text);
  }
}
