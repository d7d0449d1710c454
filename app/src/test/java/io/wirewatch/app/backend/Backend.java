package io.wirewatch.app.backend;

import java.net.URI;

/** A running Kafka and a running Elasticsearch, however they came to be. */
public interface Backend extends AutoCloseable {

  String bootstrap();

  URI elasticsearch();

  @Override
  void close();
}
