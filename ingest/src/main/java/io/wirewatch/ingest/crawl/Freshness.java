package io.wirewatch.ingest.crawl;

import io.wirewatch.ingest.fetch.FetchResult.AnswerHeaders;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How long an answer says it stays fresh (RFC 9111, sections 4.2 and 5). */
final class Freshness {

  private static final String MAX_AGE = "max-age=";
  private static final int LONGEST_NUMBER = 9;

  private Freshness() {}

  /** Returns the time; null when the answer does not say, or says that it is stale at once. */
  static @Nullable Duration of(AnswerHeaders headers) {
    Optional<String> control =
        headers.first("Cache-Control").map(value -> value.toLowerCase(Locale.ROOT));
    if (control.isPresent()
        && (control.get().contains("no-cache") || control.get().contains("no-store"))) {
      return null;
    }
    Optional<Duration> maxAge = control.flatMap(Freshness::maxAge);
    Duration fresh = maxAge.isPresent() ? maxAge.get() : expires(headers);
    return fresh == null || fresh.isNegative() || fresh.isZero() ? null : fresh;
  }

  private static Optional<Duration> maxAge(String control) {
    for (String directive : control.split(",")) {
      String trimmed = directive.strip();
      if (trimmed.startsWith(MAX_AGE)) {
        String digits = trimmed.substring(MAX_AGE.length()).replace("\"", "");
        boolean number =
            !digits.isEmpty()
                && digits.length() <= LONGEST_NUMBER
                && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        return number ? Optional.of(Duration.ofSeconds(Long.parseLong(digits))) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static @Nullable Duration expires(AnswerHeaders headers) {
    Optional<String> expires = headers.first("Expires");
    Optional<String> date = headers.first("Date");
    if (expires.isEmpty() || date.isEmpty()) {
      return null;
    }
    try {
      return Duration.between(time(date.get()), time(expires.get()));
    } catch (DateTimeException e) {
      return null; // "0" and the like mean: stale at once.
    }
  }

  private static ZonedDateTime time(String value) {
    return ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME);
  }
}
