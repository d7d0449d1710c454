package io.wirewatch.app.command;

import io.wirewatch.ingest.feed.FeedReading;

/** Where {@code feed parse} shows what it read, one file at a time. */
interface FeedReport {

  /** Shows what came of a file. */
  void show(String path, FeedReading reading);
}
