package io.wirewatch.ingest.metadata;

import io.wirewatch.ingest.page.NameSign;
import io.wirewatch.ingest.page.NameSigns;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What an element stands in, as far as it tells whether it belongs to the article. */
final class Surroundings {

  private static final int MAX_LEVELS = 8;

  private static final long ELSEWHERE =
      NameSign.NAVIGATION.bit() | NameSign.COMMENTS.bit() | NameSign.RELATED.bit();

  private Surroundings() {}

  /** Returns whether the element is part of a menu, a margin, a comment or a list of links. */
  static boolean areForeign(Element element) {
    return areForeign(element, ELSEWHERE | NameSign.TEASER.bit(), false);
  }

  /** Returns whether a heading is a step of a breadcrumb trail, or stands in a menu or margin. */
  static boolean areNavigation(Element element) {
    return areForeign(element, ELSEWHERE, true);
  }

  private static boolean areForeign(Element element, long signs, boolean heading) {
    @Nullable Element at = element;
    for (int level = 0; at != null && level < MAX_LEVELS; level++) {
      switch (at.normalName()) {
        case "nav", "aside", "footer", "form", "dialog" -> {
          return true;
        }
        case "article", "main", "body" -> {
          return false;
        }
        default -> {
          long own = NameSigns.of(at.className()) | NameSigns.of(at.id());
          boolean article = (own & (NameSign.ARTICLE.bit() | NameSign.MAIN.bit())) != 0;
          if (((own & signs) != 0 && !article) || (heading && at.normalName().equals("li"))) {
            return true;
          }
        }
      }
      at = at.parent();
    }
    return false;
  }
}
