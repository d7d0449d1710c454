package io.wirewatch.ingest.forest;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A forest that was grown, and what it rests on.
 *
 * @param gains by how much the questions after each feature lowered the loss, greatest first; a
 *     feature that is never asked for has 0
 */
public record Trained(Forest forest, Map<String, Double> gains) {

  static Trained of(Forest forest, double[] gains) {
    List<String> names = forest.featureNames();
    Map<String, Double> byGain = new LinkedHashMap<>();
    IntStream.range(0, gains.length)
        .boxed()
        .sorted(Comparator.comparingDouble((Integer feature) -> -gains[feature]))
        .forEach(feature -> byGain.put(names.get(feature), gains[feature]));
    return new Trained(forest, Collections.unmodifiableMap(byGain));
  }
}
