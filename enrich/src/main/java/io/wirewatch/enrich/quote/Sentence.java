package io.wirewatch.enrich.quote;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sentence of a narration with its verbs of saying.
 *
 * @param from first unit
 * @param to one past the last unit
 * @param main the subject that it begins with; null when there is none
 * @param frames in order
 */
record Sentence(int from, int to, @Nullable Phrase main, List<Frame> frames) {

  /** Returns the sentences of a narration. */
  static List<Sentence> of(Narration narration) {
    SubjectAfter subjects = new SubjectAfter(narration);
    FrameFinder finder = new FrameFinder(narration);
    List<Sentence> sentences = new ArrayList<>(narration.sentences());
    for (int i = 0; i < narration.sentences(); i++) {
      int from = narration.from(i);
      int to = narration.to(i);
      Phrase main = subjects.main(from, to);
      sentences.add(new Sentence(from, to, main, finder.find(i, main)));
    }
    return sentences;
  }
}
