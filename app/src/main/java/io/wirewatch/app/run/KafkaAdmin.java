package io.wirewatch.app.run;

import io.wirewatch.schemas.Namespace;
import io.wirewatch.schemas.topic.TopicAdmin;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;

/** Administration of the Kafka that an installation uses. */
public final class KafkaAdmin {

  private static final Duration TOPICS_TIMEOUT = Duration.ofMinutes(1);

  private KafkaAdmin() {}

  /** Returns a client for the caller to close. */
  public static Admin open(String bootstrap, Map<String, String> overrides) {
    Map<String, Object> settings = new HashMap<>(overrides);
    settings.put("bootstrap.servers", bootstrap);
    return Admin.create(settings);
  }

  /**
   * Makes all topics of an installation ready for records.
   *
   * @throws TimeoutException if Kafka does not answer within a minute
   * @throws InterruptedException if the thread is interrupted
   */
  public static void createTopics(
      String bootstrap, Map<String, String> overrides, Namespace namespace)
      throws TimeoutException, InterruptedException {
    try (Admin admin = open(bootstrap, overrides)) {
      new TopicAdmin(admin, namespace, TOPICS_TIMEOUT).createOrVerify();
    }
  }
}
