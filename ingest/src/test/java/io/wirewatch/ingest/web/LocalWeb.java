package io.wirewatch.ingest.web;

import io.wirewatch.ingest.fetch.Fetcher;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.Dns;

/**
 * Many web sites on one loopback server. Every host name leads to it, unless it is {@linkplain
 * #unplug unplugged}; what nobody serves is a 404.
 */
public final class LocalWeb implements AutoCloseable {

  private final MockWebServer server = new MockWebServer();
  private final Map<String, MockResponse> answers = new ConcurrentHashMap<>();
  private final Map<String, AtomicInteger> requests = new ConcurrentHashMap<>();
  private final Set<String> unplugged = ConcurrentHashMap.newKeySet();
  private final Fetcher fetcher = new LocalFetcher(dns());

  private LocalWeb() {}

  public static LocalWeb start() throws IOException {
    LocalWeb web = new LocalWeb();
    web.server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            return web.answer(request);
          }
        });
    web.server.start(InetAddress.getLoopbackAddress(), 0);
    return web;
  }

  private MockResponse answer(RecordedRequest request) {
    String host = request.getHeaders().get("Host");
    String key = "http://" + host + request.getTarget();
    requests.computeIfAbsent(key, unused -> new AtomicInteger()).incrementAndGet();
    return answers.getOrDefault(key, new MockResponse.Builder().code(404).build());
  }

  private Dns dns() {
    return host -> {
      if (unplugged.contains(host)) {
        throw new UnknownHostException(host);
      }
      return List.of(InetAddress.getLoopbackAddress());
    };
  }

  public Fetcher fetcher() {
    return fetcher;
  }

  /** Returns an address such as {@code http://www.example.com:34567/rss}. */
  public String url(String hostAndPath) {
    int slash = hostAndPath.indexOf('/');
    return "http://"
        + hostAndPath.substring(0, slash)
        + ":"
        + server.getPort()
        + hostAndPath.substring(slash);
  }

  public LocalWeb serve(String hostAndPath, String contentType, String body) {
    return serve(
        hostAndPath,
        new MockResponse.Builder().setHeader("Content-Type", contentType).body(body).build());
  }

  public LocalWeb serve(String hostAndPath, MockResponse response) {
    answers.put(url(hostAndPath), response);
    return this;
  }

  public LocalWeb redirect(String hostAndPath, int status, String toHostAndPath) {
    return serve(
        hostAndPath,
        new MockResponse.Builder().code(status).setHeader("Location", url(toHostAndPath)).build());
  }

  public LocalWeb fail(String hostAndPath, int status) {
    return serve(hostAndPath, new MockResponse.Builder().code(status).build());
  }

  /** From now on the host has no address. */
  public LocalWeb unplug(String host) {
    unplugged.add(host);
    return this;
  }

  /** Returns how often an address was asked for. */
  public int requests(String hostAndPath) {
    AtomicInteger count = requests.get(url(hostAndPath));
    return count == null ? 0 : count.get();
  }

  @Override
  public void close() {
    fetcher.close();
    server.close();
  }
}
