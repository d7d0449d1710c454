package io.wirewatch.enrich.entity;

import io.wirewatch.enrich.text.TokenSpans;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns annotated documents into what the field is trained on. */
final class Examples {

  private final Lexicon lexicon;
  private final CompoundLabels labels;
  private final FeatureIds ids = new FeatureIds();
  private final FeatureBuffer features = new FeatureBuffer();
  private final List<Example> examples = new ArrayList<>();

  Examples(Lexicon lexicon, CompoundLabels labels, Features.@Nullable Group without) {
    this.lexicon = lexicon;
    this.labels = labels;
    if (without != null) {
      features.leaveOut(without);
    }
  }

  FeatureIds ids() {
    return ids;
  }

  List<Example> all() {
    return examples;
  }

  /** Adds the runs of a document. */
  void add(List<AnnotatedSentence> document) {
    List<TokenSpans> tokens =
        document.stream().map(sentence -> TokenSpans.ofWords(sentence.words())).toList();
    List<SentenceView> views = new ArrayList<>();
    DocumentWords words = new DocumentWords();
    for (TokenSpans sentence : tokens) {
      SentenceView view = new SentenceView(lexicon);
      view.read(sentence);
      words.observe(view);
      views.add(view);
    }
    for (int i = 0; i < document.size(); i++) {
      Features.describe(tokens.get(i), views.get(i), words, features);
      addRuns(views.get(i), labels.of(document.get(i), tokens.get(i)));
    }
  }

  private void addRuns(SentenceView view, int[] gold) {
    int i = 0;
    while (i < view.count) {
      List<int[]> run = new ArrayList<>();
      List<Integer> runLabels = new ArrayList<>();
      for (; i < view.count && view.candidate[i]; i++) {
        int[] own = new int[features.end(i) - features.first(i)];
        for (int j = 0; j < own.length; j++) {
          own[j] = ids.of(features.feature(features.first(i) + j));
        }
        run.add(own);
        runLabels.add(gold[i]);
      }
      Example example = new Example(run, runLabels);
      if (!run.isEmpty() && example.isLegal()) {
        examples.add(example);
      }
      i++;
    }
  }
}
