package io.wirewatch.sink;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.json.jackson.JacksonJsonpMapper;
import co.elastic.clients.transport.rest_client.RestClientTransport;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.http.HttpHost;
import org.elasticsearch.client.RestClient;

/**
 * A real HTTP server that answers as Elasticsearch does, as far as the sink asks, and misbehaves as
 * told. It keeps documents by id and external version, so that a test can look at what is there.
 */
public final class ElasticsearchServer implements AutoCloseable {

  /** What came in. */
  public record Request(String method, String path, String body) {
    /** Whether it is a bulk request. */
    public boolean isBulk() {
      return path.endsWith("/_bulk");
    }

    /** Number of documents of a bulk request. */
    public int documents() {
      return (int) body.lines().count() / 2;
    }
  }

  /** An answer other than the usual one. */
  public record Answer(int status, String body, boolean fromElasticsearch, boolean cutOff) {

    /** An error in Elasticsearch's form. */
    public static Answer error(int status, String type) {
      return new Answer(
          status,
          """
          {"error":{"root_cause":[],"type":"%s","reason":"told to"},"status":%d}"""
              .formatted(type, status),
          true,
          false);
    }

    /** An error in the form of something between us and Elasticsearch. */
    public static Answer fromProxy(int status) {
      return new Answer(status, "<html>go away</html>", false, false);
    }
  }

  /** Why one document is refused. */
  public record Refusal(int status, String type) {}

  /** A document as it lies there. */
  public record Stored(long version, JsonNode source) {}

  static {
    // The JDK's server sends head and body apart; Nagle's algorithm would cost 40 ms an answer.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern INDEX = Pattern.compile("/([a-z0-9-]+)");
  private static final Pattern TEMPLATE = Pattern.compile("/_index_template/([a-z0-9-]+)");

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final RestClient restClient;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final CountDownLatch asked = new CountDownLatch(1);
  private final Map<String, ObjectNode> templates = new ConcurrentHashMap<>();
  private final Map<String, ObjectNode> indices = new ConcurrentHashMap<>();
  private final Map<String, Map<String, Stored>> documents = new ConcurrentHashMap<>();
  private final List<Request> requests = new CopyOnWriteArrayList<>();
  private volatile Function<Request, Answer> misbehaviour = request -> null;
  private volatile Function<String, Refusal> refusals = id -> null;
  private volatile Function<ArrayNode, ArrayNode> items = all -> all;
  private volatile boolean hanging;

  /** Starts the server on a free port of the loopback interface. */
  public ElasticsearchServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
    InetSocketAddress address = server.getAddress();
    restClient =
        RestClient.builder(new HttpHost(address.getAddress(), address.getPort(), "http")).build();
  }

  /** Returns a client of this server; closed with it. */
  public ElasticsearchClient client() {
    return new ElasticsearchClient(new RestClientTransport(restClient, new JacksonJsonpMapper()));
  }

  /** Answers requests otherwise than usual; null from the function leaves the usual answer. */
  public void misbehave(Function<Request, Answer> function) {
    misbehaviour = function;
  }

  /** Refuses single documents by id; null from the function lets the document pass. */
  public void refuse(Function<String, Refusal> function) {
    refusals = function;
  }

  /** Rewrites the items of bulk replies. */
  public void rewriteItems(Function<ArrayNode, ArrayNode> function) {
    items = function;
  }

  /** Accepts requests and never answers, until told otherwise. */
  public void hang(boolean value) {
    hanging = value;
  }

  /** Behaves again. */
  public void heal() {
    misbehaviour = request -> null;
    refusals = id -> null;
    items = all -> all;
    hanging = false;
  }

  /** Waits for the first request. */
  public void awaitRequest() throws InterruptedException {
    asked.await();
  }

  /** Returns all requests so far. */
  public List<Request> requests() {
    return List.copyOf(requests);
  }

  /** Returns the documents of an index by id. */
  public Map<String, Stored> documents(String index) {
    return documents.computeIfAbsent(index, name -> new ConcurrentHashMap<>());
  }

  /** Returns the templates by name, as they were put. */
  public Map<String, ObjectNode> templates() {
    return templates;
  }

  /** Returns the indices by name, with {@code mappings} and {@code aliases}. */
  public Map<String, ObjectNode> indices() {
    return indices;
  }

  @Override
  public void close() throws IOException {
    closed.countDown();
    restClient.close();
    server.stop(0);
    threads.shutdownNow();
  }

  private void handle(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    Request request =
        new Request(exchange.getRequestMethod(), exchange.getRequestURI().getPath(), body);
    requests.add(request);
    asked.countDown();
    if (hanging) {
      try {
        closed.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      exchange.close();
      return;
    }
    Answer answer = misbehaviour.apply(request);
    if (answer == null) {
      answer = answer(request);
    }
    send(exchange, answer);
  }

  private static void send(HttpExchange exchange, Answer answer) throws IOException {
    byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
    if (answer.fromElasticsearch()) {
      exchange.getResponseHeaders().set("X-Elastic-Product", "Elasticsearch");
      exchange
          .getResponseHeaders()
          .set("Content-Type", "application/vnd.elasticsearch+json;compatible-with=8");
    } else {
      exchange.getResponseHeaders().set("Content-Type", "text/html");
    }
    exchange.sendResponseHeaders(answer.status(), bytes.length);
    exchange.getResponseBody().write(bytes, 0, answer.cutOff() ? bytes.length / 2 : bytes.length);
    if (answer.cutOff()) {
      exchange.getResponseBody().flush();
    }
    exchange.close();
  }

  private synchronized Answer answer(Request request) throws IOException {
    String path = request.path();
    if (request.isBulk()) {
      return ok(bulk(path.substring(1, path.indexOf("/_bulk")), request));
    }
    Matcher template = TEMPLATE.matcher(path);
    if (template.matches()) {
      return template(request, template.group(1));
    }
    if (path.equals("/_aliases")) {
      return aliases(request);
    }
    if (path.endsWith("/_mapping")) {
      String index = path.substring(1, path.indexOf("/_mapping"));
      indices.get(index).set("mappings", JSON.readTree(request.body()));
      return acknowledged();
    }
    if (request.method().equals("GET")) {
      return ok(matching(path.substring(1).split(",")[0]));
    }
    Matcher index = INDEX.matcher(path);
    if (request.method().equals("PUT") && index.matches()) {
      return create(index.group(1));
    }
    return Answer.error(405, "method_not_allowed");
  }

  private Answer template(Request request, String name) throws IOException {
    if (request.method().equals("PUT")) {
      templates.put(name, (ObjectNode) JSON.readTree(request.body()));
      return acknowledged();
    }
    ObjectNode found = templates.get(name);
    if (found == null) {
      return Answer.error(404, "resource_not_found_exception");
    }
    ObjectNode reply = JSON.createObjectNode();
    ObjectNode item = reply.putArray("index_templates").addObject();
    item.put("name", name);
    ObjectNode shown = found.deepCopy();
    shown.putArray("composed_of");
    item.set("index_template", shown);
    return ok(reply);
  }

  private Answer create(String name) {
    if (indices.containsKey(name)) {
      return Answer.error(400, "resource_already_exists_exception");
    }
    ObjectNode index = JSON.createObjectNode();
    ObjectNode template = templates.get(name);
    index.set(
        "mappings",
        template == null ? JSON.createObjectNode() : template.path("template").path("mappings"));
    index.putObject("aliases");
    indices.put(name, index);
    return new Answer(
        200,
        """
        {"acknowledged":true,"shards_acknowledged":true,"index":"%s"}"""
            .formatted(name),
        true,
        false);
  }

  private ObjectNode matching(String pattern) {
    ObjectNode reply = JSON.createObjectNode();
    String prefix = pattern.replace("*", "");
    indices.forEach(
        (name, index) -> {
          if (name.startsWith(prefix)) {
            reply.set(name, index);
          }
        });
    return reply;
  }

  private Answer aliases(Request request) throws IOException {
    for (JsonNode action : JSON.readTree(request.body()).path("actions")) {
      if (action.has("add")) {
        JsonNode add = action.get("add");
        ObjectNode aliases = (ObjectNode) indices.get(add.path("index").asText()).get("aliases");
        aliases.putObject(add.path("alias").asText());
      } else {
        JsonNode remove = action.get("remove");
        ObjectNode aliases = (ObjectNode) indices.get(remove.path("index").asText()).get("aliases");
        aliases.remove(remove.path("alias").asText());
      }
    }
    return acknowledged();
  }

  private ObjectNode bulk(String index, Request request) throws IOException {
    List<String> lines = request.body().lines().toList();
    ArrayNode all = JSON.createArrayNode();
    for (int i = 0; i + 1 < lines.size(); i += 2) {
      JsonNode meta = JSON.readTree(lines.get(i)).path("index");
      all.addObject().set("index", item(index, meta, JSON.readTree(lines.get(i + 1))));
    }
    ObjectNode reply = JSON.createObjectNode();
    reply.put("took", 1);
    reply.put("errors", false);
    reply.set("items", items.apply(all));
    return reply;
  }

  private ObjectNode item(String index, JsonNode meta, JsonNode source) {
    String id = meta.path("_id").asText();
    long version = meta.path("version").asLong();
    ObjectNode item = JSON.createObjectNode().put("_index", index).put("_id", id);
    Refusal refusal = refusals.apply(id);
    if (refusal == null && !indices.containsKey(index)) {
      refusal = new Refusal(404, "index_not_found_exception");
    }
    Stored stored = documents(index).get(id);
    if (refusal == null && stored != null && stored.version() > version) {
      refusal = new Refusal(409, "version_conflict_engine_exception");
    }
    if (refusal != null) {
      item.put("status", refusal.status());
      item.putObject("error").put("type", refusal.type()).put("reason", "told to");
      return item;
    }
    if (!meta.path("version_type").asText().equals("external_gte")) {
      throw new IllegalArgumentException("not an external version: " + meta);
    }
    documents(index).put(id, new Stored(version, source));
    return item.put("status", stored == null ? 201 : 200)
        .put("result", stored == null ? "created" : "updated")
        .put("_version", version);
  }

  private static Answer acknowledged() {
    return new Answer(200, "{\"acknowledged\":true,\"errors\":false}", true, false);
  }

  private static Answer ok(JsonNode body) {
    return new Answer(200, body.toString(), true, false);
  }
}
