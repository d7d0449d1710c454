package io.wirewatch.ingest.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads elements in document order and sees to it that they nest: what was not closed is closed
 * where its parent ends, an end tag of nothing is passed over, and elements deeper than {@link
 * #MAX_DEPTH} are passed over with their texts kept. Also keeps namespaces and {@code xml:base}.
 */
final class ElementReader {

  enum Event {
    START,
    END,
    TEXT,
    EOF
  }

  static final int MAX_DEPTH = 100;

  /** Ten for each of the 50,000 pages that a sitemap may have. */
  private static final int MAX_ELEMENTS = 500_000;

  private final MarkupTokenizer tokens;
  private final List<Element> open = new ArrayList<>();
  private final @Nullable String base;
  private Event event = Event.TEXT;
  private @Nullable Element ended;
  private int ending;
  private int tooDeep;
  private int started;
  private boolean deep;
  private boolean repeat;
  private @Nullable String root;

  /**
   * @param base address of the document; null when it is not known
   */
  ElementReader(String text, @Nullable String base) {
    this.tokens = new MarkupTokenizer(text);
    this.base = base;
  }

  /** Returns what a conforming parser would refuse first; null when nothing. */
  @Nullable String bozo() {
    return tokens.bozo();
  }

  /** Returns the name of the first element as written; null when there was none. */
  @Nullable String root() {
    return root;
  }

  /** Returns whether elements were passed over because they were nested too deeply. */
  boolean wasTooDeep() {
    return deep;
  }

  /** Returns how many elements are open. */
  int depth() {
    return open.size();
  }

  /** Returns the innermost open element. */
  Element element() {
    return open.get(open.size() - 1);
  }

  /** Returns the address that an {@code xml:base} gives the innermost element; null when none. */
  @Nullable String explicitBase() {
    String inherited = element().base();
    return Objects.equals(inherited, base) ? null : inherited;
  }

  /** Returns the element that has just ended. */
  Element ended() {
    return Objects.requireNonNull(ended, "asked before the first end");
  }

  /** Returns the text just read. */
  String text() {
    return tokens.data();
  }

  /**
   * Goes on to the next child of the element that is open at a depth, over whatever is left of the
   * child before it.
   *
   * @return whether there is one; when not, the element has been closed
   */
  boolean nextChild(int depth) {
    while (true) {
      switch (next()) {
        case START -> {
          if (open.size() == depth + 1) {
            return true;
          }
        }
        case END -> {
          if (open.size() < depth) {
            return false;
          }
        }
        case TEXT -> {}
        case EOF -> {
          return false;
        }
      }
    }
  }

  /** Goes on to the next event. After {@code END} the element is no longer among the open ones. */
  Event next() {
    if (repeat) {
      repeat = false;
      return event;
    }
    event = read();
    return event;
  }

  /**
   * Ends all elements from a depth on, except the one that has just begun, and lets that begin
   * again: it cannot be their child, so that they must have lacked their end tags.
   */
  void endAround(int depth) {
    unclosed(open.get(depth - 1));
    open.subList(depth - 1, open.size() - 1).clear();
    repeat = true;
  }

  private Event read() {
    if (ending > 0) {
      ending--;
      ended = open.remove(open.size() - 1);
      return Event.END;
    }
    while (true) {
      switch (started > MAX_ELEMENTS ? MarkupTokenizer.Token.EOF : tokens.next()) {
        case START -> {
          if (start()) {
            return Event.START;
          }
        }
        case END -> {
          if (end()) {
            return read();
          }
        }
        case TEXT -> {
          if (open.isEmpty()) {
            if (!tokens.data().isBlank()) {
              tokens.flag("text outside of the document");
            }
          } else {
            return Event.TEXT;
          }
        }
        case EOF -> {
          if (open.isEmpty()) {
            if (root == null) {
              tokens.flag("no element");
            }
            return Event.EOF;
          }
          unclosed(element());
          ending = open.size();
          return read();
        }
      }
    }
  }

  private boolean start() {
    started++;
    if (started > MAX_ELEMENTS) {
      tokens.flag("more than " + MAX_ELEMENTS + " elements");
      return false;
    }
    if (open.size() >= MAX_DEPTH) {
      tokens.flag("elements nested too deeply");
      deep = true;
      tooDeep += tokens.empty() ? 0 : 1;
      return false;
    }
    if (open.isEmpty() && root != null) {
      tokens.flag("more than one root element");
    }
    Map<String, String> attributes = tokens.attributes();
    Namespaces namespaces = open.isEmpty() ? Namespaces.NONE : element().namespaces();
    namespaces = namespaces.with(attributes);
    checkPrefix(namespaces);
    String outer = open.isEmpty() ? base : element().base();
    String declared = attributes.get("xml:base");
    open.add(
        new Element(
            namespaces.known(tokens.name()),
            tokens.name(),
            attributes,
            namespaces,
            declared == null ? outer : RelativeUrl.base(outer, declared)));
    root = root == null ? tokens.name() : root;
    ending = tokens.empty() ? 1 : 0;
    return true;
  }

  private void checkPrefix(Namespaces namespaces) {
    int colon = tokens.name().indexOf(':');
    if (colon > 0
        && !tokens.name().startsWith("xml:")
        && namespaces.uri(tokens.name().substring(0, colon)) == null) {
      tokens.flag("undeclared prefix " + tokens.name().substring(0, colon));
    }
  }

  /** Returns whether the end tag ends anything; {@link #ending} then says how many elements. */
  private boolean end() {
    if (tooDeep > 0) {
      tooDeep--;
      return false;
    }
    for (int i = open.size() - 1; i >= 0; i--) {
      if (open.get(i).raw().equals(tokens.name())) {
        ending = open.size() - i;
        if (ending > 1) {
          unclosed(element());
        }
        return true;
      }
    }
    tokens.flag("end tag without a start");
    return false;
  }

  private void unclosed(Element element) {
    if (tokens.bozo() == null) {
      tokens.flag("element " + element.raw() + " without an end");
    }
  }
}
