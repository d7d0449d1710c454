package io.wirewatch.enrich.entity;

import io.wirewatch.enrich.text.TokenSpans;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the names of people, organisations, places and other things in English text: a conditional
 * random field over tokens (Lafferty et al., 2001) with the features of {@link Features}, then
 * {@link Propagation} through the document. Not for use by several threads: each has its own, over
 * the one {@link TaggerModel}.
 */
public final class EntityTagger {

  private final TaggerModel model;
  private final List<SentenceView> views = new ArrayList<>();
  private final DocumentWords words = new DocumentWords();
  private final FeatureBuffer features = new FeatureBuffer();
  private final Decoder decoder;

  /**
   * @param model what the tagger knows
   */
  public EntityTagger(TaggerModel model) {
    this.model = model;
    this.decoder = new Decoder(model.chain());
  }

  /**
   * Returns the names in each sentence of a document, in order; names never overlap.
   *
   * @param sentences the document's sentences in order
   */
  public List<List<NameSpan>> tag(List<TokenSpans> sentences) {
    words.clear();
    for (int i = 0; i < sentences.size(); i++) {
      if (views.size() == i) {
        views.add(new SentenceView(model.lexicon()));
      }
      views.get(i).read(sentences.get(i));
      words.observe(views.get(i));
    }
    List<List<NameSpan>> names = new ArrayList<>(sentences.size());
    for (int i = 0; i < sentences.size(); i++) {
      Features.describe(sentences.get(i), views.get(i), words, features);
      names.add(decoder.decode(features, views.get(i)));
    }
    Propagation.apply(sentences, names, words, views);
    return names;
  }
}
