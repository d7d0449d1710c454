package io.wirewatch.ingest.markup;

import java.util.List;

/**
 * Tells what was sent as a page but is none: a PDF, an archive, a picture. A parser of HTML would
 * take it for a page with very odd text.
 */
public final class BinaryContent {

  /** How files begin that may be all letters at first. */
  private static final List<String> SIGNATURES =
      List.of("%PDF-", "%!PS-", "{\\rtf", "PK\u0003\u0004");

  private static final int SAMPLED_CHARS = 4096;

  /** Of compressed bytes one in ten is a control character; of a damaged page, hardly any. */
  private static final int MOST_CONTROLS_PERCENT = 2;

  private BinaryContent() {}

  /** Returns whether a page, decoded, was never text. The beginning tells. */
  public static boolean isIn(String text) {
    String beginning = text.substring(0, Math.min(text.length(), SAMPLED_CHARS));
    String start = beginning.stripLeading();
    for (String signature : SIGNATURES) {
      if (start.startsWith(signature, start.startsWith("\ufeff") ? 1 : 0)) {
        return true;
      }
    }
    long controls = beginning.chars().filter(BinaryContent::isControl).count();
    return controls * 100 > (long) beginning.length() * MOST_CONTROLS_PERCENT;
  }

  private static boolean isControl(int c) {
    return c < ' ' && c != '\n' && c != '\t' && c != '\r' && c != '\f';
  }
}
