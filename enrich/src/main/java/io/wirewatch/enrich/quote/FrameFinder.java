package io.wirewatch.enrich.quote;

import io.wirewatch.enrich.quote.Frame.Order;
import io.wirewatch.enrich.quote.SayingVerbs.Sense;
import io.wirewatch.enrich.text.WordList;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the verbs of saying of a sentence that have a subject, in their order. */
final class FrameFinder {

  private static final int AGENT_WITHIN = 12;

  private static final WordList NEVER_INVERTED =
      WordList.of("told", "tells", "tell", "called", "calls", "described", "informed", "urged");

  private final Narration narration;
  private final SubjectBefore left;
  private final SubjectAfter right;

  FrameFinder(Narration narration) {
    this.narration = narration;
    this.left = new SubjectBefore(narration);
    this.right = new SubjectAfter(narration);
  }

  /**
   * Returns the frames of a sentence.
   *
   * @param main the subject that the sentence begins with; null when there is none
   */
  List<Frame> find(int sentence, @Nullable Phrase main) {
    int from = narration.from(sentence);
    int to = narration.to(sentence);
    List<Frame> frames = new ArrayList<>();
    for (int i = from; i < to; i++) {
      Frame frame = narration.unit(i).isWord() ? at(i, from, to, main, frames) : null;
      if (frame != null) {
        frames.add(frame);
      }
    }
    return frames;
  }

  private @Nullable Frame at(
      int cue, int from, int to, @Nullable Phrase main, List<Frame> earlier) {
    String word = narration.word(cue);
    String next = cue + 1 < to ? narration.word(cue + 1) : "";
    if (word.equals("according") && next.equals("to")) {
      return inverted(cue, cue + 1, to, Sense.SAY);
    }
    if (isPhrasal(word, next)) {
      Phrase subject = left.before(cue, from);
      return subject == null
          ? null
          : new Frame(cue, cue + 1, subject, Order.SUBJECT_FIRST, Sense.SAY);
    }
    if (Nouns.isSpoken(word)) {
      Frame possessive = possessive(cue, from, to);
      if (possessive != null) {
        return possessive;
      }
    }
    Sense sense = SayingVerbs.senseOf(word);
    Unit unit = narration.unit(cue);
    boolean name = (unit.capitalised() && cue > from) || unit.gap().equals("-");
    return sense == null || name ? null : verb(cue, from, to, sense, main, earlier);
  }

  /** Returns whether two words are "put it", "went on" or "shot back". */
  private static boolean isPhrasal(String word, String next) {
    boolean put = word.equals("put") || word.equals("puts");
    boolean go = word.equals("went") || word.equals("goes");
    boolean shoot = word.equals("shot") || word.equals("fired") || word.equals("hit");
    return (put && next.equals("it"))
        || (go && next.equals("on"))
        || (shoot && next.equals("back"));
  }

  private @Nullable Frame verb(
      int verb, int from, int to, Sense sense, @Nullable Phrase main, List<Frame> earlier) {
    String word = narration.word(verb);
    int before = verb - 1;
    boolean be = false;
    while (before >= from
        && narration.unit(before + 1).isJoined()
        && Grammar.isBeforeVerb(narration.unit(before))) {
      be |= Grammar.isFormOfBe(narration.word(before));
      before--;
    }
    boolean participle = SayingVerbs.isParticiple(word);
    if (be && !participle && SayingVerbs.isPast(word)) {
      return agent(verb, to, sense);
    }
    String previous = before < from ? "" : narration.word(before);
    if (previous.equals("as") && participle) {
      return quotedAs(verb, before, from, sense);
    }
    boolean afterComma = !narration.unit(before + 1).isJoined();
    boolean shares =
        previous.equals("to")
            || (Grammar.isConjunction(previous) && before + 1 <= verb)
            || previous.equals("by")
            || (participle && (afterComma || before < from));
    if (shares) {
      return shared(verb, from, sense, main, earlier);
    }
    boolean afterQuote = before >= from && narration.unit(before).isQuote();
    if (afterQuote && before + 1 == verb) {
      Frame inverted = NEVER_INVERTED.contains(word) ? null : inverted(verb, verb, to, sense);
      return inverted != null ? inverted : shared(verb, from, sense, null, earlier);
    }
    Phrase subject = left.before(verb, from);
    if (subject != null && before + 1 == verb && isBareForm(word, subject)) {
      return null;
    }
    if (subject != null) {
      return new Frame(verb, verb, subject, Order.SUBJECT_FIRST, sense);
    }
    boolean mayInvert = afterComma && sense == Sense.SAY && !NEVER_INVERTED.contains(word);
    return mayInvert ? inverted(verb, verb, to, sense) : null;
  }

  private @Nullable Frame inverted(int first, int last, int to, Sense sense) {
    Phrase subject = right.startingAt(last + 1, to);
    boolean joined = last + 1 < to && narration.unit(last + 1).isJoined();
    return subject == null || !joined
        ? null
        : new Frame(first, last, subject, Order.INVERTED, sense);
  }

  /** Reads "was called ... by her"; without "by" nobody is said to have spoken. */
  private @Nullable Frame agent(int verb, int to, Sense sense) {
    for (int i = verb + 1; i < to - 1 && i - verb < AGENT_WITHIN; i++) {
      if (narration.word(i).equals("by")) {
        Phrase subject = right.startingAt(i + 1, to);
        return subject == null ? null : new Frame(verb, verb, subject, Order.AGENT, sense);
      }
    }
    return null;
  }

  /** Reads "was quoted as saying" and "quoted her as saying". */
  private @Nullable Frame quotedAs(int verb, int as, int from, Sense sense) {
    String word = narration.word(as - 1);
    boolean passive = word.equals("quoted") || word.equals("cited") || word.equals("reported");
    Phrase subject = passive ? left.before(as - 1, from) : left.endingAt(as - 1, from);
    return subject == null ? null : new Frame(verb, verb, subject, Order.SUBJECT_FIRST, sense);
  }

  /** Returns whether "demanded he denounce" is what is read: the verb of somebody else's wish. */
  private boolean isBareForm(String word, Phrase subject) {
    String head = narration.word(subject.head());
    boolean plural = head.endsWith("s") || Nouns.isPlural(head);
    boolean described = subject.kind() == Phrase.Kind.DESCRIPTION && !plural;
    boolean singular =
        described
            || narration.unit(subject.head()).isName()
            || head.equals("he")
            || head.equals("she");
    return singular && SayingVerbs.isBase(word);
  }

  private @Nullable Frame shared(
      int verb, int from, Sense sense, @Nullable Phrase main, List<Frame> earlier) {
    Phrase last = null;
    boolean mainSpoke = false;
    for (Frame frame : earlier) {
      boolean speaks = frame.order() != Order.POSSESSIVE && frame.order() != Order.AGENT;
      last = speaks ? frame.subject() : last;
      mainSpoke |= main != null && frame.subject().head() == main.head();
    }
    boolean mainPrecedes = main != null && main.first() != verb;
    Phrase subject = mainPrecedes && (mainSpoke || last == null) ? main : last;
    if (subject == null) {
      subject = nearestPerson(verb, from);
    }
    return subject == null ? null : new Frame(verb, verb, subject, Order.SHARED, sense);
  }

  private @Nullable Phrase nearestPerson(int verb, int from) {
    for (int i = verb - 1; i >= from; i--) {
      boolean owner = i + 1 < narration.count() && narration.unit(i + 1).isGenitive();
      if (narration.unit(i).isPerson() && !owner) {
        return Phrase.name(i);
      }
      if (narration.word(i).equals("he") || narration.word(i).equals("she")) {
        return Phrase.pronoun(i);
      }
    }
    return null;
  }

  /** Reads "her claim", "Smith's words", "the words of Smith" and "a statement from Smith". */
  private @Nullable Frame possessive(int noun, int from, int to) {
    if (noun - 2 >= from && narration.unit(noun - 1).isGenitive()) {
      Phrase owner = left.endingAt(noun - 2, from);
      return owner == null ? null : new Frame(noun, noun, owner, Order.POSSESSIVE, Sense.NAME);
    }
    String before = noun - 1 >= from ? narration.word(noun - 1) : "";
    if (before.equals("his") || before.equals("her")) {
      return new Frame(noun, noun, Phrase.pronoun(noun - 1), Order.POSSESSIVE, Sense.NAME);
    }
    String next = noun + 1 < to ? narration.word(noun + 1) : "";
    boolean source = next.equals("from") || next.equals("by");
    if (source || (next.equals("of") && narration.word(noun).equals("words"))) {
      Phrase owner = right.startingAt(noun + 2, to);
      return owner == null ? null : new Frame(noun, noun + 1, owner, Order.POSSESSIVE, Sense.NAME);
    }
    return null;
  }
}
