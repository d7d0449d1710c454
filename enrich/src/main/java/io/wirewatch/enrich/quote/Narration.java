package io.wirewatch.enrich.quote;

import io.wirewatch.enrich.text.Sentences;
import io.wirewatch.enrich.text.Span;
import io.wirewatch.enrich.text.Words;
import io.wirewatch.schemas.record.EntityType;
import io.wirewatch.schemas.record.Mention;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A block as the row of its units, cut into sentences. What is said within a quotation is not part
 * of the narration: a quotation is one unit, and no sentence ends within it.
 */
final class Narration {

  /**
   * Keeps the time linear in a text without full stops. No sentence that people write is longer.
   */
  private static final int LONGEST_SENTENCE = 300;

  private final int block;
  private final String text;
  private final List<Unit> units = new ArrayList<>();

  /** First unit of every sentence, and the number of units at the end. */
  private final List<Integer> starts = new ArrayList<>();

  private Narration(int block, String text) {
    this.block = block;
    this.text = text;
  }

  /**
   * Reads a block.
   *
   * @param mentions those in the block, in order
   */
  static Narration of(int block, String text, List<Mention> mentions, List<Quotation> quotations) {
    Narration narration = new Narration(block, text);
    narration.read(mentions, quotations);
    narration.cut();
    return narration;
  }

  int block() {
    return block;
  }

  String text() {
    return text;
  }

  int count() {
    return units.size();
  }

  Unit unit(int i) {
    return units.get(i);
  }

  int sentences() {
    return starts.size() - 1;
  }

  /** Returns the first unit of a sentence. */
  int from(int sentence) {
    return starts.get(sentence);
  }

  /** Returns one past the last unit of a sentence. */
  int to(int sentence) {
    return starts.get(sentence + 1);
  }

  /** Returns the text from one unit to another, both included. */
  String printed(int first, int last) {
    return text.substring(units.get(first).start(), units.get(last).end());
  }

  /** Returns the folded word at a place; empty if there is none or it is outside. */
  String word(int i) {
    return i < 0 || i >= units.size() || !units.get(i).isWord() ? "" : units.get(i).folded();
  }

  private void read(List<Mention> mentions, List<Quotation> quotations) {
    Words words = Words.of(text);
    int mention = 0;
    int quotation = 0;
    int end = 0;
    for (int i = 0; i < words.count() || quotation < quotations.size(); ) {
      int at = i < words.count() ? words.start(i) : text.length();
      if (quotation < quotations.size() && quotations.get(quotation).start() <= at) {
        Quotation quote = quotations.get(quotation++);
        if (quote.start() >= end) {
          add(quote.start(), quote.end(), "", false, null, quote, end);
          end = quote.end();
        }
      } else {
        while (mention < mentions.size() && mentions.get(mention).getEnd() <= at) {
          mention++;
        }
        Mention name = nameAt(mentions, mention, at);
        int nameEnd = name == null ? words.end(i) : Math.max(words.end(i), name.getEnd());
        add(at, nameEnd, words.folded(i), words.isCapitalised(i), name, null, end);
        end = nameEnd;
      }
      while (i < words.count() && words.start(i) < end) {
        i++;
      }
    }
  }

  private static @Nullable Mention nameAt(List<Mention> mentions, int index, int at) {
    if (index >= mentions.size()) {
      return null;
    }
    Mention mention = mentions.get(index);
    boolean speaks =
        mention.getType() == EntityType.PERSON
            || mention.getType() == EntityType.ORG
            || mention.getType() == EntityType.GPE
            || mention.getType() == EntityType.LOC;
    return speaks && mention.getStart() <= at ? mention : null;
  }

  private void add(
      int start,
      int end,
      String folded,
      boolean capitalised,
      @Nullable Mention mention,
      @Nullable Quotation quotation,
      int from) {
    units.add(new Unit(start, end, folded, capitalised, mention, quotation, gap(from, start)));
  }

  private String gap(int from, int to) {
    int first = from;
    while (first < to && Marks.isSpace(text.charAt(first))) {
      first++;
    }
    int last = to;
    while (last > first && Marks.isSpace(text.charAt(last - 1))) {
      last--;
    }
    return first == last ? "" : text.substring(first, last);
  }

  private void cut() {
    List<Span> sentences = Sentences.of(text);
    int sentence = 0;
    for (int i = 0; i < units.size(); i++) {
      int from = i == 0 ? 0 : units.get(i - 1).end();
      while (sentence < sentences.size() && sentences.get(sentence).start() < from) {
        sentence++;
      }
      boolean begins =
          sentence < sentences.size() && sentences.get(sentence).start() <= units.get(i).start();
      if (i == 0 || begins || i - starts.get(starts.size() - 1) == LONGEST_SENTENCE) {
        starts.add(i);
      }
    }
    starts.add(units.size());
  }
}
