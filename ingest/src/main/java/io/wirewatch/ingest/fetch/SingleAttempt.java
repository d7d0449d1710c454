package io.wirewatch.ingest.fetch;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.regex.Pattern;
import okhttp3.Interceptor;
import okhttp3.Response;

/**
 * Keeps OkHttp from asking again at once, unseen by our politeness: it would do so after a 408, and
 * after a 503 with {@code Retry-After: 0}. It also fails to read large numbers there. So it is
 * given a wait that it understands and that is not zero; one second stands for none.
 */
final class SingleAttempt implements Interceptor {

  private static final Pattern DIGITS = Pattern.compile("\\d+");

  private final InstantSource clock;

  SingleAttempt(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    Response response = chain.proceed(chain.request());
    if (!isRepeated(response)) {
      return response;
    }
    long seconds =
        RetryAfter.read(response.headers(), clock.instant()).orElse(Duration.ZERO).toSeconds();
    return response.newBuilder().header("Retry-After", "" + Math.max(1, seconds)).build();
  }

  private static boolean isRepeated(Response response) {
    return switch (response.code()) {
      case 408 -> true;
      case 503 -> DIGITS.matcher(response.header("Retry-After", "")).matches();
      default -> false;
    };
  }
}
