package io.wirewatch.enrich.quote;

import io.wirewatch.enrich.text.WordList;
import io.wirewatch.schemas.record.SourcingKind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds what a sentence says of how the article came by somebody's words, and of whom. */
final class SourcingScanner {

  private static final WordList SPEAKING =
      WordList.of("speaking", "spoke", "speak", "talked", "talking", "who");

  private final Narration narration;
  private final SubjectBefore left;
  private final SubjectAfter right;

  SourcingScanner(Narration narration) {
    this.narration = narration;
    this.left = new SubjectBefore(narration);
    this.right = new SubjectAfter(narration);
  }

  /**
   * A phrase found.
   *
   * @param kind what it says
   * @param first first unit
   * @param last last unit
   * @param who whom it is said of; null when that is not told
   */
  record Found(SourcingKind kind, int first, int last, @Nullable Phrase who) {}

  /** Returns the phrases of a sentence in order; none overlap. */
  List<Found> find(Sentence sentence) {
    List<Found> found = new ArrayList<>(1);
    for (int i = sentence.from(); i < sentence.to(); i++) {
      SourcingPhrase longest = null;
      int end = -1;
      for (SourcingPhrase phrase : SourcingPhrase.startingWith(narration.word(i))) {
        int length = phrase.endAt(narration, i, sentence.to());
        if (length > end) {
          longest = phrase;
          end = length;
        }
      }
      if (longest != null) {
        found.add(new Found(longest.kind(), i, end - 1, who(longest.kind(), i, end, sentence)));
        i = end - 1;
      }
    }
    return found;
  }

  private @Nullable Phrase who(SourcingKind kind, int first, int end, Sentence sentence) {
    boolean ofStatement = kind == SourcingKind.STATEMENT;
    if (ofStatement && isSource(narration.word(end - 1))) {
      return right.startingAt(end, sentence.to());
    }
    if (!ofStatement) {
      Phrase subject = left.before(first, sentence.from());
      if (subject == null && SPEAKING.contains(narration.word(first - 1))) {
        subject = left.before(first - 1, sentence.from());
      }
      if (subject != null && !isRemoved(first, sentence)) {
        return subject;
      }
    }
    return nearestSpeaker(first, sentence);
  }

  private static boolean isSource(String word) {
    return word.equals("by") || word.equals("from");
  }

  /** Returns whether a participle behind a comma opens the phrase: its subject is the clause's. */
  private boolean isRemoved(int first, Sentence sentence) {
    String word = narration.word(first);
    String before = first > sentence.from() ? narration.word(first - 1) : "";
    return SayingVerbs.isParticiple(word) || before.equals("speaking") || word.equals("in");
  }

  private @Nullable Phrase nearestSpeaker(int first, Sentence sentence) {
    Phrase nearest = null;
    Phrase main = sentence.main();
    boolean goesOn = first > 0 && Grammar.isConjunction(narration.word(first - 1));
    if (goesOn && main != null) {
      return main;
    }
    for (Frame frame : sentence.frames()) {
      if (main != null && frame.subject().head() == main.head()) {
        return main;
      }
      if (frame.order() == Frame.Order.POSSESSIVE || frame.order() == Frame.Order.AGENT) {
        continue;
      }
      if (nearest == null || frame.first() < first) {
        nearest = frame.subject();
      }
    }
    return nearest == null ? sentence.main() : nearest;
  }
}
