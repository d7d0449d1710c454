package io.wirewatch.monitor.source;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How many sources stand how.
 *
 * @param byCondition number of sources; a condition that none is in may be absent
 */
public record Census(Map<Condition, Integer> byCondition) {

  /** Copies the numbers. */
  public Census {
    byCondition = Map.copyOf(byCondition);
  }

  static Census of(Stream<Assessment> assessments) {
    Map<Condition, Integer> byCondition = new EnumMap<>(Condition.class);
    assessments.forEach(found -> byCondition.merge(found.condition(), 1, Integer::sum));
    return new Census(byCondition);
  }

  /** Returns the number of sources of a condition. */
  public int count(Condition condition) {
    return byCondition.getOrDefault(condition, 0);
  }

  /** Returns the number of sources that somebody should look at. */
  public int problems() {
    return byCondition.entrySet().stream()
        .filter(entry -> entry.getKey().isProblem())
        .mapToInt(Map.Entry::getValue)
        .sum();
  }

  /** Returns the number of all sources. */
  public int all() {
    return byCondition.values().stream().mapToInt(Integer::intValue).sum();
  }
}
