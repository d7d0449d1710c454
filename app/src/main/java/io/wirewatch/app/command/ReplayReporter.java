package io.wirewatch.app.command;

import io.wirewatch.app.run.ReplayResult;
import io.wirewatch.app.run.ReplayRun;
import io.wirewatch.ingest.replay.ReplayReport;
import io.wirewatch.schemas.Namespace;
import io.wirewatch.schemas.document.Index;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** A replay as a person at a terminal sees it: a bar that moves, then what came of it. */
final class ReplayReporter {

  private final Console console;
  private final Namespace namespace;
  private final URI elasticsearch;
  private final long startedAt;

  ReplayReporter(Console console, Namespace namespace, URI elasticsearch, long startedAt) {
    this.console = console;
    this.namespace = namespace;
    this.elasticsearch = elasticsearch;
    this.startedAt = startedAt;
  }

  /** Reads the documents and sends them off. */
  ReplayReport send(ReplayRun replay, List<Path> paths) {
    return replay.send(
        paths,
        progress ->
            console.transientLine(
                "  reading    %s %d documents"
                    .formatted(
                        Console.bar(progress.bytes(), progress.totalBytes()),
                        progress.documents())));
  }

  /**
   * Waits until all has arrived and prints what came of it; returns whether the ledger balances.
   */
  boolean follow(ReplayRun replay, ReplayReport report, Supplier<List<String>> problems)
      throws IOException, TimeoutException, InterruptedException {
    long[] most = {1};
    replay.drain(
        left -> {
          most[0] = Math.max(most[0], left);
          console.transientLine(
              "  indexing   %s %d under way".formatted(Console.bar(most[0] - left, most[0]), left));
        },
        problems);
    ReplayResult result = replay.result(report);
    console.line(
        "  ✓ "
            + Console.cell("replay", 14)
            + console.faint(
                "%7s".formatted(Console.seconds(Duration.ofNanos(System.nanoTime() - startedAt))))
            + "  "
            + Console.bar(1, 1)
            + " %d documents".formatted(report.counts().documents()));
    new ResultTable(
            result,
            elasticsearch.toString(),
            namespace.alias(Index.ARTICLES),
            namespace.alias(Index.ALERTS))
        .print(console);
    return result.ledger().balanced();
  }
}
