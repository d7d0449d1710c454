package io.wirewatch.monitor.live;

import io.wirewatch.schemas.topic.Topic;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How far the topics were read: the next offset of each of their partitions. Its text form, such as
 * {@code 3k.0.12-1.0.4} with base-36 offsets of articles and of alerts, is the id of an event.
 *
 * @param articles next offsets in the topic of articles, by partition
 * @param alerts next offsets in the topic of alerts, by partition
 */
record Position(List<Long> articles, List<Long> alerts) {

  /** Nothing read of any partition. */
  static final Position START = new Position(List.of(), List.of());

  private static final int RADIX = 36;
  private static final int MAX_LENGTH = 4_000;
  private static final String OFFSETS = "(?:[0-9a-z]{1,12}(?:\\.[0-9a-z]{1,12})*)?";
  private static final Pattern FORM = Pattern.compile(OFFSETS + "-" + OFFSETS);

  Position {
    articles = List.copyOf(articles);
    alerts = List.copyOf(alerts);
  }

  /** Reads an id; empty if it is none. */
  static Optional<Position> parse(String id) {
    if (id.length() > MAX_LENGTH || !FORM.matcher(id).matches()) {
      return Optional.empty();
    }
    int hyphen = id.indexOf('-');
    return Optional.of(
        new Position(offsets(id.substring(0, hyphen)), offsets(id.substring(hyphen + 1))));
  }

  private static List<Long> offsets(String text) {
    return text.isEmpty()
        ? List.of()
        : Stream.of(text.split("\\.")).map(offset -> Long.parseLong(offset, RADIX)).toList();
  }

  String id() {
    return text(articles) + "-" + text(alerts);
  }

  private static String text(List<Long> offsets) {
    return offsets.stream()
        .map(offset -> Long.toString(offset, RADIX))
        .collect(Collectors.joining("."));
  }

  /** Returns the next offset of a partition; 0 for one that was not there yet. */
  long next(Topic topic, int partition) {
    List<Long> offsets = offsets(topic);
    return partition < offsets.size() ? offsets.get(partition) : 0;
  }

  /** Returns whether the record at a place had been read. */
  boolean covers(Place place) {
    return place.offset() < next(place.topic(), place.partition());
  }

  /** Returns the position after the record at a place. */
  Position after(Place place) {
    return with(place.topic(), place.partition(), place.offset() + 1);
  }

  /** Returns the position with another next offset for a partition. */
  Position with(Topic topic, int partition, long next) {
    List<Long> offsets = new ArrayList<>(offsets(topic));
    if (partition >= offsets.size()) {
      offsets.addAll(Collections.nCopies(partition + 1 - offsets.size(), 0L));
    }
    offsets.set(partition, next);
    return topic == Topic.ALERTS ? new Position(articles, offsets) : new Position(offsets, alerts);
  }

  /** Returns whether no partition is further here than in another position. */
  boolean isWithin(Position other) {
    return isWithin(articles, other, Topic.ENRICHED) && isWithin(alerts, other, Topic.ALERTS);
  }

  private static boolean isWithin(List<Long> offsets, Position other, Topic topic) {
    for (int partition = 0; partition < offsets.size(); partition++) {
      if (offsets.get(partition) > other.next(topic, partition)) {
        return false;
      }
    }
    return true;
  }

  private List<Long> offsets(Topic topic) {
    return switch (topic) {
      case ENRICHED -> articles;
      case ALERTS -> alerts;
      default -> throw new IllegalArgumentException(topic + " is not followed live");
    };
  }
}
