package io.wirewatch.monitor.watch;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.wirewatch.schemas.document.AlertDocument;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An alert as it is shown: with the silence that mutes it at the moment, if one does.
 *
 * @param alert the alert
 * @param mutedBy the silence; null when the alert is not muted
 */
public record AlertItem(@JsonUnwrapped AlertDocument alert, @Nullable Mute mutedBy) {

  /**
   * A silence that mutes an alert.
   *
   * @param silence name of the silence
   * @param until when it ends
   * @param comment why; null when not said
   */
  public record Mute(String silence, Instant until, @Nullable String comment) {}
}
