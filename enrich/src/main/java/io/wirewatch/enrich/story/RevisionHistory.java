package io.wirewatch.enrich.story;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The contents that were seen under one article id, oldest revision first. Immutable.
 *
 * @param contents at most {@value #LONGEST}, the newest ones; revisions ascend
 */
record RevisionHistory(List<Content> contents) {

  /**
   * Pages that change with every fetch exist; what is older than this many changes is forgotten.
   */
  static final int LONGEST = 64;

  /** Revision of a content that is older than all that is remembered, and unknown. */
  static final int UNKNOWN_OLDER = 0;

  static final RevisionHistory EMPTY = new RevisionHistory(List.of());

  /**
   * A content.
   *
   * @param hash hash of the content
   * @param revision its number, from 1
   * @param first when it was retrieved first
   * @param last when it was retrieved last without another in between
   */
  record Content(String hash, int revision, Instant first, Instant last) {

    boolean wasSeen(String otherHash, Instant at) {
      return hash.equals(otherHash) && !at.isBefore(first) && !at.isAfter(last);
    }
  }

  RevisionHistory {
    contents = List.copyOf(contents);
  }

  /**
   * A copy's revision, and the history with the copy in it.
   *
   * @param revision the copy's revision; {@link #UNKNOWN_OLDER} if it has none
   * @param history the same object as before if nothing was learnt
   */
  record Assigned(int revision, RevisionHistory history) {}

  /**
   * Returns the revision of a copy. A copy that was seen before gets the number it had, one that is
   * newer than all gets the next, even if the page went back to an earlier content; an older one
   * gets the number of its content, or none.
   *
   * @param hash hash of the copy's content
   * @param retrievedAt when the copy was retrieved
   */
  Assigned assign(String hash, Instant retrievedAt) {
    if (contents.isEmpty()) {
      return appended(new Content(hash, 1, retrievedAt, retrievedAt));
    }
    for (Content content : contents) {
      if (content.wasSeen(hash, retrievedAt)) {
        return new Assigned(content.revision(), this);
      }
    }
    Content latest = contents.get(contents.size() - 1);
    if (latest.hash().equals(hash)) {
      return retrievedAt.isAfter(latest.last())
          ? seenAgain(latest, retrievedAt)
          : new Assigned(latest.revision(), this);
    }
    if (!retrievedAt.isBefore(latest.last())) {
      return appended(new Content(hash, latest.revision() + 1, retrievedAt, retrievedAt));
    }
    return new Assigned(newestRevisionOf(hash), this);
  }

  /** Returns the content that has a revision number; empty if it is not remembered. */
  Optional<Content> content(int revision) {
    return contents.stream().filter(content -> content.revision() == revision).findFirst();
  }

  private int newestRevisionOf(String hash) {
    int revision = UNKNOWN_OLDER;
    for (Content content : contents) {
      revision = content.hash().equals(hash) ? content.revision() : revision;
    }
    return revision;
  }

  private Assigned appended(Content content) {
    List<Content> longer = new ArrayList<>(contents);
    longer.add(content);
    int from = Math.max(0, longer.size() - LONGEST);
    return new Assigned(
        content.revision(), new RevisionHistory(longer.subList(from, longer.size())));
  }

  private Assigned seenAgain(Content latest, Instant retrievedAt) {
    List<Content> same = new ArrayList<>(contents.subList(0, contents.size() - 1));
    same.add(new Content(latest.hash(), latest.revision(), latest.first(), retrievedAt));
    return new Assigned(latest.revision(), new RevisionHistory(same));
  }
}
