package io.wirewatch.monitor.http;

import io.javalin.http.Context;
import io.wirewatch.monitor.query.TimeRange;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The query parameters of one request. Every method refuses a value that it cannot read with a
 * {@link BadParameterException} that names the parameter; an empty value counts as absent, for that
 * is what a form sends for a field left blank.
 */
public final class Parameters {

  private static final int MAX_KEYWORD_LENGTH = 500;

  private final Map<String, List<String>> values;

  private Parameters(Map<String, List<String>> values) {
    this.values = values;
  }

  /** Returns the parameters of a page, where unknown names are ignored, as browsers expect. */
  public static Parameters of(Context ctx) {
    return new Parameters(ctx.queryParamMap());
  }

  /**
   * Returns the parameters of an API request.
   *
   * @throws BadParameterException if there are others than the known ones: a misspelt filter that
   *     was ignored would give a wrong answer
   */
  public static Parameters of(Context ctx, Set<String> known) {
    Map<String, List<String>> values = ctx.queryParamMap();
    for (String name : values.keySet()) {
      if (!known.contains(name)) {
        throw new BadParameterException(
            name,
            known.isEmpty()
                ? "Parameter '" + name + "' is not known here: this path takes none."
                : "Parameter '%s' is not known here; known are %s."
                    .formatted(name, String.join(", ", new TreeSet<>(known))));
      }
    }
    return new Parameters(values);
  }

  /** Returns a name or id; null when absent. */
  public @Nullable String keyword(String name) {
    return text(name, MAX_KEYWORD_LENGTH);
  }

  /**
   * Returns free text without the white space around it; null when absent.
   *
   * @param maxLength most characters that are accepted
   */
  public @Nullable String text(String name, int maxLength) {
    List<String> given = values.getOrDefault(name, List.of());
    if (given.size() > 1) {
      throw new BadParameterException(
          name, "Parameter '" + name + "' is given more than once; give it once.");
    }
    String value = given.isEmpty() ? "" : given.get(0).strip();
    if (value.length() > maxLength) {
      throw new BadParameterException(
          name,
          "Parameter '%s' has %d characters; at most %d are accepted."
              .formatted(name, value.length(), maxLength));
    }
    return value.isEmpty() ? null : value;
  }

  /** Returns a number from 1 to {@code max}. */
  public int count(String name, int absent, int max) {
    String value = keyword(name);
    if (value == null) {
      return absent;
    }
    try {
      int number = Integer.parseInt(value);
      if (number >= 1 && number <= max) {
        return number;
      }
    } catch (NumberFormatException e) {
      // said below, together with numbers out of range
    }
    throw new BadParameterException(
        name, "Parameter '%s' must be a whole number from 1 to %d.".formatted(name, max));
  }

  /** Returns one of an enum's constants, written in lower case; empty when absent. */
  public <E extends Enum<E>> Optional<E> choice(String name, Class<E> type) {
    String value = keyword(name);
    if (value == null) {
      return Optional.empty();
    }
    List<String> names =
        Arrays.stream(type.getEnumConstants())
            .map(constant -> constant.name().toLowerCase(Locale.ROOT))
            .toList();
    int index = names.indexOf(value);
    if (index < 0) {
      throw new BadParameterException(
          name, "Parameter '%s' must be one of %s.".formatted(name, String.join(", ", names)));
    }
    return Optional.of(type.getEnumConstants()[index]);
  }

  /** Returns {@code from} and {@code to}; a date without a time means the whole day in UTC. */
  public TimeRange range() {
    Instant from = instant("from", 0);
    Instant to = instant("to", 1);
    if (from != null && to != null && !from.isBefore(to)) {
      throw new BadParameterException("from", "Parameter 'from' must be before 'to'.");
    }
    return new TimeRange(from, to);
  }

  /** Returns a point in time; null when absent. */
  public @Nullable Instant instant(String name) {
    return instant(name, 0);
  }

  private @Nullable Instant instant(String name, int daysAfterDate) {
    String value = keyword(name);
    if (value == null) {
      return null;
    }
    try {
      return value.indexOf('T') < 0
          ? LocalDate.parse(value).plusDays(daysAfterDate).atStartOfDay(ZoneOffset.UTC).toInstant()
          : OffsetDateTime.parse(value).toInstant();
    } catch (DateTimeParseException e) {
      throw new BadParameterException(
          name,
          ("Parameter '%s' must be a date such as 2022-02-26 or a time such as"
                  + " 2022-02-26T14:00:00Z.")
              .formatted(name));
    }
  }
}
