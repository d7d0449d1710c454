package io.wirewatch.enrich.quote;

import io.wirewatch.enrich.quote.SayingVerbs.Sense;

/**
 * A verb of saying with its subject: what a quotation can hang on.
 *
 * @param first first unit of the cue
 * @param last last unit of the cue
 * @param subject who speaks
 * @param order where the subject stands
 * @param sense how the cue takes the words
 */
record Frame(int first, int last, Phrase subject, Order order, Sense sense) {

  /** Where the subject of a cue stands. */
  enum Order {
    /** Before it: "she said". */
    SUBJECT_FIRST,
    /** Behind it: "said the minister", "according to her". */
    INVERTED,
    /** Behind it and "by": "was called a fool by him". */
    AGENT,
    /** It is that of an earlier verb: "criticised the deal and called it ...". */
    SHARED,
    /** Before it, in the genitive: "her claim that ...". */
    POSSESSIVE
  }

  /** Returns the first unit of the cue and its subject together. */
  int begin() {
    return order == Order.SHARED ? first : Math.min(first, subject.first());
  }

  /** Returns one past the last unit of the cue and its subject together. */
  int end() {
    return order == Order.SHARED ? last + 1 : Math.max(last, subject.last()) + 1;
  }
}
