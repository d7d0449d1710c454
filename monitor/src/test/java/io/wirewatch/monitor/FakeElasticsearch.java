package io.wirewatch.monitor;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.json.jackson.JacksonJsonpMapper;
import co.elastic.clients.transport.rest_client.RestClientTransport;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.wirewatch.schemas.document.DocumentJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiFunction;
import org.apache.http.HttpHost;
import org.elasticsearch.client.RestClient;

/** An HTTP server that speaks as Elasticsearch does, and says what the test tells it to. */
public final class FakeElasticsearch implements AutoCloseable {

  /** What a search that finds nothing answers, and one on an index that does not exist. */
  public static final String NOTHING =
      """
      {"took":1,"timed_out":false,"_shards":{"total":0,"successful":0,"skipped":0,"failed":0},
       "hits":{"total":{"value":0,"relation":"eq"},"max_score":0.0,"hits":[]}}""";

  /** A search as it was received. */
  public record Search(String index, String parameters, JsonNode body) {}

  /** An answer. */
  public record Reply(int status, String body) {}

  private final HttpServer server;
  private final RestClient restClient;
  private final ElasticsearchClient client;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<Search> searches = new CopyOnWriteArrayList<>();
  private volatile BiFunction<String, JsonNode, Reply> replies =
      (index, body) -> new Reply(200, NOTHING);

  private FakeElasticsearch(HttpServer server) {
    this.server = server;
    this.restClient =
        RestClient.builder(new HttpHost("127.0.0.1", server.getAddress().getPort())).build();
    this.client =
        new ElasticsearchClient(new RestClientTransport(restClient, new JacksonJsonpMapper()));
  }

  public static FakeElasticsearch start() {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      FakeElasticsearch fake = new FakeElasticsearch(server);
      server.setExecutor(fake.threads);
      server.createContext("/", fake::handle);
      server.start();
      return fake;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Tells what to answer to a search, from the index and the body. */
  public void answer(BiFunction<String, JsonNode, Reply> replies) {
    this.replies = replies;
  }

  /** Tells what to answer to every search on an index; others find nothing. */
  public void answer(String index, String body) {
    answer((asked, request) -> new Reply(200, asked.equals(index) ? body : NOTHING));
  }

  public Search lastSearch() {
    return searches.get(searches.size() - 1);
  }

  /** Returns a client that is closed with the server. */
  public ElasticsearchClient client() {
    return client;
  }

  private void handle(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    byte[] received = exchange.getRequestBody().readAllBytes();
    Reply reply;
    if (path.endsWith("/_search")) {
      JsonNode body =
          received.length == 0
              ? DocumentJson.mapper().createObjectNode()
              : DocumentJson.mapper().readTree(received);
      String index = path.substring(1, path.length() - "/_search".length());
      searches.add(new Search(index, exchange.getRequestURI().getQuery(), body));
      reply = replies.apply(index, body);
    } else {
      ObjectNode error = DocumentJson.mapper().createObjectNode();
      error.put("status", 400).putObject("error").put("type", "not_faked").put("reason", path);
      reply = new Reply(400, error.toString());
    }
    byte[] answer = reply.body().getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("X-Elastic-Product", "Elasticsearch");
    exchange
        .getResponseHeaders()
        .set("Content-Type", "application/vnd.elasticsearch+json;compatible-with=8");
    exchange.sendResponseHeaders(reply.status(), answer.length);
    try (exchange) {
      exchange.getResponseBody().write(answer);
    }
  }

  /** Stops to listen; the client stays. */
  public void goAway() {
    server.stop(0);
  }

  @Override
  public void close() {
    goAway();
    threads.shutdownNow();
    try {
      restClient.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
