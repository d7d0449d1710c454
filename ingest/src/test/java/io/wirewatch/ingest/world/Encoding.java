package io.wirewatch.ingest.world;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** The charset that a site writes in and the one that it claims. */
enum Encoding {
  UTF_8(StandardCharsets.UTF_8, "utf-8"),
  LATIN_1(StandardCharsets.ISO_8859_1, "iso-8859-1"),
  CYRILLIC(Charset.forName("windows-1251"), "windows-1251"),
  /** The bytes are windows-1251, and everything says UTF-8. */
  CYRILLIC_CALLED_UTF_8(Charset.forName("windows-1251"), "utf-8");

  private final Charset actual;
  private final String declared;

  Encoding(Charset actual, String declared) {
    this.actual = actual;
    this.declared = declared;
  }

  byte[] bytes(String text) {
    return text.getBytes(actual);
  }

  /** Returns what headers, meta elements and XML declarations say. */
  String declared() {
    return declared;
  }
}
