package io.wirewatch.enrich.entity;

import io.wirewatch.schemas.record.Article;
import io.wirewatch.schemas.record.Mention;
import io.wirewatch.schemas.record.NamedActor;
import java.util.List;

/**
 * An article and what was found in it.
 *
 * @param article the article, unchanged
 * @param mentions in order of block, then start
 * @param actors most salient first, ties by id
 */
public record Annotated(Article article, List<Mention> mentions, List<NamedActor> actors) {}
