package io.wirewatch.app.command;

import io.wirewatch.enrich.actor.Why;
import io.wirewatch.enrich.annotate.Annotated;
import io.wirewatch.schemas.record.Mention;
import java.util.Locale;

/** Says why words were taken for an actor. */
@FunctionalInterface
interface MentionReason {

  /** Returns a sentence for a person. */
  String of(Mention mention, Annotated annotated);

  /** Returns why the annotator decided as it did. */
  static String ofMention(Mention mention, Annotated annotated) {
    Why why = annotated.reasons().get(annotated.mentions().indexOf(mention));
    return String.format(
        Locale.ROOT, "%s (confidence %.2f)", why.words(), (double) mention.getConfidence());
  }
}
