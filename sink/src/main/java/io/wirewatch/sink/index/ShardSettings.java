package io.wirewatch.sink.index;

import java.util.regex.Pattern;

/**
 * How a new index is spread over the cluster. Indices that exist already keep what they have.
 *
 * @param shards number of primary shards, at least 1
 * @param autoExpandReplicas {@code MIN-MAX} replicas, as many as the cluster has nodes for; {@code
 *     MAX} may be {@code all}
 * @see <a
 *     href="https://www.elastic.co/guide/en/elasticsearch/reference/8.19/index-modules.html">index.auto_expand_replicas</a>
 */
public record ShardSettings(int shards, String autoExpandReplicas) {

  private static final Pattern RANGE = Pattern.compile("\\d{1,3}-(\\d{1,3}|all)");

  /** One shard; a replica as soon as there is a second node to hold it. */
  public static final ShardSettings DEFAULT = new ShardSettings(1, "0-1");

  /**
   * @throws IllegalArgumentException if there would be no shard or the range is none
   */
  public ShardSettings {
    if (shards < 1) {
      throw new IllegalArgumentException("shards is " + shards + " but must be at least 1");
    }
    if (!RANGE.matcher(autoExpandReplicas).matches()) {
      throw new IllegalArgumentException(
          "autoExpandReplicas is '" + autoExpandReplicas + "' but must be a range such as 0-1");
    }
  }
}
