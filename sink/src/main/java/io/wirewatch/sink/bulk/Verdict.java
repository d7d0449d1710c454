package io.wirewatch.sink.bulk;

/** What an attempt to settle a record came to. */
sealed interface Verdict {

  /** Whether the record is done with, so that the offset may pass it. */
  default boolean settles() {
    return false;
  }

  /** How much is held up if the record is not settled. */
  default Scope scope() {
    return Scope.DOCUMENT;
  }

  /** Returns the one of two verdicts that holds up more. */
  static Verdict graver(Verdict a, Verdict b) {
    if (a instanceof Halt || b instanceof Halt) {
      return a instanceof Halt ? a : b;
    }
    return b.scope().compareTo(a.scope()) > 0 ? b : a;
  }

  /** Elasticsearch has the document. */
  record Written() implements Verdict {
    @Override
    public boolean settles() {
      return true;
    }
  }

  /** Elasticsearch has a newer version of the document. */
  record Stale() implements Verdict {
    @Override
    public boolean settles() {
      return true;
    }
  }

  /** The record's dead letter is in Kafka. */
  record DeadLettered() implements Verdict {
    @Override
    public boolean settles() {
      return true;
    }
  }

  /** Elasticsearch will never take the document: it becomes a dead letter. */
  record Rejected(Content.Rejection rejection) implements Verdict {}

  /** The request was too large, or spoilt by one of its documents: send it in two halves. */
  record Split(Content.Rejection whenAlone) implements Verdict {}

  /**
   * Not now; to be tried again.
   *
   * @param reason why, for the operator, without anything of the document
   * @param scope what stands in the way
   */
  record Retry(String reason, Scope scope) implements Verdict {}

  /** Nothing can be written until somebody has acted. */
  record Halt(String reason) implements Verdict {
    @Override
    public Scope scope() {
      return Scope.SERVER;
    }
  }

  /** How much is held up by a failure, in rising order. */
  enum Scope {
    /** This document; others may pass. */
    DOCUMENT,
    /** The index, which may be missing. */
    INDEX,
    /** The server behind it, be it Elasticsearch or the topic of dead letters. */
    SERVER
  }
}
