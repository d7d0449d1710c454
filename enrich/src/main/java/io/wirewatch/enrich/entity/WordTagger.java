package io.wirewatch.enrich.entity;

import io.wirewatch.enrich.text.TokenSpans;
import java.util.ArrayList;
import java.util.List;

/**
 * The tagger for text that comes in words already, as in annotated corpora. A name that is only a
 * part of a compound word ("U.S." in "U.S.-led") is left out, for the word as a whole is no name.
 * Not for use by several threads.
 */
public final class WordTagger {

  private final EntityTagger tagger;

  /**
   * @param model what the tagger knows
   */
  public WordTagger(TaggerModel model) {
    this.tagger = new EntityTagger(model);
  }

  /**
   * Returns the names in each sentence of a document; their places are words.
   *
   * @param document sentences of words, none of which is empty
   */
  public List<List<NameSpan>> tag(List<List<String>> document) {
    List<TokenSpans> sentences = document.stream().map(TokenSpans::ofWords).toList();
    List<List<NameSpan>> names = tagger.tag(sentences);
    List<List<NameSpan>> inWords = new ArrayList<>(names.size());
    for (int i = 0; i < names.size(); i++) {
      inWords.add(inWords(names.get(i), sentences.get(i)));
    }
    return inWords;
  }

  private static List<NameSpan> inWords(List<NameSpan> names, TokenSpans tokens) {
    List<NameSpan> inWords = new ArrayList<>(names.size());
    for (NameSpan name : names) {
      int first = tokens.word(name.start());
      int last = tokens.word(name.end() - 1);
      boolean cutBefore = name.start() > 0 && tokens.word(name.start() - 1) == first;
      boolean cutAfter = name.end() < tokens.count() && tokens.word(name.end()) == last;
      if (!cutBefore && !cutAfter) {
        inWords.add(new NameSpan(first, last + 1, name.type()));
      }
    }
    return inWords;
  }
}
