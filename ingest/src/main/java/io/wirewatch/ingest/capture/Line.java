package io.wirewatch.ingest.capture;

import io.wirewatch.ingest.press.Prose;

/**
 * A line of a capture that is not blank, or a paragraph that was wrapped over several.
 *
 * @param text a verbatim run of the document, without white space and bullet at its ends
 * @param offset where it begins in the document, in UTF-16 code units
 * @param afterBlank whether a blank line, or nothing, stands before it
 * @param bulleted whether a bullet stands before it
 * @param words number of words
 * @param sentence whether it ends as a sentence does
 */
record Line(
    String text, int offset, boolean afterBlank, boolean bulleted, int words, boolean sentence) {

  static Line of(String text, int offset, boolean afterBlank, boolean bulleted) {
    return new Line(
        text, offset, afterBlank, bulleted, Prose.words(text), Prose.endsSentence(text));
  }
}
