package io.wirewatch.ingest.crawl;

import io.wirewatch.ingest.websub.WebSub;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * The way to hubs and back.
 *
 * @param webSub asks hubs; null when none can reach us
 * @param notices what they say
 * @param executor runs requests to them, which may take their time
 */
record Subscriptions(@Nullable WebSub webSub, HubNotices notices, Executor executor) {}
