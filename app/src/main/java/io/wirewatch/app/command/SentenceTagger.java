package io.wirewatch.app.command;

import java.util.List;

/** Tags the words of a document with the names that they are part of. */
@FunctionalInterface
interface SentenceTagger {

  /**
   * Returns a tag for each word of each sentence: {@code O}, or {@code B-} for the first word of a
   * name and {@code I-} for the others, with {@code PER}, {@code ORG}, {@code LOC} or {@code MISC}.
   */
  List<List<String>> tag(List<List<String>> document);
}
