package io.wirewatch.ingest.metadata;

import io.wirewatch.ingest.press.AuthorLine;
import io.wirewatch.ingest.press.Byline;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Looks for who signed in the elements that follow the headline, on pages that mark the byline in
 * no way: a link to an author's page, or a line that opens as a byline does.
 */
final class LinesBelow {

  private static final int MAX_ELEMENTS = 50;
  private static final int MAX_LINE_CHARS = 120;

  private static final String[] AUTHOR_PATHS = {
    "/author",
    "/autor",
    "/auteur",
    "/people/",
    "/staff/",
    "/profile",
    "/contributor",
    "/writer",
    "/journalist",
    "/redaktion/",
    "/penulis",
    "/yazar",
    "/by/"
  };

  private LinesBelow() {}

  static AuthorLine read(Element heading) {
    @Nullable Element at = heading;
    for (int i = 0; i < MAX_ELEMENTS; i++) {
      at = after(at, i == 0);
      if (at == null) {
        break;
      }
      AuthorLine line = names(at);
      if (!line.people().isEmpty() && !Surroundings.areForeign(at)) {
        return line;
      }
    }
    return AuthorLine.NOBODY;
  }

  /** Returns the element that follows in reading order; the first time, past what it holds. */
  private static @Nullable Element after(Element element, boolean skipChildren) {
    @Nullable Element child = skipChildren ? null : element.firstElementChild();
    @Nullable Element at = element;
    while (child == null && at != null) {
      child = at.nextElementSibling();
      at = at.parent();
    }
    return child;
  }

  private static AuthorLine names(Element element) {
    if (element.normalName().equals("a")) {
      return isAuthorPage(element.attr("href"))
          ? AuthorLine.of(ShortText.of(element, MAX_LINE_CHARS))
          : AuthorLine.NOBODY;
    }
    if (element.childrenSize() > 3) {
      return AuthorLine.NOBODY;
    }
    String line = ShortText.of(element, MAX_LINE_CHARS);
    return line.isEmpty() || Byline.of(line).isEmpty() ? AuthorLine.NOBODY : AuthorLine.of(line);
  }

  private static boolean isAuthorPage(String href) {
    String path = href.toLowerCase(Locale.ROOT);
    for (String part : AUTHOR_PATHS) {
      if (path.contains(part)) {
        return true;
      }
    }
    return false;
  }
}
