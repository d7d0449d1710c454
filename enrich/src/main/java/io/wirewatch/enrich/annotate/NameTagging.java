package io.wirewatch.enrich.annotate;

import io.wirewatch.enrich.actor.TaggedName;
import io.wirewatch.enrich.actor.TaggedNames;
import io.wirewatch.enrich.entity.EntityTagger;
import io.wirewatch.enrich.entity.NameSpan;
import io.wirewatch.enrich.entity.TaggerModel;
import io.wirewatch.enrich.text.Sentences;
import io.wirewatch.enrich.text.Span;
import io.wirewatch.enrich.text.TokenSpans;
import io.wirewatch.schemas.record.Article;
import io.wirewatch.schemas.record.Block;
import java.util.ArrayList;
import java.util.List;

/** Tags the names of an article: its blocks in sentences, its sentences in tokens, and back. */
final class NameTagging {

  private final EntityTagger tagger;

  NameTagging(TaggerModel model) {
    tagger = new EntityTagger(model);
  }

  /** Returns the names in each block. */
  TaggedNames tag(Article article) {
    List<TokenSpans> sentences = new ArrayList<>();
    List<Integer> ends = new ArrayList<>();
    for (Block block : article.getBlocks()) {
      for (Span sentence : Sentences.of(block.getText())) {
        sentences.add(TokenSpans.of(block.getText(), sentence.start(), sentence.end()));
      }
      ends.add(sentences.size());
    }
    List<List<NameSpan>> names = tagger.tag(sentences);
    List<List<TaggedName>> blocks = new ArrayList<>(ends.size());
    int sentence = 0;
    for (int end : ends) {
      List<TaggedName> block = new ArrayList<>();
      for (; sentence < end; sentence++) {
        TokenSpans tokens = sentences.get(sentence);
        for (NameSpan name : names.get(sentence)) {
          block.add(
              new TaggedName(tokens.start(name.start()), tokens.end(name.end() - 1), name.type()));
        }
      }
      blocks.add(block);
    }
    return TaggedNames.of(blocks);
  }
}
