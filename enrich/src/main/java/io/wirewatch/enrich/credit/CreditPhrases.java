package io.wirewatch.enrich.credit;

import io.wirewatch.enrich.text.WordList;
import io.wirewatch.enrich.text.Words;
import io.wirewatch.schemas.record.Block;
import io.wirewatch.schemas.record.Credit;
import io.wirewatch.schemas.record.CreditKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the sentences that say where a text first appeared and who had its news first. A sentence
 * that says so of something else ("the book was originally published by ...") owes nothing.
 */
final class CreditPhrases {

  /** So far back the words for the text itself are searched. */
  private static final int SUBJECT_WITHIN = 8;

  private static final int MOST_OUTLETS = 4;

  private static final WordList TEXT =
      WordList.of(
          "article",
          "story",
          "column",
          "piece",
          "post",
          "interview",
          "essay",
          "op-ed",
          "commentary",
          "report",
          "version",
          "excerpt",
          "editorial",
          "oped",
          "content",
          "analysis",
          "ed");

  private static final WordList THIS = WordList.of("this", "the", "a", "following", "it");

  private static final WordList APPEARED =
      WordList.of("appeared", "published", "posted", "aired", "ran", "printed", "featured");

  private static final WordList AT = WordList.of("in", "on", "at", "by", "for", "from");

  private static final WordList AGAIN =
      WordList.of("reprinted", "republished", "reproduced", "syndicated", "reposted", "excerpted");

  private static final WordList SKIPPED =
      WordList.of("here", "is", "was", "and", "with", "the", "kind", "permission", "of", "from");

  /** May stand between "reported" and "by". */
  private static final WordList WHEN =
      WordList.of(
          "on",
          "last",
          "late",
          "early",
          "earlier",
          "this",
          "week",
          "month",
          "year",
          "day",
          "morning",
          "afternoon",
          "evening",
          "night",
          "today",
          "yesterday",
          "in");

  private final Outlets outlets;
  private final List<Credit> credits;

  CreditPhrases(Outlets outlets, List<Credit> credits) {
    this.outlets = outlets;
    this.credits = credits;
  }

  void read(int number, Block block) {
    Words words = Words.of(block.getText());
    for (int i = 0; i < words.count(); i++) {
      String word = words.folded(i);
      if (word.equals("originally") || word.equals("first")) {
        appeared(number, words, i);
        reported(number, words, i);
      } else if (AGAIN.contains(word)) {
        again(number, words, i);
      } else if (word.equals("reported") && wordAt(words, i + 1).equals("earlier")) {
        reportedBy(number, words, i + 1, 0.9f);
      }
    }
  }

  /** Reads "This article originally appeared in X" and "was first published by X". */
  private void appeared(int block, Words words, int at) {
    if (!APPEARED.contains(wordAt(words, at + 1)) || !isOfTheText(words, at)) {
      return;
    }
    int next = at + 2;
    while (next < words.count() && WHEN.contains(words.folded(next)) && !isBy(words, next)) {
      next++;
    }
    for (int i = at + 2; i <= next + 4 && i + 1 < words.count(); i++) {
      if (AT.contains(words.folded(i))) {
        Outlet outlet = outlets.startingAt(block, words, i + 1);
        if (outlet != null) {
          add(CreditKind.ORIGINAL_FROM, block, outlet, outlet.known() ? 0.97f : 0.8f);
          return;
        }
      }
      if (words.opensSentence(i)) {
        return;
      }
    }
  }

  private static boolean isBy(Words words, int i) {
    return AT.contains(words.folded(i)) && i + 1 < words.count() && words.isCapitalised(i + 1);
  }

  private static boolean isOfTheText(Words words, int at) {
    boolean text = at == 0 || words.opensSentence(at);
    boolean pointed = text;
    for (int i = at - 1; i >= 0 && at - i <= SUBJECT_WITHIN; i--) {
      text |= TEXT.contains(words.folded(i));
      pointed |= THIS.contains(words.folded(i)) && (text || words.folded(i).equals("this"));
      if (words.opensSentence(i)) {
        // "This originally appeared on ..."
        return pointed && (text || words.folded(i).equals("this"));
      }
    }
    return text && pointed;
  }

  /** Reads "Reprinted with permission from X". */
  private void again(int block, Words words, int at) {
    boolean permitted = false;
    boolean from = false;
    int i = at + 1;
    while (i < words.count()
        && SKIPPED.contains(words.folded(i))
        && !words.isCapitalised(i)
        && !words.opensSentence(i)) {
      permitted |= words.folded(i).equals("permission");
      from |= words.folded(i).equals("from") || words.folded(i).equals("of");
      i++;
    }
    boolean stands = words.opensSentence(at) || isOfTheText(words, at);
    if (from && stands && (permitted || !words.folded(at).equals("excerpted"))) {
      Outlet outlet = outlets.startingAt(block, words, i);
      if (outlet != null) {
        add(CreditKind.ORIGINAL_FROM, block, outlet, outlet.known() ? 0.97f : 0.8f);
      }
    }
  }

  /** Reads "first reported on Friday by X", "X first reported" and "as first reported in X". */
  private void reported(int block, Words words, int at) {
    int verb = at + 1;
    while (isFact(wordAt(words, verb)) && verb < at + 3) {
      verb++;
    }
    if (!isReported(wordAt(words, verb))) {
      return;
    }
    if (reportedBy(block, words, verb, 0.95f)) {
      return;
    }
    Outlet outlet = outlets.endingAt(block, words, at - 1);
    boolean joined = at > 0 && words.gapBefore(at) == Words.Gap.SPACE;
    boolean first = words.folded(at).equals("first");
    if (outlet != null && joined && first && outlet.known()) {
      add(CreditKind.FIRST_REPORTED_BY, block, outlet, 0.9f);
    }
  }

  private static boolean isFact(String word) {
    return word.equals("was") || word.equals("publicly") || word.equals("to");
  }

  private static boolean isReported(String word) {
    return word.equals("reported") || word.equals("report") || word.equals("disclosed");
  }

  private boolean reportedBy(int block, Words words, int verb, float confidence) {
    int by = verb + 1;
    while (by < words.count()
        && by - verb < 6
        && !wordAt(words, by).equals("by")
        && (WHEN.contains(words.folded(by)) || isDay(words, by))
        && outletAfter(block, words, by) == null) {
      by++;
    }
    String word = wordAt(words, by);
    if (!word.equals("by") && !word.equals("in") && !word.equals("on")) {
      return false;
    }
    boolean added = false;
    int next = by + 1;
    for (int i = 0; i < MOST_OUTLETS; i++) {
      Outlet outlet = outlets.startingAt(block, words, next);
      if (outlet == null || (!outlet.known() && !word.equals("by"))) {
        return added;
      }
      add(CreditKind.FIRST_REPORTED_BY, block, outlet, outlet.known() ? confidence : 0.7f);
      added = true;
      next = wordFrom(words, next, outlet.end());
      if (!wordAt(words, next).equals("and")) {
        return true;
      }
      next++;
    }
    return added;
  }

  private @Nullable Outlet outletAfter(int block, Words words, int preposition) {
    String word = words.folded(preposition);
    boolean may = word.equals("in") || word.equals("on");
    Outlet outlet = may ? outlets.startingAt(block, words, preposition + 1) : null;
    return outlet != null && outlet.known() ? outlet : null;
  }

  private static boolean isDay(Words words, int i) {
    return WordList.CALENDAR.contains(words.folded(i))
        || Character.isDigit(words.folded(i).charAt(0));
  }

  private static int wordFrom(Words words, int from, int position) {
    int i = from;
    while (i < words.count() && words.start(i) < position) {
      i++;
    }
    return i;
  }

  private static String wordAt(Words words, int i) {
    return i >= 0 && i < words.count() ? words.folded(i) : "";
  }

  private void add(CreditKind kind, int block, Outlet outlet, float confidence) {
    credits.add(
        new Credit(
            kind,
            outlet.actorId(),
            outlet.name(),
            block,
            outlet.start(),
            outlet.end(),
            confidence));
  }
}
