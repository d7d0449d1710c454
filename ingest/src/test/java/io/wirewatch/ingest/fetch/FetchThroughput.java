package io.wirewatch.ingest.fetch;

import io.wirewatch.ingest.fetch.FetchResult.Fetched;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

/**
 * Measures how many pages a second are fetched from 64 hosts of this machine, one request a host at
 * a time. Run by hand: {@code FetchThroughput [seconds]}. Client and servers share the processors.
 */
final class FetchThroughput {

  private static final int HOSTS = 64;

  private FetchThroughput() {}

  public static void main(String[] args) throws Exception {
    Duration length = Duration.ofSeconds(args.length > 0 ? Long.parseLong(args[0]) : 20);
    byte[] page =
        "<p>The ferry to the island sails again on Monday.</p>\n"
            .repeat(380)
            .getBytes(StandardCharsets.UTF_8);
    List<HostileServer> servers = new ArrayList<>();
    for (int host = 1; host <= HOSTS; host++) {
      servers.add(HostileServer.start("127.0.0." + host, peer -> peer.page("", page)));
    }
    FetchConfig config =
        FetchConfig.defaults("https://example.org/bot")
            .withAllowed(
                servers.stream().map(HostileServer::port).collect(Collectors.toSet()),
                List.of(AddressRange.parse("127.0.0.0/8")))
            .withResolver(host -> List.of(AddressRange.literal("127.0.0." + host.substring(4))));
    try (HttpFetcher fetcher = new HttpFetcher(config, InstantSource.system())) {
      System.out.printf("warming up: %.0f pages a second%n", rate(fetcher, servers, length));
      System.out.printf("measured: %.0f pages a second%n", rate(fetcher, servers, length));
      System.out.println(fetcher.metrics());
      int connections = servers.stream().mapToInt(HostileServer::connections).sum();
      System.out.println(connections + " connections");
    } finally {
      servers.forEach(HostileServer::close);
    }
  }

  /** Fetches from each host in a thread of its own. */
  private static double rate(HttpFetcher fetcher, List<HostileServer> servers, Duration length)
      throws Exception {
    long end = System.nanoTime() + length.toNanos();
    List<Callable<Integer>> readers = new ArrayList<>();
    for (int i = 0; i < servers.size(); i++) {
      String url = "http://host" + (i + 1) + ":" + servers.get(i).port() + "/";
      readers.add(() -> fetchUntil(end, fetcher, url));
    }
    ExecutorService threads = Executors.newFixedThreadPool(servers.size());
    try {
      int pages = 0;
      for (Future<Integer> reader : threads.invokeAll(readers)) {
        pages += reader.get();
      }
      return pages / (length.toNanos() / 1e9);
    } finally {
      threads.shutdown();
    }
  }

  private static int fetchUntil(long nanoTime, HttpFetcher fetcher, String url) {
    int pages = 0;
    while (System.nanoTime() - nanoTime < 0) {
      FetchResult result = Loopback.page(fetcher, url);
      if (!(result instanceof Fetched)) {
        throw new IllegalStateException(url + ": " + result);
      }
      pages++;
    }
    return pages;
  }
}
