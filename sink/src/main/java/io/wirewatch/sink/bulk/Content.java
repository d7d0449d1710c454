package io.wirewatch.sink.bulk;

import co.elastic.clients.util.BinaryData;

/** What a record turned out to hold. */
sealed interface Content {

  /** Memory that the content takes, roughly. */
  long bytes();

  /**
   * A document to be written.
   *
   * @param id {@code _id}
   * @param version external version
   * @param json the document
   */
  record Document(String id, long version, BinaryData json) implements Content {
    @Override
    public long bytes() {
      return json.size();
    }
  }

  /**
   * Nothing that can be written: the record is to be set aside.
   *
   * @param reason short stable code of the dead letter
   * @param message what went wrong, in a sentence
   */
  record Rejection(String reason, String message) implements Content {
    @Override
    public long bytes() {
      return message.length();
    }
  }
}
