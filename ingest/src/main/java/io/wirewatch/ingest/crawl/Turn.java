package io.wirewatch.ingest.crawl;

import java.time.Instant;

/**
 * How the engine stands after a turn.
 *
 * @param running tasks that workers have in hand
 * @param waiting records that are not yet committed
 * @param wake when the next task may start; {@link Instant#MAX} if none waits
 */
record Turn(int running, int waiting, Instant wake) {}
