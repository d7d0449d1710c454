package io.wirewatch.ingest.fetch;

/** The decoded bytes of an answer. They are shared, not copied: nobody changes them. */
public final class Body {

  private final byte[] bytes;

  /**
   * @param bytes not copied
   */
  public Body(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Returns the bytes, not copied. */
  public byte[] bytes() {
    return bytes;
  }

  /** Returns how many bytes there are. */
  public int size() {
    return bytes.length;
  }

  /** Returns the size alone: a body has no place in a log. */
  @Override
  public String toString() {
    return bytes.length + " bytes";
  }
}
