package io.wirewatch.monitor.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.sse.SseClient;
import io.javalin.http.sse.SseHandler;
import io.wirewatch.monitor.http.Parameters;
import io.wirewatch.monitor.http.ProblemException;
import io.wirewatch.schemas.document.DocumentJson;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Serves the log as server-sent events: articles, alerts, a heartbeat when nothing else was sent
 * for a while, and {@code reset} for a client whose missed events are gone. Each open stream takes
 * one thread, hence their number is limited.
 *
 * @see <a href="https://html.spec.whatwg.org/multipage/server-sent-events.html">HTML, server-sent
 *     events</a>
 */
public final class EventStream {

  /** Query parameters that {@link #open} reads. */
  public static final Set<String> PARAMETERS = Set.of("since");

  /** How often a quiet stream shows that it is alive. */
  static final Duration HEARTBEAT = Duration.ofSeconds(15);

  private static final int MAX_STREAMS = 64;
  private static final String EVENT_STREAM = "text/event-stream";

  /** A sign of life. */
  record Heartbeat(Instant at, @Nullable String problem) {}

  /** Why the client must load anew what it shows. */
  record Reset(String reason) {}

  private final EventLog log;
  private final Supplier<Optional<String>> problem;
  private final InstantSource clock;
  private final Semaphore places = new Semaphore(MAX_STREAMS);

  /**
   * @param log the events
   * @param problem what keeps events from coming, told with each heartbeat
   * @param clock the time of heartbeats
   */
  public EventStream(EventLog log, Supplier<Optional<String>> problem, InstantSource clock) {
    this.log = log;
    this.problem = problem;
    this.clock = clock;
  }

  /**
   * Answers a request with a stream that goes on until either side closes it.
   *
   * @param encoder turns an event into the data that is sent for it
   */
  public void open(Context ctx, Function<LiveEvent, String> encoder) {
    Instant since = Parameters.of(ctx, PARAMETERS).instant("since");
    String accept = ctx.header("Accept");
    if (accept == null || !accept.contains(EVENT_STREAM)) {
      throw new ProblemException(
          HttpStatus.NOT_ACCEPTABLE, "This is a stream: ask with 'Accept: text/event-stream'.");
    }
    if (places.availablePermits() == 0) {
      throw new ProblemException(
          HttpStatus.SERVICE_UNAVAILABLE,
          "All " + MAX_STREAMS + " live streams are in use: close a dashboard and try again.");
    }
    new SseHandler(0, client -> serve(client, since, encoder)).handle(ctx);
  }

  private void serve(
      SseClient client, @Nullable Instant since, Function<LiveEvent, String> encoder) {
    if (!places.tryAcquire()) {
      client.close();
      return;
    }
    try {
      long place = begin(client, since, encoder);
      while (!client.terminated() && !log.isClosed()) {
        EventLog.Batch batch = log.await(place, HEARTBEAT);
        send(client, batch, encoder);
        place = batch.next();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      places.release();
      client.close();
    }
  }

  private long begin(
      SseClient client, @Nullable Instant since, Function<LiveEvent, String> encoder) {
    String lastId = client.ctx().header("Last-Event-ID");
    EventLog.Batch missed;
    if (lastId != null && !lastId.isBlank()) {
      client.sendEvent("heartbeat", heartbeat());
      missed =
          Position.parse(lastId)
              .flatMap(log::resume)
              .orElseGet(() -> new EventLog.Batch(List.of(), log.end(), false));
    } else {
      EventLog.Beginning beginning = log.begin(since == null ? Instant.MAX : since);
      client.sendEvent("heartbeat", heartbeat(), beginning.head().id());
      missed = beginning.missed();
    }
    sendEvents(client, missed, encoder);
    return missed.next();
  }

  private void send(SseClient client, EventLog.Batch batch, Function<LiveEvent, String> encoder) {
    if (batch.complete() && batch.entries().isEmpty()) {
      client.sendEvent("heartbeat", heartbeat());
    }
    sendEvents(client, batch, encoder);
  }

  private void sendEvents(
      SseClient client, EventLog.Batch batch, Function<LiveEvent, String> encoder) {
    if (!batch.complete()) {
      Reset reset = new Reset("Events were missed: load the lists anew.");
      client.sendEvent("reset", json(reset), log.head().id());
    }
    for (EventLog.Entry entry : batch.entries()) {
      client.sendEvent(entry.event().type(), encoder.apply(entry.event()), entry.after().id());
    }
  }

  private String heartbeat() {
    return json(new Heartbeat(clock.instant(), problem.get().orElse(null)));
  }

  private static String json(Record value) {
    try {
      return DocumentJson.mapper().writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a record cannot fail to be written", e);
    }
  }
}
