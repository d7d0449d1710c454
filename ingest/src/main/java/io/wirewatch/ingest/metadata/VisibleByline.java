package io.wirewatch.ingest.metadata;

import io.wirewatch.ingest.press.AuthorLine;
import io.wirewatch.ingest.press.Phrases;
import io.wirewatch.ingest.press.PlainText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Reads who signed from an element that holds a byline. Its pieces of text are taken one by one,
 * for what looks like one line to a reader is often {@code By}, a link with the name, and the
 * office in a third element, with no space between them.
 */
final class VisibleByline {

  private static final int MAX_PIECES = 60;

  /** Longer pieces are about the author. */
  private static final int MAX_PIECE_CHARS = 200;

  private static final int MAX_ALIAS_CHARS = 40;
  private static final int MIN_NAME_CHARS = 3;

  /** What stands between two names in elements of their own. */
  private static final Set<String> JOINTS =
      Set.of(
          ",", "&", "and", ", and", "und", "et", "y", "e", "og", "och", "en", "i", "и", "і", "та");

  private static final Phrases OTHER_CREDITS = Phrases.named("other-credits");

  private VisibleByline() {}

  /**
   * Returns the names.
   *
   * @param marked whether the element is marked as the author's, so that any name in it counts
   */
  static AuthorLine read(Element element, boolean marked) {
    List<String> pieces = new ArrayList<>();
    collect(element, pieces);
    List<String> people = new ArrayList<>();
    List<String> others = new ArrayList<>();
    boolean opened = marked;
    boolean joined = true;
    for (String text : pieces) {
      if (isJoint(text)) {
        joined = true;
        continue;
      }
      if (OTHER_CREDITS.match(text)) {
        break;
      }
      String names = AuthorLine.withoutOpening(text);
      opened |= names.length() < text.length();
      if (!hasLetter(names)) {
        continue;
      }
      AuthorLine line = names.length() > MAX_PIECE_CHARS ? AuthorLine.NOBODY : AuthorLine.of(names);
      boolean more = people.isEmpty() || joined || isJoint(names, 0);
      if (!line.people().isEmpty() && more && (opened || startsWithName(names, line))) {
        people.addAll(line.people());
      } else if (people.isEmpty() && opened && others.isEmpty() && !hasDigit(names)) {
        line.others().stream().filter(VisibleByline::isAlias).forEach(others::add);
      } else {
        break;
      }
      joined = isJoint(text, text.length() - 1);
    }
    return new AuthorLine(people, List.of(), others);
  }

  private static boolean isJoint(String text) {
    return JOINTS.contains(text.toLowerCase(Locale.ROOT));
  }

  private static boolean isJoint(String text, int at) {
    return text.charAt(at) == ',' || text.charAt(at) == '&';
  }

  private static boolean startsWithName(String names, AuthorLine line) {
    return names.regionMatches(true, 0, line.people().get(0), 0, MIN_NAME_CHARS);
  }

  private static boolean isAlias(String name) {
    return name.length() <= MAX_ALIAS_CHARS && Character.isLetter(name.charAt(0));
  }

  /** Dates are printed beside names. */
  private static boolean hasDigit(String text) {
    return text.chars().anyMatch(Character::isDigit);
  }

  private static boolean hasLetter(String text) {
    return text.chars().anyMatch(Character::isLetter);
  }

  private static void collect(Node node, List<String> pieces) {
    for (Node child : node.childNodes()) {
      if (pieces.size() >= MAX_PIECES) {
        return;
      }
      if (child instanceof TextNode text) {
        String piece = PlainText.of(text.text());
        if (!piece.isEmpty()) {
          pieces.add(piece);
        }
      } else if (child instanceof Element element && !isSilent(element)) {
        collect(element, pieces);
      }
    }
  }

  private static boolean isSilent(Element element) {
    return switch (element.normalName()) {
      case "script", "style", "svg", "button", "time", "form", "template", "noscript" -> true;
      default -> false;
    };
  }
}
