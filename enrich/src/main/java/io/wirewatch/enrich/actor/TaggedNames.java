package io.wirewatch.enrich.actor;

import java.util.List;

/**
 * What the tagger found in an article.
 *
 * @param available whether it could read the article at all: not in another language than its own
 * @param blocks the names of each block in order, if available
 */
public record TaggedNames(boolean available, List<List<TaggedName>> blocks) {

  /** For an article that the tagger cannot read. */
  public static final TaggedNames NONE = new TaggedNames(false, List.of());

  /** Keeps a copy. */
  public TaggedNames {
    blocks = List.copyOf(blocks);
  }

  /** Returns the names of all blocks of an article. */
  public static TaggedNames of(List<List<TaggedName>> blocks) {
    return new TaggedNames(true, blocks);
  }

  /** Returns the names of a block; none if the tagger was not available. */
  List<TaggedName> in(int block) {
    return available ? blocks.get(block) : List.of();
  }
}
