package io.wirewatch.monitor.page;

import static io.wirewatch.monitor.page.Html.attr;
import static io.wirewatch.monitor.page.Html.cls;
import static io.wirewatch.monitor.page.Html.tag;
import static io.wirewatch.monitor.page.Html.text;

import io.wirewatch.monitor.page.Html.Node;
import io.wirewatch.monitor.query.ArticleSummary;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Times in words: in UTC, no finer than they are known, and with the doubt there is about them. A
 * script adds how long ago that was.
 */
final class DateText {

  private static final double HIGH_CONFIDENCE = 0.8;
  private static final double MEDIUM_CONFIDENCE = 0.5;

  private static final DateTimeFormatter TIME = formatter("d MMM uuuu, HH:mm 'UTC'");
  private static final DateTimeFormatter DAY = formatter("d MMM uuuu");
  private static final DateTimeFormatter MONTH = formatter("MMM uuuu");
  private static final DateTimeFormatter YEAR = formatter("uuuu");

  private DateText() {}

  private static DateTimeFormatter formatter(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).withZone(ZoneOffset.UTC);
  }

  static String time(Instant at) {
    return TIME.format(at);
  }

  static String day(Instant at) {
    return DAY.format(at);
  }

  static String month(Instant at) {
    return MONTH.format(at);
  }

  static String year(Instant at) {
    return YEAR.format(at);
  }

  /** Returns a time as finely as it is known. */
  static String known(Instant at, @Nullable String precision) {
    return switch (precision == null ? "" : precision) {
      case "DAY" -> day(at);
      case "MONTH" -> month(at);
      case "YEAR" -> year(at);
      default -> time(at);
    };
  }

  /** Returns what a time was read from, such as {@code from the text}. */
  static String source(@Nullable String source) {
    return switch (source == null ? "" : source) {
      case "JSON_LD", "META" -> "from the page's metadata";
      case "TIME_ELEMENT" -> "from the page";
      case "DATELINE" -> "from the dateline";
      case "FEED" -> "from the feed";
      case "MANIFEST" -> "from the corpus manifest";
      case "URL" -> "from the address";
      case "TEXT" -> "from the text";
      case "INFERRED" -> "worked out from the text";
      case "RETRIEVAL" -> "time of retrieval";
      default -> "source not known";
    };
  }

  static String confidence(@Nullable Float confidence) {
    if (confidence == null) {
      return "confidence not known";
    }
    if (confidence >= HIGH_CONFIDENCE) {
      return "high confidence";
    }
    return confidence >= MEDIUM_CONFIDENCE ? "medium confidence" : "low confidence";
  }

  /** Returns the doubt that a reader must know of, in a few words; empty when there is none. */
  static String doubt(@Nullable String source, @Nullable Float confidence) {
    return confidence != null && confidence >= HIGH_CONFIDENCE
        ? ""
        : source(source) + ", " + confidence(confidence);
  }

  static Node node(Instant at, String words) {
    return tag(
        "time", attr("datetime", at.toString()), attr("title", time(at)), cls("when"), text(words));
  }

  /** The publication time of an article in a list. */
  static Node published(ArticleSummary article) {
    Instant at = article.published();
    if (at == null) {
      return tag(
          "span",
          cls("date doubtful"),
          text("not dated · retrieved "),
          node(article.retrievedAt(), day(article.retrievedAt())));
    }
    String doubt = doubt(article.publishedSource(), article.publishedConfidence());
    return tag(
        "span",
        cls(doubt.isEmpty() ? "date" : "date doubtful"),
        node(at, known(at, article.publishedPrecision())),
        text(doubt.isEmpty() ? "" : " · " + doubt));
  }
}
