package io.wirewatch.monitor.live;

import io.wirewatch.schemas.topic.Topic;

/** Where a record lies in Kafka. */
record Place(Topic topic, int partition, long offset) {}
