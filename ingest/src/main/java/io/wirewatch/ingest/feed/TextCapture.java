package io.wirewatch.ingest.feed;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads what is inside an element as one text, elements and all. */
final class TextCapture {

  static final int MAX_CHARS = 256 * 1024;

  /** Attributes with an address, which an inner {@code xml:base} must not lose. */
  private static final Set<String> ADDRESSES = Set.of("href", "src");

  /** Elements without an end tag in HTML, where {@code </br>} would be a second line break. */
  private static final Set<String> VOID =
      Set.of("area", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr");

  private final ElementReader elements;

  TextCapture(ElementReader elements) {
    this.elements = elements;
  }

  /**
   * Reads to the end of the element just begun.
   *
   * @param unsaid what the text is when the element has no {@code type}
   */
  Text read(TextType unsaid) {
    Element field = elements.element();
    TextType type = type(field, unsaid);
    boolean escape = type == TextType.INLINE;
    StringBuilder out = new StringBuilder();
    int depth = elements.depth();
    boolean inline = false;
    while (true) {
      switch (elements.next()) {
        case START -> {
          Element element = elements.element();
          if (element.isItem()) {
            elements.endAround(depth);
            return text(field, out, inline ? TextType.INLINE : type);
          }
          inline = true;
          append(out, startTag(element));
        }
        case END -> {
          if (elements.depth() < depth) {
            return text(field, out, inline ? TextType.INLINE : type);
          }
          if (!VOID.contains(elements.ended().local())) {
            append(out, "</" + elements.ended().local() + ">");
          }
        }
        case TEXT -> append(out, escape ? escaped(elements.text()) : elements.text());
        case EOF -> {
          return text(field, out, inline ? TextType.INLINE : type);
        }
      }
    }
  }

  private static void append(StringBuilder out, String piece) {
    out.append(piece, 0, Math.min(piece.length(), MAX_CHARS - out.length()));
  }

  private static Text text(Element field, StringBuilder out, TextType type) {
    String value = out.toString();
    return new Text(isBase64(field) ? decoded(value) : value, type, field.base());
  }

  private static TextType type(Element field, TextType unsaid) {
    return switch (field.attribute("type").toLowerCase(Locale.ROOT)) {
      case "" -> unsaid;
      // Atom 0.3 says so of HTML, too, when it is escaped.
      case "text", "plain", "text/plain" ->
          field.attribute("mode").equals("escaped") ? TextType.UNSAID : TextType.PLAIN;
      case "xhtml", "application/xhtml+xml" ->
          field.attribute("mode").equals("escaped") ? TextType.HTML : TextType.INLINE;
      default -> TextType.HTML;
    };
  }

  /** RFC 4287, section 4.1.3.3, and Atom 0.3's mode. */
  private static boolean isBase64(Element field) {
    String type = field.attribute("type").toLowerCase(Locale.ROOT);
    return field.attribute("mode").equals("base64")
        || (type.contains("/")
            && !type.startsWith("text/")
            && !type.endsWith("/xml")
            && !type.endsWith("+xml"));
  }

  private static String decoded(String base64) {
    try {
      byte[] bytes = Base64.getMimeDecoder().decode(base64.strip());
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (IllegalArgumentException | CharacterCodingException e) {
      return base64;
    }
  }

  private static String startTag(Element element) {
    StringBuilder out = new StringBuilder("<").append(element.local());
    for (Map.Entry<String, String> attribute : element.attributes().entrySet()) {
      String name = attribute.getKey();
      if (!name.contains(":") && !name.equals("xmlns")) {
        String value = ADDRESSES.contains(name) ? element.address(name) : attribute.getValue();
        out.append(' ').append(name).append("=\"").append(escaped(value)).append('"');
      }
    }
    return out.append('>').toString();
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
