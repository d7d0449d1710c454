package io.wirewatch.ingest.capture;

import io.wirewatch.ingest.press.Outlet;
import io.wirewatch.ingest.press.Phrases;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where the parts of a page stand, by index of their lines.
 *
 * @param lines the lines of the page
 * @param signs the sign of each
 * @param title the headline; -1 when there is none
 * @param bodyFirst first line of the body
 * @param bodyLast last line of the body
 */
record Outline(List<Line> lines, List<Sign> signs, int title, int bodyFirst, int bodyLast) {

  /** A byline stands so near the top of what was taken for the body that the body begins below. */
  private static final int BYLINE_REACH = 14;

  private static final int DATE_REACH = 4;
  private static final int HEADLINE_REACH = 6;
  private static final int MIN_HEADLINE_WORDS = 4;

  private static final int MAX_LABEL_WORDS = 3;

  /** A nameplate stands among the first lines. */
  private static final int NAMEPLATE_REACH = 8;

  /** Without a byline above it, so long a paragraph is the lead and not the deck. */
  private static final int MIN_LEAD_WORDS = 20;

  /** Finds outlines. Holds the lists of phrases it needs, and no state. */
  static final class Finder {

    private final SignReader signReader = new SignReader();
    private final Promotion promotion = new Promotion();
    private final Headline headline = new Headline();
    private final Phrases sections = Phrases.named("sections");

    /** Returns the outline, or empty if nothing on the page looks like a body. */
    Optional<Outline> find(List<Line> lines) {
      List<Sign> signs = new ArrayList<>(lines.size());
      lines.forEach(line -> signs.add(signReader.read(line)));
      promotion.mark(lines, signs);
      return BodyRange.find(lines, signs).map(range -> outline(lines, signs, range));
    }

    private Outline outline(List<Line> lines, List<Sign> signs, BodyRange range) {
      int first = belowByline(lines, signs, range);
      int title = headline.find(lines, signs, first);
      first = title == first ? first + 1 : lead(lines, signs, title, first);
      return new Outline(lines, List.copyOf(signs), title, first, range.last());
    }

    /** Returns the section that the page prints for the story, if it can be told. */
    @Nullable String section(Outline outline) {
      String nearest = null;
      for (int i = 0; i < outline.bodyFirst(); i++) {
        String text = outline.lines().get(i).text();
        if (i == outline.title() || !sections.match(text)) {
          continue;
        }
        if (outline.isRepeatedAbove(i)) {
          return text;
        }
        if (!besideLabel(outline, i) && (i < outline.title() || nearest == null)) {
          nearest = text;
        }
      }
      return nearest != null ? nearest : kicker(outline);
    }

    /** Two labels in a row are entries of a menu, and neither of them is the story's section. */
    private boolean besideLabel(Outline outline, int i) {
      return (i > 0 && isLabel(outline, i - 1)) || isLabel(outline, i + 1);
    }

    /** Returns the label that stands by itself right above the headline. */
    private @Nullable String kicker(Outline outline) {
      int i = outline.title() - 1;
      return i > 0 && isLabel(outline, i) && !isLabel(outline, i - 1)
          ? outline.lines().get(i).text()
          : null;
    }

    private boolean isLabel(Outline outline, int i) {
      Line line = outline.lines().get(i);
      return i != outline.title()
          && line.words() <= MAX_LABEL_WORDS
          && !line.sentence()
          && !(Outlet.isName(line.text()) && !sections.match(line.text()))
          && (sections.match(line.text()) || outline.signs().get(i) == Sign.PHRASE)
          && Character.isUpperCase(line.text().charAt(0));
    }

    /** Returns the outlet's name from the lines above the headline; null when it is not there. */
    @Nullable String nameplate(Outline outline) {
      for (int i = 0; i < Math.min(NAMEPLATE_REACH, outline.title()); i++) {
        String line = outline.lines().get(i).text();
        if (outline.signs().get(i) == Sign.PHRASE && !sections.match(line) && Outlet.isName(line)) {
          return line;
        }
      }
      return null;
    }
  }

  /**
   * Returns the first line of text below the byline, where a byline or date with a headline above
   * it stands within the first lines of the range: what is above was a deck, or a notice.
   */
  private static int belowByline(List<Line> lines, List<Sign> signs, BodyRange range) {
    for (int i = Math.min(range.first() + BYLINE_REACH, range.last()); i > range.first(); i--) {
      boolean near = i <= range.first() + DATE_REACH;
      boolean mark = signs.get(i) == Sign.BYLINE || (near && signs.get(i) == Sign.DATE);
      if (mark && hasHeadlineAbove(lines, signs, i)) {
        int first = i + 1;
        while (first <= range.last() && !signs.get(first).isText()) {
          first++;
        }
        return first <= range.last() ? first : range.first();
      }
    }
    return range.first();
  }

  /**
   * Returns the first paragraph of the body, which a box of other stories can have cut off: the
   * first one below the byline, or a long one below the headline.
   */
  private static int lead(List<Line> lines, List<Sign> signs, int title, int first) {
    int byline = first - 1;
    while (byline > title && signs.get(byline) != Sign.BYLINE && signs.get(byline) != Sign.DATE) {
      byline--;
    }
    for (int i = byline + 1; title >= 0 && i < first; i++) {
      boolean leads = byline > title || lines.get(i).words() >= MIN_LEAD_WORDS;
      if (signs.get(i) == Sign.PARAGRAPH && leads) {
        return i;
      }
    }
    return first;
  }

  private static boolean hasHeadlineAbove(List<Line> lines, List<Sign> signs, int i) {
    for (int j = i - 1; j >= Math.max(0, i - HEADLINE_REACH); j--) {
      if (signs.get(j) == Sign.PHRASE && lines.get(j).words() >= MIN_HEADLINE_WORDS) {
        return true;
      }
    }
    return false;
  }

  private boolean isRepeatedAbove(int i) {
    for (int j = 0; j < bodyFirst; j++) {
      if (j != i && lines.get(j).text().equals(lines.get(i).text())) {
        return true;
      }
    }
    return false;
  }
}
