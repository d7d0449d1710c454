package io.wirewatch.ingest.websub;

import io.wirewatch.schemas.StableId;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The challenges that were answered lately. A hub that has not heard our answer repeats its call,
 * and so may somebody who has read it on the way: it is answered again, but only the first one
 * counts, so that no lease is made longer by repeating it.
 */
final class Challenges {

  private static final int REMEMBERED = 10_000;

  private final Set<String> answered = new LinkedHashSet<>();

  synchronized boolean isNew(Subscription subscription, String challenge) {
    String id = StableId.of(subscription.sourceUrl(), subscription.topic(), challenge);
    if (!answered.add(id)) {
      return false;
    }
    if (answered.size() > REMEMBERED) {
      answered.remove(answered.iterator().next());
    }
    return true;
  }
}
