package io.wirewatch.ingest.feed;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The start of an element.
 *
 * @param name the name under which we know it, lower case, such as {@code dc:creator}
 * @param raw the name as written, lower case, with its prefix
 * @param attributes by lower-case name as written
 * @param namespaces those in scope
 * @param base address against which its addresses are resolved; null when there is none
 */
record Element(
    String name,
    String raw,
    Map<String, String> attributes,
    Namespaces namespaces,
    @Nullable String base) {

  /** Returns the name without any prefix. */
  String local() {
    return raw.substring(raw.indexOf(':') + 1);
  }

  /** Returns an attribute, stripped; empty when there is none. */
  String attribute(String attribute) {
    return attributes.getOrDefault(attribute, "").strip();
  }

  /** Returns an attribute as an address, resolved; empty when there is none. */
  String address(String attribute) {
    return attributes.containsKey(attribute) ? RelativeUrl.resolve(base, attribute(attribute)) : "";
  }

  /** Returns whether it begins an item, in whichever format. */
  boolean isItem() {
    return name.equals("item") || name.equals("entry");
  }
}
