package io.wirewatch.monitor.page;

import io.wirewatch.schemas.record.SourceKind;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Constants of the documents in words for people, and as names of CSS classes. */
final class Words {

  private Words() {}

  static String type(String type) {
    return switch (type) {
      case "PERSON" -> "person";
      case "ORG" -> "organisation";
      case "GPE", "LOC" -> "place";
      case "NORP" -> "nationality";
      case "EVENT" -> "event";
      default -> "other";
    };
  }

  static String typeClass(String type) {
    return switch (type) {
      case "PERSON", "ORG", "GPE", "LOC", "NORP", "EVENT" -> "is-" + type.toLowerCase(Locale.ROOT);
      default -> "is-other";
    };
  }

  static String zone(String zone) {
    return switch (zone) {
      case "TITLE" -> "headline";
      case "DECK" -> "deck";
      case "CAPTION" -> "photo caption";
      case "RELATED" -> "related line";
      case "UNKNOWN" -> "text";
      default -> zone.toLowerCase(Locale.ROOT);
    };
  }

  static String resolution(String resolution) {
    return switch (resolution) {
      case "NAME" -> "by full name";
      case "ALIAS" -> "by another name";
      case "SHORT_NAME" -> "by short name";
      case "ROLE" -> "by office";
      case "DEMONYM" -> "by nationality";
      case "LOCAL" -> "by name alone";
      default -> "in the text";
    };
  }

  /** Returns what an article says of how it came by somebody's words; empty for nothing known. */
  static String sourcing(String kind) {
    return switch (kind) {
      case "DECLINED_TO_COMMENT" -> "declined to comment";
      case "NO_RESPONSE" -> "did not respond";
      case "STATEMENT" -> "in a statement";
      case "ANONYMITY" -> "not named";
      default -> "";
    };
  }

  /** Returns what an article owes an outlet, to go before the outlet's name. */
  static String credit(String kind) {
    return switch (kind) {
      case "ORIGINAL_FROM" -> "Reprinted from";
      case "FIRST_REPORTED_BY" -> "First reported by";
      case "WIRE" -> "Wire:";
      default -> "Credits";
    };
  }

  static String sourceKind(SourceKind kind) {
    return switch (kind) {
      case FEED -> "feed";
      case SITEMAP -> "sitemap";
    };
  }

  static String severity(@Nullable String severity) {
    return severity == null ? "alert" : severity.toLowerCase(Locale.ROOT);
  }

  /** Labels are the operator's own words; those in common use have a colour. */
  static String severityClass(@Nullable String severity) {
    return switch (severity(severity)) {
      case "critical", "high", "page" -> "severity-high";
      case "medium", "warning" -> "severity-medium";
      case "low", "info" -> "severity-low";
      default -> "severity-plain";
    };
  }
}
