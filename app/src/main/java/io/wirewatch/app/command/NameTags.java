package io.wirewatch.app.command;

import io.wirewatch.enrich.entity.NameSpan;
import io.wirewatch.enrich.entity.TaggerModel;
import io.wirewatch.enrich.entity.WordTagger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The tags of the shipped tagger. */
final class NameTags implements SentenceTagger {

  private static final String OUTSIDE = "O";

  private final WordTagger tagger = new WordTagger(TaggerModel.shipped());

  @Override
  public List<List<String>> tag(List<List<String>> document) {
    List<List<NameSpan>> names = tagger.tag(document);
    List<List<String>> tags = new ArrayList<>(document.size());
    for (int i = 0; i < document.size(); i++) {
      List<String> own = new ArrayList<>(Collections.nCopies(document.get(i).size(), OUTSIDE));
      for (NameSpan name : names.get(i)) {
        for (int word = name.start(); word < name.end(); word++) {
          own.set(word, (word == name.start() ? "B-" : "I-") + name.type());
        }
      }
      tags.add(own);
    }
    return tags;
  }
}
