package io.wirewatch.ingest.crawl;

import io.wirewatch.ingest.fetch.FetchRequest;
import io.wirewatch.ingest.fetch.FetchResult;
import io.wirewatch.ingest.fetch.Fetcher;
import io.wirewatch.ingest.websub.HubTransport;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Posts forms to hubs by the fetcher, with all its checks. */
final class HubPost implements HubTransport {

  private final Fetcher fetcher;

  HubPost(Fetcher fetcher) {
    this.fetcher = fetcher;
  }

  @Override
  public Reply post(URI hub, String form) {
    String url = hub.toString();
    for (int hop = 0; hop <= Task.MAX_REDIRECTS; hop++) {
      FetchResult result = fetcher.fetch(FetchRequest.post(url, form));
      if (!(result instanceof FetchResult.Redirected redirected)) {
        return reply(result);
      }
      url = redirected.to();
    }
    return new Reply(0, "the hub is redirected from domain to domain without end");
  }

  private static Reply reply(FetchResult result) {
    if (result instanceof FetchResult.Fetched fetched) {
      String text = new String(fetched.body().bytes(), StandardCharsets.UTF_8);
      return new Reply(fetched.headers().status(), text);
    } else if (result instanceof FetchResult.Failed failed) {
      return new Reply(failed.status(), failed.message());
    } else if (result instanceof FetchResult.Refused refused) {
      return new Reply(0, refused.message());
    }
    throw new IllegalStateException("no answer to a form: " + result);
  }
}
