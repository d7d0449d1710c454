package io.wirewatch.enrich.entity;

import io.wirewatch.enrich.actor.ActorIndex;
import io.wirewatch.schemas.record.Article;
import io.wirewatch.schemas.record.Mention;
import java.util.List;

/**
 * Finds the actors that an article names. A pure function of its arguments, safe for use by many
 * threads.
 */
public interface Tagger {

  /**
   * Returns the mentions in all blocks, whatever their zone, in order of block, then start. None
   * overlap, and each one's surface is the block's text from its start to its end.
   */
  List<Mention> tag(Article article, ActorIndex actors);
}
