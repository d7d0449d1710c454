package io.wirewatch.schemas.wire;

/** Bytes that are not a record of the expected type. A dead letter's reason and message in one. */
public final class UndecodableRecordException extends Exception {

  /** Why the bytes could not be read. */
  public enum Reason {
    /** There is no value. */
    NULL_VALUE("null-value"),
    /** The bytes do not begin as Avro single-object encoding does. */
    NOT_AVRO("not-avro"),
    /** The schema's fingerprint belongs to no version of the expected record that we ship. */
    UNKNOWN_SCHEMA("unknown-schema"),
    /** The bytes end early or do not fit their schema. */
    CORRUPT("corrupt");

    private final String code;

    Reason(String code) {
      this.code = code;
    }

    /** Returns the stable code that goes into a dead letter. */
    public String code() {
      return code;
    }
  }

  private final Reason reason;

  UndecodableRecordException(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  UndecodableRecordException(Reason reason, String message, Throwable cause) {
    super(message, cause);
    this.reason = reason;
  }

  /** Returns why the bytes could not be read. */
  public Reason reason() {
    return reason;
  }
}
