package io.wirewatch.ingest.date;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence as clues are sought in it.
 *
 * @param text the sentence as printed
 * @param words its words in lower case, possessives and full stops left out
 * @param starts where each word begins
 * @param ends where each word ends
 */
record Sentence(String text, List<String> words, List<Integer> starts, List<Integer> ends) {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:[-'’.][\\p{L}\\p{N}]+)*");

  /** Full stops that end no sentence: after a letter alone, or a month or title cut short. */
  private static final Pattern ABBREVIATED =
      Pattern.compile(
          "(?:^|[\\s.(“\"])(?:\\p{L}|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mr|Mrs|Ms|Dr|Gen|Sen|Rep|Gov|Lt|Col|St|No)\\.\\s*$");

  static List<Sentence> in(String text) {
    List<Sentence> sentences = new ArrayList<>();
    BreakIterator breaks = BreakIterator.getSentenceInstance(ULocale.ROOT);
    breaks.setText(text);
    int start = breaks.first();
    for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
      String tail = text.substring(Math.max(start, end - 12), end);
      if (end < text.length() && tail.indexOf('\n') < 0 && ABBREVIATED.matcher(tail).find()) {
        continue;
      }
      sentences.add(of(text.substring(start, end).strip()));
      start = end;
    }
    return sentences;
  }

  static Sentence of(String text) {
    List<String> words = new ArrayList<>();
    List<Integer> starts = new ArrayList<>();
    List<Integer> ends = new ArrayList<>();
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      String word = matcher.group().toLowerCase(Locale.ROOT);
      words.add(word.replaceFirst("['’]s$", "").replace('’', '\''));
      starts.add(matcher.start());
      ends.add(matcher.end());
    }
    return new Sentence(text, List.copyOf(words), List.copyOf(starts), List.copyOf(ends));
  }

  /** Returns the words from one to another as printed, the middle left out if there are many. */
  String quoted(int firstWord, int lastWord) {
    int from = starts.get(Math.max(0, firstWord));
    int to = ends.get(Math.min(words.size() - 1, lastWord));
    return "“" + text.substring(from, to).replace('\n', ' ') + "”";
  }
}
