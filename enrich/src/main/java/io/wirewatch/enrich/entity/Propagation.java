package io.wirewatch.enrich.entity;

import io.wirewatch.enrich.text.TokenSpans;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Carries what one sentence makes plain to the others of its document: the bare family or given
 * name of a person named in full is that person, and a name of several words is the same thing
 * wherever it stands.
 */
final class Propagation {

  private static final int LONGEST_PERSON = 4;
  private static final NameClass[] CLASSES = NameClass.values();

  private final Map<String, Integer> persons = new HashMap<>();
  private final Map<String, int[]> votes = new HashMap<>();
  private final DocumentWords words;
  private final List<SentenceView> views;

  private Propagation(DocumentWords words, List<SentenceView> views) {
    this.words = words;
    this.views = views;
  }

  /** Corrects the names of a document's sentences in place. */
  static void apply(
      List<TokenSpans> sentences,
      List<List<NameSpan>> names,
      DocumentWords words,
      List<SentenceView> views) {
    Propagation propagation = new Propagation(words, views);
    for (int i = 0; i < sentences.size(); i++) {
      propagation.learn(sentences.get(i), names.get(i));
    }
    for (int i = 0; i < sentences.size(); i++) {
      names.set(i, propagation.corrected(i, sentences.get(i), names.get(i)));
    }
  }

  private void learn(TokenSpans tokens, List<NameSpan> names) {
    for (NameSpan name : names) {
      if (name.type() == NameClass.PER && name.length() >= 2 && name.length() <= LONGEST_PERSON) {
        persons.merge(tokens.printed(name.start()), 1, Integer::sum);
        persons.merge(tokens.printed(name.end() - 1), 1, Integer::sum);
      }
      votes
          .computeIfAbsent(key(tokens, name.start(), name.end()), k -> new int[CLASSES.length])[
          index(name.type())]++;
    }
  }

  private List<NameSpan> corrected(int sentence, TokenSpans tokens, List<NameSpan> names) {
    List<NameSpan> corrected = new ArrayList<>(names.size());
    int at = 0;
    for (NameSpan name : names) {
      addBare(sentence, tokens, at, name.start(), corrected);
      corrected.add(retyped(sentence, tokens, name));
      at = name.end();
    }
    addBare(sentence, tokens, at, tokens.count(), corrected);
    return corrected;
  }

  private NameSpan retyped(int sentence, TokenSpans tokens, NameSpan name) {
    if (name.length() == 1) {
      boolean person =
          name.type() != NameClass.PER
              && name.type() != NameClass.LOC
              && isBarePerson(sentence, tokens, name.start());
      return person ? new NameSpan(name.start(), name.end(), NameClass.PER) : name;
    }
    int[] of = votes.getOrDefault(key(tokens, name.start(), name.end()), new int[CLASSES.length]);
    int own = of[index(name.type())];
    for (NameClass other : CLASSES) {
      if (of[index(other)] > own) {
        return new NameSpan(name.start(), name.end(), other);
      }
    }
    return name;
  }

  /** Adds persons' bare names that stand outside of names. */
  private void addBare(
      int sentence, TokenSpans tokens, int from, int to, List<NameSpan> corrected) {
    for (int i = from; i < to; i++) {
      if (isBarePerson(sentence, tokens, i)) {
        corrected.add(new NameSpan(i, i + 1, NameClass.PER));
      }
    }
  }

  private boolean isBarePerson(int sentence, TokenSpans tokens, int i) {
    SentenceView view = views.get(sentence);
    if (view.shouted || !view.capital[i] || tokens.end(i) - tokens.start(i) < 2) {
      return false;
    }
    if (!persons.containsKey(tokens.printed(i)) || words.isAlsoSmall(view.lower[i])) {
      return false;
    }
    boolean before = i > 0 && view.capital[i - 1] && i > 1;
    boolean after = i + 1 < view.count && view.capital[i + 1];
    return !before && !after;
  }

  private static String key(TokenSpans tokens, int start, int end) {
    return tokens.text().substring(tokens.start(start), tokens.end(end - 1));
  }

  @SuppressWarnings("EnumOrdinal") // An index into an array of counts.
  private static int index(NameClass type) {
    return type.ordinal();
  }
}
