package io.wirewatch.ingest.page;

import java.util.Locale;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;

/** What the attributes of an element name it: class and id, role, microdata, names for testers. */
final class AttributeSigns {

  /** Sites whose class names are made by machines often keep readable ones here. */
  private static final String[] NAMES = {
    "data-testid", "data-component", "data-type", "data-qa", "data-block", "data-name"
  };

  /** React sends parts of a page in hidden elements of such names and moves them by a script. */
  private static final String STREAMED = "S:";

  private AttributeSigns() {}

  /** Returns {@link NameSign} bits. */
  static long of(Element element) {
    int left = element.attributesSize();
    if (left == 0) {
      return 0;
    }
    Attributes attributes = element.attributes();
    String classes = attributes.get("class");
    String id = attributes.get("id");
    left -= (classes.isEmpty() ? 0 : 1) + (id.isEmpty() ? 0 : 1);
    long signs = NameSigns.of(classes) | NameSigns.of(id);
    return left <= 0 ? signs : signs | ofOthers(attributes);
  }

  private static long ofOthers(Attributes attributes) {
    long signs = ofRole(attributes.get("role")) | ofProperty(attributes.get("itemprop"));
    for (String name : NAMES) {
      String value = attributes.get(name);
      if (!value.isEmpty()) {
        signs |= NameSigns.of(value);
      }
    }
    if (attributes.get("aria-hidden").equals("true")) {
      signs |= NameSign.HIDDEN.bit();
    }
    return signs;
  }

  private static long ofRole(String role) {
    return switch (role) {
      case "navigation", "menu", "menubar", "tablist" -> NameSign.NAVIGATION.bit();
      case "banner" -> NameSign.HEADER.bit();
      case "contentinfo" -> NameSign.FOOTER.bit();
      case "search", "form" -> NameSign.FORM.bit();
      case "dialog", "alertdialog", "tooltip" -> NameSign.TOOLTIP.bit();
      case "complementary" -> NameSign.ASIDE.bit();
      case "main" -> NameSign.MAIN.bit();
      case "article" -> NameSign.ARTICLE.bit();
      case "button" -> NameSign.BUTTON.bit();
      default -> 0;
    };
  }

  private static long ofProperty(String property) {
    return switch (property) {
      case "articleBody", "text" -> NameSign.BODY.bit();
      case "headline", "alternativeHeadline" -> NameSign.TITLE.bit();
      case "description" -> NameSign.DECK.bit();
      case "author" -> NameSign.BYLINE.bit();
      case "datePublished", "dateModified" -> NameSign.DATE.bit();
      case "caption" -> NameSign.CAPTION.bit();
      case "comment", "review" -> NameSign.COMMENTS.bit();
      case "keywords" -> NameSign.TAGS.bit();
      default -> 0;
    };
  }

  /** Returns whether a browser would not show the element, as far as its own attributes tell. */
  static boolean isHidden(Element element) {
    if (element.attributesSize() == 0) {
      return false;
    }
    if (element.hasAttr("hidden") && !element.id().startsWith(STREAMED)) {
      return true;
    }
    String style = element.attr("style");
    if (style.isEmpty()) {
      return false;
    }
    String plain = style.replace(" ", "").toLowerCase(Locale.ROOT);
    return plain.contains("display:none") || plain.contains("visibility:hidden");
  }

  /** Returns a hash of tag and classes, digits left out, which often number the elements. */
  static int signature(Element element) {
    int hash = element.normalName().hashCode();
    String classes = element.attributesSize() == 0 ? "" : element.className();
    for (int i = 0; i < classes.length(); i++) {
      char c = classes.charAt(i);
      hash = c >= '0' && c <= '9' ? hash : 31 * hash + c;
    }
    return hash;
  }
}
