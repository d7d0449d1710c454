package io.wirewatch.ingest.websub;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** A WebSub hub on loopback. It takes requests by itself; the rest it does when told to. */
final class LocalHub implements AutoCloseable {

  private final HttpServer server;
  private final HttpClient http = HttpClient.newHttpClient();
  private final List<Map<String, String>> requests = new ArrayList<>();
  private volatile int status = 202;

  LocalHub() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::take);
    server.start();
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
  }

  void answer(int newStatus) {
    status = newStatus;
  }

  synchronized List<Map<String, String>> requests() {
    return List.copyOf(requests);
  }

  /** Returns the last request. */
  Map<String, String> last() {
    List<Map<String, String>> all = requests();
    return all.get(all.size() - 1);
  }

  /** Verifies the intent of the last request, as section 5.3 says. */
  HttpResponse<String> verify(String challenge, long leaseSeconds) throws Exception {
    Map<String, String> query = new LinkedHashMap<>();
    query.put("hub.mode", last().get("hub.mode"));
    query.put("hub.topic", last().get("hub.topic"));
    query.put("hub.challenge", challenge);
    query.put("hub.lease_seconds", Long.toString(leaseSeconds));
    return call(query);
  }

  /** Calls the callback of the last request with any query. */
  HttpResponse<String> call(Map<String, String> query) throws Exception {
    return get(URI.create(last().get("hub.callback") + "?" + encode(query)));
  }

  HttpResponse<String> get(URI address) throws Exception {
    return http.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
  }

  /** Distributes content to the callback of the last request. */
  HttpResponse<String> publish(byte[] body, @Nullable String signature) throws Exception {
    return publish(URI.create(last().get("hub.callback")), body, signature);
  }

  HttpResponse<String> publish(URI callback, byte[] body, @Nullable String signature)
      throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(callback)
            .header("Content-Type", "application/atom+xml")
            .POST(HttpRequest.BodyPublishers.ofByteArray(body));
    if (signature != null) {
      request.header("X-Hub-Signature", signature);
    }
    return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  /** Signs with the secret of the last request. */
  String sign(String method, byte[] body) throws GeneralSecurityException {
    String algorithm = "HmacSHA" + method.substring("sha".length());
    Mac mac = Mac.getInstance(algorithm);
    byte[] secret = last().get("hub.secret").getBytes(StandardCharsets.UTF_8);
    mac.init(new SecretKeySpec(secret, algorithm));
    return method + "=" + HexFormat.of().formatHex(mac.doFinal(body));
  }

  /** A transport for tests: loopback is allowed, redirects are not followed. */
  HubTransport transport() {
    return (hub, form) -> {
      HttpRequest request =
          HttpRequest.newBuilder(hub)
              .header("Content-Type", "application/x-www-form-urlencoded")
              .POST(HttpRequest.BodyPublishers.ofString(form))
              .build();
      try {
        HttpResponse<String> reply = http.send(request, HttpResponse.BodyHandlers.ofString());
        return new HubTransport.Reply(reply.statusCode(), reply.body());
      } catch (IOException e) {
        return new HubTransport.Reply(0, String.valueOf(e.getMessage()));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return new HubTransport.Reply(0, "interrupted");
      }
    };
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void take(HttpExchange exchange) throws IOException {
    String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    synchronized (this) {
      requests.add(decode(form));
    }
    exchange.sendResponseHeaders(status, -1);
    try (OutputStream body = exchange.getResponseBody()) {
      body.flush();
    }
  }

  private static Map<String, String> decode(String form) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (String field : form.split("&")) {
      int equals = field.indexOf('=');
      fields.put(
          URLDecoder.decode(field.substring(0, equals), StandardCharsets.UTF_8),
          URLDecoder.decode(field.substring(equals + 1), StandardCharsets.UTF_8));
    }
    return fields;
  }

  private static String encode(Map<String, String> query) {
    return query.entrySet().stream()
        .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }
}
