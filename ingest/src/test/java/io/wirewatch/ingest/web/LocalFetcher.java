package io.wirewatch.ingest.web;

import io.wirewatch.ingest.fetch.Body;
import io.wirewatch.ingest.fetch.FetchRequest;
import io.wirewatch.ingest.fetch.FetchResult;
import io.wirewatch.ingest.fetch.FetchResult.AnswerHeaders;
import io.wirewatch.ingest.fetch.FetchResult.Hop;
import io.wirewatch.ingest.fetch.Fetcher;
import io.wirewatch.ingest.url.RegistrableDomain;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import javax.net.ssl.SSLException;
import okhttp3.Dns;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** Keeps the contract of {@link Fetcher} towards sites that mean no harm. */
final class LocalFetcher implements Fetcher {

  private static final int MOST_HOPS = 5;

  private final OkHttpClient client;

  LocalFetcher(Dns dns) {
    client =
        new OkHttpClient.Builder()
            .dns(dns)
            .followRedirects(false)
            .retryOnConnectionFailure(false)
            .build();
  }

  @Override
  public FetchResult fetch(FetchRequest request) {
    List<Hop> hops = new ArrayList<>();
    HttpUrl at = HttpUrl.parse(request.url());
    if (at == null) {
      return new FetchResult.Refused("url", request.url() + " is no web address", hops);
    }
    while (hops.size() <= MOST_HOPS) {
      try (Response response = client.newCall(new Request.Builder().url(at).build()).execute()) {
        String location = response.header("Location");
        HttpUrl to = response.isRedirect() && location != null ? at.resolve(location) : null;
        if (to == null) {
          return result(at.toString(), response, hops);
        }
        hops.add(
            new Hop(
                at.toString(), to.toString(), response.code() == 301 || response.code() == 308));
        if (!RegistrableDomain.ofHost(at.host()).equals(RegistrableDomain.ofHost(to.host()))) {
          boolean permanent = hops.stream().allMatch(Hop::permanent);
          return new FetchResult.Redirected(to.toString(), permanent, hops);
        }
        at = to;
      } catch (IOException e) {
        return new FetchResult.Failed(reason(e), 0, null, String.valueOf(e.getMessage()), hops);
      }
    }
    return new FetchResult.Refused("too-many-hops", "more than 5 redirects", hops);
  }

  private static FetchResult result(String url, Response response, List<Hop> hops)
      throws IOException {
    int status = response.code();
    if (status != 200) {
      String after = response.header("Retry-After");
      return new FetchResult.Failed(
          "http-" + status,
          status,
          after == null ? null : Duration.ofSeconds(Long.parseLong(after)),
          "the server answered " + status,
          hops);
    }
    List<AnswerHeaders.Field> fields =
        StreamSupport.stream(response.headers().spliterator(), false)
            .map(field -> new AnswerHeaders.Field(field.getFirst(), field.getSecond()))
            .toList();
    return new FetchResult.Fetched(
        url,
        new AnswerHeaders(status, fields),
        new Body(response.body().bytes()),
        Duration.ZERO,
        hops);
  }

  private static String reason(IOException failure) {
    if (failure instanceof UnknownHostException) {
      return "dns";
    } else if (failure instanceof SocketTimeoutException) {
      return "timeout";
    } else if (failure instanceof SSLException) {
      return "tls";
    } else {
      return failure instanceof ConnectException ? "connect" : "cut-off";
    }
  }

  @Override
  public void close() {
    client.connectionPool().evictAll();
    client.dispatcher().executorService().shutdown();
  }
}
