package io.wirewatch.ingest.capture;

import io.wirewatch.schemas.record.PublicationDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When a page says it was published and changed.
 *
 * @param published when it was published; null when nothing tells
 * @param modified when it was last changed; null when it does not say
 * @param notes what a person should know about the two, one sentence each
 */
record PublicationTimes(
    @Nullable PublicationDate published, @Nullable PublicationDate modified, List<String> notes) {

  PublicationTimes {
    notes = List.copyOf(notes);
  }
}
