package io.wirewatch.ingest.extract;

/** Why a document was refused. */
public enum Refusal {
  /** It holds nothing, or white space alone. */
  EMPTY("empty"),
  /** It is not text. */
  BINARY("binary"),
  /** It is larger than any article. */
  TOO_LARGE("too-large"),
  /** It cannot be opened. */
  UNREADABLE("unreadable"),
  /** It is text, but none that looks like an article. */
  NO_TEXT("no-text"),
  /** It is of a format that has no reader. */
  UNSUPPORTED("unsupported");

  private final String code;

  Refusal(String code) {
    this.code = code;
  }

  /** Returns the stable code that goes into a dead letter. */
  public String code() {
    return code;
  }
}
