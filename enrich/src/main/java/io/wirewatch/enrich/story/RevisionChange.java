package io.wirewatch.enrich.story;

import io.wirewatch.enrich.change.Comparison;
import io.wirewatch.enrich.change.RevisionText;
import io.wirewatch.enrich.story.RevisionHistory.Content;
import io.wirewatch.schemas.record.ArticleChange;
import java.time.Duration;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * What a revision changed against the one before it: a function of the article's history and of the
 * two texts, so that a revision that comes again has the same change again.
 */
final class RevisionChange {

  /**
   * How long after a content was last seen another counts as a change of it. By the articles' own
   * times, so that it does not matter when they are processed. Pages are fetched again within a
   * week; four times that covers a page that is found again.
   */
  static final Duration LONGEST_PAUSE = Duration.ofDays(30);

  /**
   * How long the store keeps a text by the wall clock: as long as another revision is expected, and
   * a week for articles to wait in their topic. After a longer wait a change may be missing that a
   * replay will find.
   */
  static final Duration TEXT_RETENTION = LONGEST_PAUSE.plusDays(7);

  private RevisionChange() {}

  /**
   * Returns the change; empty for a first revision, for an older copy that has no number, and where
   * the text before is too old, too long or no longer known.
   *
   * @param texts finds the text of a revision of the article
   */
  static Optional<ArticleChange> of(
      RevisionHistory history,
      int revision,
      RevisionText text,
      IntFunction<Optional<RevisionText>> texts) {
    Optional<Content> now = history.content(revision);
    Optional<Content> before = history.content(revision - 1);
    if (now.isEmpty() || before.isEmpty() || !text.isComparable()) {
      return Optional.empty();
    }
    Duration pause = Duration.between(before.get().last(), now.get().first());
    if (pause.compareTo(LONGEST_PAUSE) > 0) {
      return Optional.empty();
    }
    return texts
        .apply(before.get().revision())
        .map(earlier -> change(before.get(), Comparison.of(earlier, text)));
  }

  private static ArticleChange change(Content before, Comparison comparison) {
    return new ArticleChange(
        before.revision(),
        before.hash(),
        before.last(),
        comparison.insertedWords(),
        comparison.deletedWords(),
        comparison.text(),
        comparison.appearedActors(),
        comparison.removedActors());
  }
}
