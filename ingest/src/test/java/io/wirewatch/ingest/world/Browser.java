package io.wirewatch.ingest.world;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** A client that knows its way about a world, for tests of the world itself. */
final class Browser implements AutoCloseable {

  /** Long enough for any answer that comes at all, short enough for those that do not. */
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final OkHttpClient client;

  Browser(World world) {
    client =
        new OkHttpClient.Builder()
            .dns(host -> List.<InetAddress>of(world.resolve(host)))
            .followRedirects(false)
            .retryOnConnectionFailure(false)
            .readTimeout(PATIENCE)
            .build();
  }

  /**
   * An answer.
   *
   * @param location where it redirects to; empty where it does not
   * @param validator its entity tag, else its Last-Modified; empty where it has neither
   * @param text the decoded body
   */
  record Answer(int status, String location, String validator, String text) {}

  /**
   * Asks for an address.
   *
   * @param headers names and values in turn
   * @throws UncheckedIOException if no complete answer comes
   */
  Answer get(String url, String... headers) {
    Request.Builder request = new Request.Builder().url(url);
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    try (Response response = client.newCall(request.build()).execute()) {
      return new Answer(
          response.code(),
          response.header("Location", ""),
          response.header("ETag", response.header("Last-Modified", "")),
          response.body().string());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the text at an address, or where it redirects to. */
  String read(String url) {
    Answer answer = get(url);
    return answer.location().isEmpty() ? answer.text() : read(answer.location());
  }

  @Override
  public void close() {
    client.dispatcher().executorService().shutdown();
    client.connectionPool().evictAll();
  }
}
