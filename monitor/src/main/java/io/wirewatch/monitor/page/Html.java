package io.wirewatch.monitor.page;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * HTML as a tree. Text and attribute values are escaped when the tree is written; names of tags and
 * attributes are checked when it is built, for they are constants of the program.
 */
final class Html {

  private static final Pattern NAME = Pattern.compile("[a-zA-Z][a-zA-Z0-9-]*");
  private static final Set<String> VOID = Set.of("input", "link", "meta", "br", "hr", "img");

  /** Elements whose content is not text to a browser. */
  private static final Set<String> FORBIDDEN_TAGS =
      Set.of("script", "style", "iframe", "object", "embed", "base", "noscript");

  /** Attributes that carry an address or code; addresses are set by {@link #href} and its like. */
  private static final Set<String> FORBIDDEN_ATTRIBUTES =
      Set.of("href", "src", "action", "formaction", "srcset", "srcdoc", "style", "data", "ping");

  private Html() {}

  /** What a tag is made of. */
  sealed interface Part permits Attribute, Node {}

  /** What a page is made of. */
  sealed interface Node extends Part permits Tag, Text, Several {
    void writeTo(StringBuilder out);
  }

  /** An attribute with its value; both are safe to write once escaped. */
  static final class Attribute implements Part {
    private final String name;
    private final String value;

    private Attribute(String name, String value) {
      this.name = name;
      this.value = value;
    }
  }

  private record Tag(String name, List<Attribute> attributes, List<Node> children) implements Node {
    @Override
    public void writeTo(StringBuilder out) {
      out.append('<').append(name);
      for (Attribute attribute : attributes) {
        out.append(' ').append(attribute.name).append("=\"");
        Escape.appendTo(out, attribute.value);
        out.append('"');
      }
      out.append('>');
      if (!VOID.contains(name)) {
        children.forEach(child -> child.writeTo(out));
        out.append("</").append(name).append('>');
      }
    }
  }

  private record Text(String text) implements Node {
    @Override
    public void writeTo(StringBuilder out) {
      Escape.appendTo(out, text);
    }
  }

  private record Several(List<? extends Node> nodes) implements Node {
    @Override
    public void writeTo(StringBuilder out) {
      nodes.forEach(node -> node.writeTo(out));
    }
  }

  /**
   * @throws IllegalArgumentException if the name is not one of a harmless element
   */
  static Node tag(String name, Part... parts) {
    if (!NAME.matcher(name).matches() || FORBIDDEN_TAGS.contains(name)) {
      throw new IllegalArgumentException("<" + name + "> is not for pages");
    }
    return unchecked(name, parts);
  }

  private static Node unchecked(String name, Part... parts) {
    List<Attribute> attributes = new ArrayList<>();
    List<Node> children = new ArrayList<>();
    for (Part part : parts) {
      if (part instanceof Attribute attribute) {
        attributes.add(attribute);
      } else if (part instanceof Node node) {
        children.add(node);
      }
    }
    return new Tag(name, attributes, children);
  }

  /**
   * @throws IllegalArgumentException if the name is that of an attribute with an address or code
   */
  static Attribute attr(String name, String value) {
    if (!NAME.matcher(name).matches()
        || FORBIDDEN_ATTRIBUTES.contains(name)
        || name.startsWith("on")) {
      throw new IllegalArgumentException("attribute " + name + " is not for pages");
    }
    return new Attribute(name, value);
  }

  static Attribute cls(String names) {
    return new Attribute("class", names);
  }

  /** A stable hook for tests in a browser. */
  static Attribute testId(String id) {
    return new Attribute("data-testid", id);
  }

  static Attribute href(Href href) {
    return new Attribute("href", href.value());
  }

  static Attribute action(Href href) {
    return new Attribute("action", href.value());
  }

  /** A script of ours; {@code kind} is {@code module} or {@code classic}. */
  static Node script(Href source, String kind) {
    Attribute src = new Attribute("src", source.value());
    return kind.equals("module")
        ? unchecked("script", attr("type", "module"), src)
        : unchecked("script", src);
  }

  static Node text(String text) {
    return new Text(text);
  }

  static Node number(long number) {
    return new Text(Numbers.grouped(number));
  }

  static Node nothing() {
    return new Several(List.of());
  }

  static Node all(Node... nodes) {
    return new Several(List.of(nodes));
  }

  static Node all(List<Node> nodes) {
    return new Several(List.copyOf(nodes));
  }

  static <T> Node each(Collection<T> items, Function<T, Node> render) {
    return new Several(items.stream().map(render).toList());
  }

  /** Returns the part if a condition holds. */
  static Part when(boolean condition, Part part) {
    return condition ? part : nothing();
  }

  static String document(Node root) {
    StringBuilder out = new StringBuilder("<!doctype html>\n");
    root.writeTo(out);
    return out.toString();
  }

  static String fragment(Node node) {
    StringBuilder out = new StringBuilder();
    node.writeTo(out);
    return out.toString();
  }
}
