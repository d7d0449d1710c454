package io.wirewatch.monitor.page;

import static io.wirewatch.monitor.page.Html.cls;
import static io.wirewatch.monitor.page.Html.tag;
import static io.wirewatch.monitor.page.Html.testId;
import static io.wirewatch.monitor.page.Html.text;

import io.wirewatch.monitor.page.Html.Node;
import io.wirewatch.monitor.query.LinkState;
import io.wirewatch.monitor.source.Advice;
import io.wirewatch.monitor.source.Condition;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** How sources and links stand, in words for people. */
final class SourceWords {

  private static final String NONE = "–";

  private SourceWords() {}

  static Node condition(Condition condition) {
    return tag(
        "span",
        cls("severity " + conditionClass(condition)),
        testId("condition"),
        text(conditionWord(condition)));
  }

  static String conditionWord(Condition condition) {
    return switch (condition) {
      case BROKEN -> "broken";
      case STALE -> "not polled";
      case SILENT -> "silent";
      case GAPS -> "gaps";
      case OK -> "well";
      case DISABLED -> "off";
    };
  }

  static String conditionClass(Condition condition) {
    return switch (condition) {
      case BROKEN -> "severity-high";
      case STALE, SILENT, GAPS -> "severity-medium";
      case OK -> "severity-low";
      case DISABLED -> "severity-plain";
    };
  }

  static Node advice(Advice advice) {
    return tag(
        "p",
        cls("advice"),
        testId("advice"),
        text(advice.sentence() + " "),
        advice.command().isEmpty() ? Html.nothing() : tag("code", text(advice.command())));
  }

  static String link(LinkState state) {
    return switch (state) {
      case PENDING -> "pending";
      case ARTICLE -> "article";
      case DUPLICATE -> "duplicate";
      case NOT_MODIFIED -> "unchanged";
      case REFUSED -> "refused";
      case FAILED -> "failed";
    };
  }

  static String linkClass(LinkState state) {
    return "link-" + state.word().replace('_', '-');
  }

  /** Never rounds a loss away: only what is complete is 100 %. */
  static String completeness(OptionalDouble share) {
    if (share.isEmpty()) {
      return NONE;
    }
    double percent = Math.floor(share.getAsDouble() * 1000) / 10;
    return percent == 100 ? "100 %" : String.format(Locale.ROOT, "%.1f %%", percent);
  }

  static String rate(double itemsADay) {
    if (itemsADay == 0) {
      return NONE;
    }
    if (itemsADay < 0.1) {
      return "< 0.1";
    }
    return String.format(Locale.ROOT, itemsADay < 10 ? "%.1f" : "%,.0f", itemsADay);
  }

  static Node time(@Nullable Instant at) {
    return at == null ? text(NONE) : DateText.node(at, DateText.time(at));
  }

  /** Returns a span of time in its largest unit that comes out even, such as {@code 90 minutes}. */
  static String span(int seconds) {
    Duration span = Duration.ofSeconds(seconds);
    if (seconds > 0 && span.equals(Duration.ofDays(span.toDays()))) {
      return Numbers.counted(span.toDays(), "day");
    }
    if (seconds > 0 && span.equals(Duration.ofHours(span.toHours()))) {
      return Numbers.counted(span.toHours(), "hour");
    }
    return seconds >= 60
        ? Numbers.counted(Math.round(seconds / 60.0), "minute")
        : Numbers.counted(seconds, "second");
  }
}
