package io.wirewatch.ingest.fetch;

import io.wirewatch.ingest.fetch.FetchResult.AnswerHeaders;
import io.wirewatch.ingest.fetch.FetchResult.AnswerHeaders.Field;
import io.wirewatch.ingest.fetch.FetchResult.Failed;
import io.wirewatch.ingest.fetch.FetchResult.Fetched;
import io.wirewatch.ingest.fetch.FetchResult.Hop;
import io.wirewatch.ingest.fetch.FetchResult.NotModified;
import io.wirewatch.ingest.fetch.Step.Ended;
import io.wirewatch.ingest.fetch.Step.Moved;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import okhttp3.Call;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** One request of a fetch and its answer. For one thread; the watchdog looks on. */
final class Exchange {

  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

  /** The only ones that keep a form (RFC 9110, section 15.4). */
  private static final Set<Integer> FORM_REDIRECTS = Set.of(307, 308);

  private final Call call;
  private final FetchKind kind;
  private final FetchLimits limits;
  private final List<Hop> hops;
  private final Watch watch;
  private int status;
  private long wireBytes;

  /**
   * @param call not yet executed
   * @param hops the redirects that led here
   */
  Exchange(Call call, FetchKind kind, FetchLimits limits, List<Hop> hops) {
    this.call = call;
    this.kind = kind;
    this.limits = limits;
    this.hops = hops;
    this.watch = new Watch(call, limits);
  }

  /**
   * Makes the request.
   *
   * @param startedNanos when the fetch began, by {@link System#nanoTime}
   * @param now against which dates in the answer are read
   */
  Step run(Watchdog watchdog, long startedNanos, Instant now) {
    try (Response response = execute(watchdog)) {
      status = response.code();
      return judge(response, startedNanos, now);
    } catch (IOException | RuntimeException e) { // OkHttp throws the latter for some odd headers
      Exception cause = watch.stopped().<Exception>map(stopped -> stopped).orElse(e);
      return new Ended(Failures.of(cause, call.request().url().host(), status, hops));
    } finally {
      watchdog.remove(watch);
    }
  }

  /** Returns how many bytes of the body came over the wire. */
  long wireBytes() {
    return wireBytes;
  }

  private Response execute(Watchdog watchdog) throws IOException {
    watchdog.add(watch);
    return call.execute();
  }

  private Step judge(Response response, long startedNanos, Instant now) throws IOException {
    String url = response.request().url().toString();
    @Nullable String location = response.header("Location");
    boolean form = kind == FetchKind.HUB;
    if (status == 200 || status == 203 || (form && response.isSuccessful())) {
      Body body = body(response);
      Duration elapsed = Duration.ofNanos(System.nanoTime() - startedNanos);
      return new Ended(new Fetched(url, headers(response), body, elapsed, hops));
    }
    if (status == 304 && Requests.isConditional(response.request())) {
      return new Ended(new NotModified(url, headers(response), hops));
    }
    if (location != null && (form ? FORM_REDIRECTS : REDIRECTS).contains(status)) {
      return new Moved(response.request().url(), location, status == 301 || status == 308);
    }
    @Nullable Duration wait =
        status >= 400 ? RetryAfter.read(response.headers(), now).orElse(null) : null;
    String message = response.request().url().host() + " answered with status " + status;
    return new Ended(new Failed("http-" + status, status, wait, message, hops));
  }

  private Body body(Response response) throws IOException {
    @Nullable String type = response.header("Content-Type");
    BodyReader reader = new BodyReader(response, kind, limits);
    try {
      ContentTypes.check(kind, type);
      watch.body(reader::wireBytes);
      Body body = reader.read();
      ContentTypes.check(kind, type, body);
      return body;
    } catch (IOException | RuntimeException e) {
      call.cancel(); // Otherwise closing would read on, for the sake of the connection.
      throw e;
    } finally {
      wireBytes = reader.wireBytes();
    }
  }

  private static AnswerHeaders headers(Response response) {
    List<Field> fields = new ArrayList<>();
    response.headers().forEach(pair -> fields.add(new Field(pair.getFirst(), pair.getSecond())));
    return new AnswerHeaders(response.code(), fields);
  }
}
