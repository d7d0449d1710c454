package io.wirewatch.ingest.fetch;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What came of a request. */
public sealed interface FetchResult {

  /** Redirects that were followed, in order; empty when there were none. */
  List<Hop> hops();

  /**
   * A redirect that was followed.
   *
   * @param from the address that was asked
   * @param to the address that it named, absolute
   * @param permanent whether it was a 301 or 308
   */
  record Hop(String from, String to, boolean permanent) {}

  /**
   * A complete answer of status 200 or 203 with a body.
   *
   * @param url address of the last hop
   * @param headers the answer's headers, as received
   * @param body decoded body
   * @param elapsed from the request to the last byte
   */
  record Fetched(String url, AnswerHeaders headers, Body body, Duration elapsed, List<Hop> hops)
      implements FetchResult {}

  /**
   * The server answered 304 to a conditional request.
   *
   * @param url address of the last hop
   * @param headers the answer's headers
   */
  record NotModified(String url, AnswerHeaders headers, List<Hop> hops) implements FetchResult {}

  /**
   * A redirect leads out of the registrable domain and was not followed.
   *
   * @param to where it leads, absolute
   * @param permanent whether every redirect up to there was permanent
   */
  record Redirected(String to, boolean permanent, List<Hop> hops) implements FetchResult {}

  /**
   * We would not fetch it, or not keep what came: asking again is no use until somebody changes
   * something.
   *
   * @param reason stable code: {@code address}, {@code scheme}, {@code port}, {@code userinfo},
   *     {@code url}, {@code too-large}, {@code ratio}, {@code content-type}, {@code too-many-hops},
   *     {@code redirect-loop}, {@code encoding} (more than two on top of each other), or the code
   *     that {@link FetchRequest#admission} gave
   * @param message why, in a sentence that says what can be done
   */
  record Refused(String reason, String message, List<Hop> hops) implements FetchResult {}

  /**
   * It did not work this time.
   *
   * @param reason stable code: {@code dns}, {@code connect}, {@code tls}, {@code timeout}, {@code
   *     too-slow}, {@code cut-off}, {@code protocol}, {@code encoding}, {@code interrupted} (by us:
   *     the thread was interrupted or the fetcher closed), or {@code http-STATUS}
   * @param status status of the answer; 0 when there was none
   * @param retryAfter how long the server asks us to wait; null when it does not
   * @param message what happened, in a sentence
   */
  record Failed(
      String reason, int status, @Nullable Duration retryAfter, String message, List<Hop> hops)
      implements FetchResult {}

  /**
   * Headers of an answer.
   *
   * @param status status code
   * @param fields name and value pairs in the order they came
   */
  record AnswerHeaders(int status, List<Field> fields) {

    /**
     * One header line.
     *
     * @param name its name, as sent
     * @param value its value, as sent
     */
    public record Field(String name, String value) {}

    public AnswerHeaders {
      fields = List.copyOf(fields);
    }

    /** Returns the first value under a name, whatever its case. */
    public Optional<String> first(String name) {
      return fields.stream()
          .filter(field -> field.name().equalsIgnoreCase(name))
          .map(Field::value)
          .findFirst();
    }
  }
}
