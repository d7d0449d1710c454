package io.wirewatch.monitor.query;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where a discovered link stands. */
public enum LinkState {
  /** It is still to be fetched. */
  PENDING,
  /** It became an article, or a revision of one. */
  ARTICLE,
  /** Its page is known already. */
  DUPLICATE,
  /** It was fetched again and had not changed. */
  NOT_MODIFIED,
  /** A rule forbids it, the site's or ours. */
  REFUSED,
  /** It was tried as often as makes sense. */
  FAILED;

  /** Returns the word that documents and addresses have for it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the state that a word means; empty for one that a newer program wrote. */
  public static Optional<LinkState> of(String word) {
    return Arrays.stream(values()).filter(state -> state.word().equals(word)).findFirst();
  }
}
