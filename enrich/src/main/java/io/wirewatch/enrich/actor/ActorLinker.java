package io.wirewatch.enrich.actor;

import io.wirewatch.schemas.record.Article;
import io.wirewatch.schemas.record.Block;
import java.util.List;

/**
 * Finds whom an article names. One pass over the blocks takes the longest known name at each word,
 * holds it against the words around it and against what the tagger says, and keeps what only the
 * tagger found; then bare names are tied to those whose full name the article has, where exactly
 * one fits. A pure function.
 */
public final class ActorLinker {

  private ActorLinker() {}

  /**
   * Returns the mentions in all blocks, whatever their zone.
   *
   * @param article the article
   * @param names what the tagger found in it
   * @param actors who can be known
   */
  public static Linked link(Article article, TaggedNames names, ActorIndex actors) {
    Surroundings surroundings = new Surroundings(article);
    BlockReader reader = new BlockReader(actors, names, new TagVotes(article, names), surroundings);
    Resolver resolver = new Resolver(article, actors);
    List<Block> blocks = article.getBlocks();
    for (int i = 0; i < blocks.size(); i++) {
      resolver.add(reader.read(i, blocks.get(i)));
    }
    return resolver.resolve(reader.namesakes());
  }
}
