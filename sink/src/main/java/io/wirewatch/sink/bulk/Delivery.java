package io.wirewatch.sink.bulk;

import io.wirewatch.schemas.document.Index;
import io.wirewatch.sink.bulk.Content.Document;
import io.wirewatch.sink.bulk.Content.Rejection;
import io.wirewatch.sink.bulk.Verdict.Halt;
import io.wirewatch.sink.bulk.Verdict.Rejected;
import io.wirewatch.sink.bulk.Verdict.Retry;
import io.wirewatch.sink.bulk.Verdict.Scope;
import io.wirewatch.sink.index.IndexInstaller;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The blocking half of a lane, run on a worker thread: makes the index ready, writes documents,
 * sets aside what was rejected. Each call makes one attempt and keeps nothing.
 */
final class Delivery {

  /**
   * An item after the attempt.
   *
   * @param item the item, which now holds its rejection if it was rejected
   * @param verdict what the attempt came to, never {@link Rejected}
   */
  record Outcome(Item item, Verdict verdict) {}

  private final Index index;
  private final IndexInstaller installer;
  private final BulkWriter writer;
  private final DeadLetterWriter deadLetters;

  Delivery(Index index, IndexInstaller installer, BulkWriter writer, DeadLetterWriter deadLetters) {
    this.index = index;
    this.installer = installer;
    this.writer = writer;
    this.deadLetters = deadLetters;
  }

  /** Makes the index ready; returns what stands in the way, if anything does. */
  Optional<Verdict> prepare() {
    try {
      installer.install(index);
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.of(new Retry("the sink is closing", Scope.SERVER));
    } catch (IOException | RuntimeException e) {
      Verdict verdict = ItemJudge.request(e);
      return Optional.of(
          verdict instanceof Verdict.Split split
              ? new Halt(
                  "Elasticsearch refuses the template or mapping of the "
                      + index.suffix()
                      + " index: "
                      + split.whenAlone().message())
              : verdict);
    }
  }

  /** Tries to settle items. */
  List<Outcome> deliver(List<Item> items) {
    List<Outcome> outcomes = new ArrayList<>();
    List<Item> rejected = new ArrayList<>();
    List<Item> writable = new ArrayList<>();
    List<Document> documents = new ArrayList<>();
    for (Item item : items) {
      if (item.content() instanceof Document document) {
        writable.add(item);
        documents.add(document);
      } else {
        rejected.add(item);
      }
    }

    List<Verdict> written = writer.write(documents);
    for (int i = 0; i < writable.size(); i++) {
      if (written.get(i) instanceof Rejected verdict) {
        Rejection rejection = verdict.rejection();
        rejected.add(writable.get(i).rejected(rejection));
      } else {
        outcomes.add(new Outcome(writable.get(i), written.get(i)));
      }
    }

    List<Verdict> setAside = deadLetters.write(rejected);
    for (int i = 0; i < rejected.size(); i++) {
      outcomes.add(new Outcome(rejected.get(i), setAside.get(i)));
    }
    return outcomes;
  }
}
