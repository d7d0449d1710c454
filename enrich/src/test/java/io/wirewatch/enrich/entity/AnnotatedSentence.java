package io.wirewatch.enrich.entity;

import java.util.List;

/**
 * A sentence with its names, as people or another program annotated it.
 *
 * @param words the words, none empty
 * @param names the names, in words
 */
record AnnotatedSentence(List<String> words, List<NameSpan> names) {

  AnnotatedSentence {
    words = List.copyOf(words);
    names = List.copyOf(names);
  }
}
