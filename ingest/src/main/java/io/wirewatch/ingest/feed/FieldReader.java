package io.wirewatch.ingest.feed;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads the elements that feeds and items have in common into a draft. */
final class FieldReader {

  /** Relations may be written as addresses in the register of the IANA. */
  private static final String REGISTER = "http://www.iana.org/assignments/relation/";

  private final ElementReader elements;
  private final TextCapture texts;

  FieldReader(ElementReader elements) {
    this.elements = elements;
    this.texts = new TextCapture(elements);
  }

  /** Reads the element just begun as a text. */
  Text text(TextType unsaid) {
    return texts.read(unsaid);
  }

  /** Reads the element just begun as characters that mean themselves. */
  String word() {
    return texts.read(TextType.PLAIN).value().strip();
  }

  /** Reads the element just begun into the field that it is used for. */
  void use(Draft draft, Vocabulary.Use use) {
    switch (use.field()) {
      case PUBLISHED, UPDATED -> draft.date(use.field(), word(), use.rank());
      // The id of Atom is an address, but no link: only an explicit base applies to it.
      case ID ->
          draft.word(
              use.field(),
              use.rank() == 0 ? RelativeUrl.resolve(elements.explicitBase(), word()) : word(),
              use.rank());
      case LANGUAGE -> draft.word(use.field(), word(), use.rank());
      case TITLE, SUMMARY, CONTENT, LINK, AUTHOR ->
          draft.text(use.field(), text(use.unsaid()), use.rank());
    }
  }

  /**
   * Reads a link: text in RSS, attributes in Atom.
   *
   * @return its relation, when that is not one that the draft keeps; null otherwise
   */
  @Nullable String link(Draft draft) {
    Element link = elements.element();
    String href = link.address("href");
    if (href.isEmpty() && !link.attributes().containsKey("rel")) {
      draft.lastLink(RelativeUrl.resolve(link.base(), word()));
      return null;
    }
    String rel = link.attribute("rel").toLowerCase(Locale.ROOT);
    rel = rel.startsWith(REGISTER) ? rel.substring(REGISTER.length()) : rel;
    String type = link.attribute("type").toLowerCase(Locale.ROOT);
    if (rel.isEmpty() && !isAtom(link)) {
      draft.lastLink(href);
    } else if (rel.isEmpty() || rel.equals("alternate")) {
      draft.link(href, type.isEmpty() || type.contains("html") ? 1 : 2);
    } else if (rel.equals("enclosure")) {
      draft.enclosure(href, type, link.attribute("length"));
    } else {
      return rel;
    }
    return null;
  }

  /** Reads a person: a name and an address, or a text. */
  String person() {
    int depth = elements.depth();
    StringBuilder all = new StringBuilder();
    String name = "";
    String email = "";
    while (true) {
      switch (elements.next()) {
        case START -> {
          Element element = elements.element();
          if (element.isItem()) {
            elements.endAround(depth);
            return person(name, email, all);
          }
          switch (element.local()) {
            case "name" -> name = text(TextType.UNSAID).words();
            case "email" -> email = word();
            case "uri", "url", "homepage" -> word();
            default -> {}
          }
        }
        case END -> {
          if (elements.depth() < depth) {
            return person(name, email, all);
          }
        }
        case TEXT -> {
          if (all.length() < TextCapture.MAX_CHARS) {
            all.append(elements.text());
          }
        }
        case EOF -> {
          return person(name, email, all);
        }
      }
    }
  }

  /** Reads a category, which may be a term with a label, a text, or an attribute. */
  void category(Draft draft) {
    Element category = elements.element();
    String label = category.attribute("label");
    String term = category.attribute("term");
    String value = category.attribute("value");
    String text = text(TextType.UNSAID).words();
    draft.category(
        !label.isEmpty() ? label : !term.isEmpty() ? term : !text.isEmpty() ? text : value);
  }

  /** Reads words with commas between them. */
  void keywords(Draft draft) {
    for (String keyword : text(TextType.UNSAID).words().split(",", -1)) {
      draft.category(keyword);
    }
  }

  private static String person(String name, String email, CharSequence all) {
    if (!name.isEmpty() && !email.isEmpty()) {
      return name + " (" + email + ")";
    }
    String either = name.isEmpty() ? email : name;
    return either.isEmpty() ? new Text(all.toString(), TextType.UNSAID, null).words() : either;
  }

  private static boolean isAtom(Element element) {
    int colon = element.raw().indexOf(':');
    String prefix = colon < 0 ? "" : element.raw().substring(0, colon);
    String uri = element.namespaces().uri(prefix);
    return uri == null ? prefix.startsWith("a") : uri.contains("atom");
  }
}
