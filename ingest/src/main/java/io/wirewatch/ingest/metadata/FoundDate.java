package io.wirewatch.ingest.metadata;

import io.wirewatch.ingest.date.DateLabel;
import io.wirewatch.schemas.record.DateSource;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A date that a page gives.
 *
 * @param time the time
 * @param source where it was read
 * @param confidence between 0 and 1
 * @param evidence the words that it was read from; null for a bare value
 * @param label what the page makes of it; null when it does not say
 */
record FoundDate(
    StatedTime time,
    DateSource source,
    float confidence,
    @Nullable String evidence,
    @Nullable DateLabel label) {

  /** How far a date is believed that stands alone on its line. */
  static final float CLEAR = 0.7f;

  static FoundDate value(StatedTime time, DateSource source, float confidence) {
    return new FoundDate(time, source, confidence, null, null);
  }

  /** Returns the same with the moment told in another way. */
  FoundDate at(StatedTime other) {
    return new FoundDate(other, source, confidence, evidence, label);
  }

  FoundDate believed(float share) {
    return new FoundDate(time, source, share, evidence, label);
  }

  boolean is(DateLabel wanted) {
    return label == wanted;
  }

  /** Returns whether both tell of about the same day; zones and nightly updates lie between. */
  boolean agreesWith(FoundDate other) {
    return Math.abs(ChronoUnit.DAYS.between(time.day(), other.time.day())) <= 1;
  }

  /** Returns whether this tells the zone of a moment that the other gives in UTC. */
  boolean isSameMomentInZone(FoundDate other) {
    return other.time.isUtc()
        && time.offset() != null
        && !time.isUtc()
        && time.at()
            .truncatedTo(ChronoUnit.MINUTES)
            .equals(other.time.at().truncatedTo(ChronoUnit.MINUTES));
  }

  /** Returns whether it was printed as a date alone is, or is called that of publication. */
  boolean isClear() {
    return label == DateLabel.PUBLISHED
        || (label == null && source == DateSource.TEXT && confidence >= CLEAR);
  }

  /** Returns whether this day is clearly before the other. */
  boolean isBefore(FoundDate other) {
    return ChronoUnit.DAYS.between(time.day(), other.time.day()) > 1;
  }
}
