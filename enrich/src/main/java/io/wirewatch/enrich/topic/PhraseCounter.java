package io.wirewatch.enrich.topic;

import io.wirewatch.enrich.text.Setting;
import io.wirewatch.enrich.text.WordList;
import io.wirewatch.enrich.text.Words;
import io.wirewatch.enrich.text.Words.Gap;
import io.wirewatch.schemas.record.Mention;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts the phrases of an article: runs of up to four words without a function word, a mark or a
 * name between them, and the names that were found in it, one phrase for each actor.
 */
final class PhraseCounter {

  private static final int MOST_WORDS = 4;

  /** A longer word is a web address or a run without spaces. */
  private static final int MOST_LETTERS = 30;

  private final WordList weakWords;
  private final Map<String, Phrase> phrases = new LinkedHashMap<>();
  private final Map<String, Phrase> names = new LinkedHashMap<>();
  private final Map<String, Integer> counts = new HashMap<>();
  private final List<Run> runs = new ArrayList<>();

  /** Words that belong together, in the form in which they are compared. */
  private record Run(
      Words words, int first, List<String> compared, boolean plain, float zoneWeight) {}

  PhraseCounter(WordList weakWords) {
    this.weakWords = weakWords;
  }

  /**
   * Counts what a text has.
   *
   * @param mentions those that lie within the text, in order
   */
  void add(String text, List<Mention> mentions, float zoneWeight) {
    Words words = Words.of(text);
    boolean plain = Setting.of(words) == Setting.SENTENCE;
    int next = 0;
    int runStart = 0;
    for (int i = 0; i < words.count(); i++) {
      while (next < mentions.size() && mentions.get(next).getEnd() <= words.start(i)) {
        next++;
      }
      boolean named = next < mentions.size() && mentions.get(next).getStart() < words.end(i);
      if (named || !canBePart(words, i)) {
        addRun(words, runStart, i, plain, zoneWeight);
        runStart = i + 1;
      } else if (i > runStart && !joins(words.gapBefore(i))) {
        addRun(words, runStart, i, plain, zoneWeight);
        runStart = i;
      }
    }
    addRun(words, runStart, words.count(), plain, zoneWeight);
    for (Mention mention : mentions) {
      addName(mention, plain, zoneWeight);
    }
  }

  private boolean canBePart(Words words, int i) {
    String folded = words.folded(i);
    return folded.length() > 1
        && folded.length() <= MOST_LETTERS
        && !Character.isDigit(folded.charAt(0))
        && !weakWords.contains(folded)
        && !WordList.FUNCTION_WORDS.contains(folded)
        && !WordList.CALENDAR.contains(folded);
  }

  private static boolean joins(Gap gap) {
    return gap == Gap.SPACE || gap == Gap.HYPHEN;
  }

  private void addRun(Words words, int start, int end, boolean plain, float zoneWeight) {
    if (start >= end) {
      return;
    }
    List<String> compared = new ArrayList<>(end - start);
    for (int i = start; i < end; i++) {
      String word = singular(words.folded(i));
      compared.add(word);
      counts.merge(word, 1, Integer::sum);
    }
    runs.add(new Run(words, start, compared, plain, zoneWeight));
  }

  /** Counts the phrases of a run. One that has a word which comes only once comes only once. */
  private void count(Run run) {
    List<String> compared = run.compared();
    for (int from = 0; from < compared.size(); from++) {
      int most = Math.min(compared.size(), from + MOST_WORDS);
      for (int to = from + 1; to <= most; to++) {
        if (counts.getOrDefault(compared.get(to - 1), 0) < 2) {
          break;
        }
        List<String> part = compared.subList(from, to);
        Phrase phrase =
            phrases.computeIfAbsent(
                to - from == 1 ? part.get(0) : String.join(" ", part),
                key -> new Phrase(List.copyOf(part), phrases.size()));
        int first = run.first() + from;
        int last = run.first() + to - 1;
        phrase.occurs(() -> run.words().printed(first, last), run.plain(), run.zoneWeight());
      }
    }
  }

  private void addName(Mention mention, boolean plain, float zoneWeight) {
    Words surface = Words.of(mention.getSurface());
    if (surface.count() == 0) {
      return;
    }
    List<String> compared = new ArrayList<>();
    for (int i = 0; i < surface.count(); i++) {
      compared.add(surface.folded(i));
    }
    Phrase known = names.get(mention.getActorId());
    if (known == null || known.words().size() < compared.size()) {
      Phrase longer =
          new Phrase(List.copyOf(compared), known == null ? names.size() : known.order());
      longer.takeOver(known);
      known = longer;
      names.put(mention.getActorId(), known);
    }
    known.occurs(mention::getSurface, plain, zoneWeight);
  }

  /** Returns an English plural as its singular; good enough to count the two as one. */
  private static String singular(String word) {
    int length = word.length();
    if (length > 4 && word.endsWith("ies")) {
      return word.substring(0, length - 3) + "y";
    }
    boolean plural = length > 3 && word.endsWith("s") && !word.endsWith("ss");
    return plural && !word.endsWith("us") && !word.endsWith("is")
        ? word.substring(0, length - 1)
        : word;
  }

  /** Returns the phrases that come more than once. */
  Collection<Phrase> phrases() {
    runs.forEach(this::count);
    runs.clear();
    return Collections.unmodifiableCollection(phrases.values());
  }

  Collection<Phrase> names() {
    return Collections.unmodifiableCollection(names.values());
  }
}
