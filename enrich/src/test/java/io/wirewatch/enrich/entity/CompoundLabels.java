package io.wirewatch.enrich.entity;

import io.wirewatch.enrich.text.TokenSpans;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Labels for tokens from names in words. Words are cut at their hyphens: the names within compounds
 * such as "U.S.-led", which annotators treat as they please, get the class that the name has where
 * it stands alone.
 */
final class CompoundLabels {

  private static final int FEWEST = 5;
  private static final double MOSTLY = 0.7;

  /** End compounds that say something about the name before them. */
  private static final Set<String> ENDINGS =
      Set.of(
          "led",
          "based",
          "backed",
          "born",
          "owned",
          "made",
          "controlled",
          "occupied",
          "dominated",
          "style",
          "era",
          "trained",
          "funded",
          "sponsored",
          "held",
          "run",
          "brokered",
          "bound",
          "speaking",
          "allied",
          "linked",
          "inspired",
          "educated",
          "majority",
          "wide",
          "area",
          "to",
          "and",
          "on",
          "in",
          "elect",
          "general",
          "old",
          "type",
          "like",
          "sized");

  private final Map<String, NameClass> alone = new HashMap<>();

  /**
   * @param documents sentences to learn from what names are that stand alone
   */
  CompoundLabels(List<List<AnnotatedSentence>> documents) {
    Map<String, Map<NameClass, Integer>> counts = new HashMap<>();
    Map<String, Integer> all = new HashMap<>();
    for (List<AnnotatedSentence> document : documents) {
      for (AnnotatedSentence sentence : document) {
        sentence.words().forEach(word -> all.merge(word, 1, Integer::sum));
        for (NameSpan name : sentence.names()) {
          if (name.length() == 1) {
            counts
                .computeIfAbsent(
                    sentence.words().get(name.start()), w -> new EnumMap<>(NameClass.class))
                .merge(name.type(), 1, Integer::sum);
          }
        }
      }
    }
    counts.forEach(
        (word, classes) ->
            classes.forEach(
                (type, count) -> {
                  if (count >= FEWEST && count > MOSTLY * all.getOrDefault(word, 0)) {
                    alone.put(word, type);
                  }
                }));
  }

  /** Returns the label of each token. */
  int[] of(AnnotatedSentence sentence, TokenSpans tokens) {
    int[] labels = new int[tokens.count()];
    int[] first = new int[sentence.words().size() + 1];
    Arrays.fill(first, tokens.count());
    for (int i = tokens.count() - 1; i >= 0; i--) {
      first[tokens.word(i)] = i;
    }
    for (NameSpan name : sentence.names()) {
      int start = first[name.start()];
      int end = first[name.end()];
      boolean compound =
          name.length() == 1
              && end - start >= 3
              && tokens.isHyphen(end - 2)
              && ENDINGS.contains(tokens.printed(end - 1));
      if (compound) {
        NameClass type = end - start == 3 ? alone.get(tokens.printed(start)) : null;
        Label.mark(labels, new NameSpan(start, end - 2, type == null ? name.type() : type));
      } else {
        Label.mark(labels, new NameSpan(start, end, name.type()));
      }
    }
    markWithinCompounds(tokens, labels);
    return labels;
  }

  private void markWithinCompounds(TokenSpans tokens, int[] labels) {
    for (int i = 0; i + 2 < tokens.count(); i++) {
      boolean compound = tokens.isHyphen(i + 1) && tokens.word(i) == tokens.word(i + 2);
      if (!compound || labels[i] != Label.OUTSIDE || labels[i + 2] != Label.OUTSIDE) {
        continue;
      }
      @Nullable NameClass left = alone.get(tokens.printed(i));
      @Nullable NameClass right = alone.get(tokens.printed(i + 2));
      if (left != null && tokens.hasCapital(i)) {
        if (!tokens.hasCapital(i + 2)) {
          Label.mark(labels, new NameSpan(i, i + 1, left));
        } else if (right != null) {
          Label.mark(labels, new NameSpan(i, i + 1, left));
          Label.mark(labels, new NameSpan(i + 2, i + 3, right));
        }
      }
    }
  }
}
