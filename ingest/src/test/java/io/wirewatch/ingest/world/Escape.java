package io.wirewatch.ingest.world;

/** Text inside markup. */
final class Escape {

  private Escape() {}

  /** Returns text as it stands in elements and quoted attributes. */
  static String xml(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  /** Returns text as it stands between the quotes of a JSON string. */
  static String json(String text) {
    return text.replace("\\", "\\\\").replace("\"", "\\\"");
  }
}
