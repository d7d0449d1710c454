package io.wirewatch.schemas;

import io.wirewatch.schemas.document.Index;
import io.wirewatch.schemas.topic.Topic;
import java.util.regex.Pattern;

/**
 * The prefix of every topic, consumer group, transactional id and index of one installation, so
 * that several can share a Kafka and an Elasticsearch cluster.
 *
 * @param prefix 1 to 60 lower-case letters, digits and hyphens, starting with a letter
 */
public record Namespace(String prefix) {

  private static final Pattern ALLOWED = Pattern.compile("[a-z][a-z0-9-]{0,59}");

  /** The namespace of an installation that names none. */
  public static final Namespace DEFAULT = new Namespace("wirewatch");

  /**
   * @throws IllegalArgumentException if the prefix would not be a legal name for both a topic and
   *     an index
   */
  public Namespace {
    if (!ALLOWED.matcher(prefix).matches()) {
      throw new IllegalArgumentException(
          "namespace '"
              + prefix
              + "' must start with a lower-case letter and go on with up to 59 lower-case letters,"
              + " digits or hyphens");
    }
  }

  /** Returns the Kafka name of a topic, such as {@code wirewatch.articles}. */
  public String topic(Topic topic) {
    return prefix + "." + topic.suffix();
  }

  /** Returns the alias that readers of an index use, such as {@code wirewatch-articles}. */
  public String alias(Index index) {
    return prefix + "-" + index.suffix();
  }

  /** Returns the concrete index that is written to, such as {@code wirewatch-articles-v1}. */
  public String index(Index index) {
    return alias(index) + "-v" + index.layout();
  }

  /**
   * Returns the consumer group, Streams application id or transactional id of a stage, such as
   * {@code wirewatch-enrich}.
   */
  public String group(String stage) {
    return prefix + "-" + stage;
  }
}
