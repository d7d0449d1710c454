package io.wirewatch.ingest.markup;

/** Copies a tag with the attributes that are wanted. */
final class TagTrimmer {

  private final String html;
  private final AttributeCursor cursor;
  private final LeanBuffer lean;

  TagTrimmer(String html, AttributeCursor cursor, LeanBuffer lean) {
    this.html = html;
    this.cursor = cursor;
    this.lean = lean;
  }

  /**
   * Goes through a tag and leaves out attributes; what is kept is copied later, with what follows.
   *
   * @param open where the tag begins
   * @param nameEnd after the tag's name
   * @param most how many attributes to keep at most
   * @param all whether to keep those too that nobody reads
   * @return after the tag; the end of the page if that comes first, and such a tag does not count
   */
  int trim(int open, int nameEnd, int most, boolean all) {
    if (nameEnd < html.length() && html.charAt(nameEnd) == '>') {
      cursor.begin(nameEnd);
      return nameEnd + 1;
    }
    int count = 0;
    int kept = nameEnd;
    boolean parted = false;
    cursor.begin(nameEnd);
    while (cursor.next()) {
      if (count < most && (all || KeptAttributes.keeps(html, cursor))) {
        count++;
        if (parted) {
          lean.skipTo(cursor.nameStart());
          parted = false;
        }
        kept = cursor.end();
      } else if (!parted) {
        // One space stands for what is left out: it may have ended a value without quotes.
        lean.keepTo(kept);
        lean.space();
        parted = true;
      }
    }
    int end = cursor.end();
    if (end < 0) {
      lean.keepTo(open);
      lean.skipTo(html.length());
      return html.length();
    }
    if (parted) {
      lean.skipTo(cursor.selfClosing() ? end - 2 : end - 1);
    }
    return end;
  }
}
