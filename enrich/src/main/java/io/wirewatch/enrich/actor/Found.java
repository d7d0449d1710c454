package io.wirewatch.enrich.actor;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A name found in a block, before it is known whom it means. */
sealed interface Found {

  /** Returns the block's words. */
  Line line();

  /** Returns the first character within the block's text. */
  int start();

  /** Returns one past the last character. */
  int end();

  /**
   * A name that the index knows.
   *
   * @param line the block's words
   * @param match the name
   * @param full its reading by full name, alias or demonym; empty when it has none or several
   * @param fullFit how the context takes that reading; NONE when there is none
   * @param shortFits readings that need the full name elsewhere, and that the context allows
   * @param holder the only one of them who held the office that stands before the name; null if
   *     none
   * @param tagged what the tagger takes it for; null if for nothing
   */
  record Known(
      Line line,
      NameMatch match,
      Optional<Reading> full,
      Fit fullFit,
      List<Reading> shortFits,
      @Nullable Reading holder,
      @Nullable TaggedName tagged)
      implements Found {

    @Override
    public int start() {
      return line.words().start(match.first());
    }

    @Override
    public int end() {
      return line.words().end(match.last());
    }

    /** Returns the name in folded form, as a key. */
    String key() {
      return line.folded(match.first(), match.last());
    }

    /** Returns whether the context leaves no reading at all. */
    boolean isHopeless() {
      return fullFit != Fit.CLEAR && fullFit != Fit.DOUBTFUL && shortFits.isEmpty();
    }

    /** Returns the full reading if the context leaves no doubt of it. */
    Optional<Reading> clear() {
      return fullFit == Fit.CLEAR ? full : Optional.empty();
    }
  }

  /**
   * An office of a state, or an administration, that is named with whom it belongs to.
   *
   * @param actor the office
   * @param why how that was found out
   */
  record Derived(Line line, int start, int end, KnownActor actor, Why why) implements Found {}

  /** An office without its country. */
  record BareOffice(Line line, int start, int end, Office office) implements Found {}

  /** A name that only the tagger knows. */
  record Local(Line line, TaggedName name) implements Found {

    @Override
    public int start() {
      return name.start();
    }

    @Override
    public int end() {
      return name.end();
    }
  }
}
