package io.wirewatch.ingest.metadata;

import io.wirewatch.ingest.date.DateConvention;
import io.wirewatch.ingest.date.DateLabel;
import io.wirewatch.ingest.date.PrintedDate;
import io.wirewatch.ingest.date.PrintedDates;
import io.wirewatch.ingest.page.NameSign;
import io.wirewatch.ingest.page.NameSigns;
import io.wirewatch.ingest.press.Prose;
import io.wirewatch.schemas.record.DateSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Walks from a headline down, and up, a page as far as dates are printed beside headlines: to the
 * third paragraph, and over a few lines above. Only for pages that do not tell machines when they
 * were published.
 */
final class DateWalk {

  private static final int MAX_NODES_BELOW = 400;
  private static final int MAX_NODES_ABOVE = 60;
  private static final int MAX_LINE_CHARS = 160;
  private static final int PROSE_CHARS = 200;
  private static final int MAX_PROSE = 2;
  private static final int MAX_LABEL_CHARS = 30;

  /** A line is a date if it takes up so much of it, one part in three. */
  private static final int DATE_SHARE = 3;

  /** Names and reading times stand beside a date; a sentence is longer. */
  private static final int MAX_WORDS = 14;

  /** So far into a paragraph its dateline reaches, and so long is the name of the place. */
  private static final int OPENING_CHARS = 80;

  private static final int MAX_PLACE_CHARS = 30;

  private static final float BESIDE_WORDS = 0.6f;
  private static final float ABOVE = 0.55f;

  private static final Set<String> UNREAD =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "nav",
          "form",
          "select",
          "svg",
          "iframe",
          "figure",
          "figcaption",
          "blockquote");

  /** What these hold is of other pages, or of readers. */
  private static final long FOREIGN =
      NameSign.COMMENTS.bit() | NameSign.RELATED.bit() | NameSign.NAVIGATION.bit();

  private final DateConvention convention;
  private final List<FoundDate> found = new ArrayList<>();
  private final StringBuilder line = new StringBuilder();
  private String lineBefore = "";
  private int prose;

  DateWalk(DateConvention convention) {
    this.convention = convention;
  }

  /** Returns the dates below the headline, and within it, in reading order. */
  static List<FoundDate> below(Element headline, DateConvention convention) {
    DateWalk walk = new DateWalk(convention);
    walk.over(headline, null, MAX_NODES_BELOW);
    return walk.found;
  }

  /** Returns the dates above the headline, from the nearest on. */
  static List<FoundDate> above(Element headline, DateConvention convention) {
    Node start = headline;
    for (int i = 0; i < MAX_NODES_ABOVE; i++) {
      Node before = before(start);
      if (before == null) {
        break;
      }
      start = before;
    }
    DateWalk walk = new DateWalk(convention);
    walk.over(start, headline, MAX_NODES_ABOVE * 2);
    Collections.reverse(walk.found);
    return walk.found.stream().map(date -> date.believed(ABOVE)).toList();
  }

  /** Returns the node that begins last in front of another and does not hold it. */
  private static @Nullable Node before(Node node) {
    Node at = node;
    while (at.previousSibling() == null) {
      at = at.parent();
      if (at == null) {
        return null;
      }
    }
    at = at.previousSibling();
    while (at != null && at.childNodeSize() > 0 && !isForeign(at)) {
      at = at.childNode(at.childNodeSize() - 1);
    }
    return at;
  }

  private void over(Node first, @Nullable Node until, int maxNodes) {
    Node node = first;
    for (int i = 0;
        node != null && !node.equals(until) && i < maxNodes && prose <= MAX_PROSE;
        i++) {
      boolean enter = enters(node);
      Node next = enter && node.childNodeSize() > 0 ? node.childNode(0) : null;
      while (next == null && node != null) {
        leave(node);
        next = node.nextSibling();
        node = node.parent();
      }
      node = next;
    }
    endLine();
  }

  private static boolean isForeign(Node node) {
    return node instanceof Element element
        && (UNREAD.contains(element.normalName()) || (signs(element) & FOREIGN) != 0);
  }

  private static long signs(Element element) {
    return element.attributesSize() == 0
        ? 0
        : NameSigns.of(element.className()) | NameSigns.of(element.id());
  }

  /** Reads what a node begins with; returns whether its children are to be read. */
  private boolean enters(Node node) {
    if (node instanceof TextNode text) {
      line.append(text.text());
      return false;
    }
    if (!(node instanceof Element element) || isForeign(node)) {
      return false;
    }
    if (element.isBlock() || element.normalName().equals("br")) {
      endLine();
    } else {
      line.append(' ');
    }
    if (DateElements.isDate(element)) {
      Optional<FoundDate> date = DateElements.read(element, convention);
      if (date.isPresent()) {
        found.add(labelled(date.get(), line.toString()));
        endLine();
        return false;
      }
    }
    return true;
  }

  private void leave(Node node) {
    if (node instanceof Element element) {
      if (element.isBlock()) {
        endLine();
      } else {
        line.append(' ');
      }
    }
  }

  private FoundDate labelled(FoundDate date, String before) {
    DateLabel label = date.label() == null ? label(before) : date.label();
    return new FoundDate(date.time(), date.source(), date.confidence(), date.evidence(), label);
  }

  /** A label stands in front of its date or on the line above. */
  private @Nullable DateLabel label(String before) {
    if (!before.isBlank()) {
      return DateLabel.last(before);
    }
    return lineBefore.length() > MAX_LABEL_CHARS ? null : DateLabel.last(lineBefore);
  }

  private void endLine() {
    String text = line.toString().strip();
    line.setLength(0);
    if (text.isEmpty()) {
      return;
    }
    prose += text.length() >= PROSE_CHARS ? 1 : 0;
    int known = found.size();
    if (text.length() > MAX_LINE_CHARS) {
      opening(text.substring(0, OPENING_CHARS));
    } else {
      int from = 0;
      for (PrintedDate date : PrintedDates.in(text, convention)) {
        DateLabel label = label(text.substring(from, date.start()));
        boolean alone = (date.end() - date.start()) * DATE_SHARE >= text.length();
        if (alone || label == DateLabel.PUBLISHED || Prose.words(text) <= MAX_WORDS) {
          float confidence = alone ? FoundDate.CLEAR : BESIDE_WORDS;
          found.add(new FoundDate(StatedTime.of(date), DateSource.TEXT, confidence, text, label));
        }
        from = date.end();
      }
    }
    // A label stands without a date of its own.
    lineBefore = found.size() > known ? "" : text;
  }

  /** Press releases print the date at the beginning of their first paragraph. */
  private void opening(String words) {
    for (PrintedDate date : PrintedDates.in(words, convention)) {
      if (date.start() <= MAX_PLACE_CHARS) {
        found.add(new FoundDate(StatedTime.of(date), DateSource.DATELINE, ABOVE, words, null));
      }
      return;
    }
  }
}
