package io.wirewatch.app.run;

import io.wirewatch.ingest.replay.ReplayCounts;
import io.wirewatch.schemas.document.AlertDocument;
import io.wirewatch.schemas.document.ArticleDocument;
import java.util.List;

/**
 * What a replay came to, as Elasticsearch has it.
 *
 * @param articles the replayed articles, in the order of event time
 * @param alerts the alerts about them, in the order of actor and rule
 * @param refused documents that could not be read, {@code NAME: why}
 * @param counts how all documents ended; of a very long replay, the lists above hold the first
 * @param ledger the books of the whole installation
 */
public record ReplayResult(
    List<ArticleDocument> articles,
    List<AlertDocument> alerts,
    List<String> refused,
    ReplayCounts counts,
    Ledger ledger) {}
