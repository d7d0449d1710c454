package io.wirewatch.ingest.feed;

import org.jspecify.annotations.Nullable;

/**
 * How much HTML is parsed for one document. Counted in characters and tags, not in seconds, so that
 * the same document gives the same items on any machine and at any time.
 */
final class HtmlBudget {

  /** The largest feeds of news have about half of it. */
  private static final int MAX_CHARS = 4 * 1024 * 1024;

  /** A hundred in each of 500 items; badly nested ones cost up to 40 microseconds each. */
  private static final int MAX_TAGS = 50_000;

  private int chars = MAX_CHARS;
  private int tags = MAX_TAGS;

  /** Returns the text as safe HTML; null when there is none or nothing is left of the budget. */
  @Nullable String html(@Nullable Text text) {
    return text == null || !afford(text) ? null : nullIfEmpty(text.html());
  }

  /** Returns the text without markup; null when there is none or nothing is left of the budget. */
  @Nullable String plain(@Nullable Text text) {
    return text == null || !afford(text) ? null : nullIfEmpty(text.plain());
  }

  private boolean afford(Text text) {
    int length = text.value().length();
    int count = (int) text.value().chars().filter(c -> c == '<').count();
    if (length > chars || count > tags) {
      return false;
    }
    chars -= length;
    tags -= count;
    return true;
  }

  private static @Nullable String nullIfEmpty(String text) {
    return text.isEmpty() ? null : text;
  }
}
