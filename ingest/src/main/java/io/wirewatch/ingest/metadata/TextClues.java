package io.wirewatch.ingest.metadata;

import io.wirewatch.ingest.press.Dateline;
import org.jspecify.annotations.Nullable;

/**
 * What the body of an article, and the lines around it, give to work out what the metadata leave
 * open.
 *
 * @param above the lines between the head of the page and the first paragraph, one a line
 * @param dateline what the text opens with; null when there is none
 * @param text the text, paragraphs separated by a blank line
 * @param below the lines right behind the last paragraph, one a line, without the page's footer
 */
public record TextClues(String above, @Nullable Dateline dateline, String text, String below) {

  /** Clues of a text behind which nothing stands. */
  public TextClues(String above, @Nullable Dateline dateline, String text) {
    this(above, dateline, text, "");
  }
}
