package io.wirewatch.enrich.annotate;

import io.wirewatch.enrich.actor.Why;
import io.wirewatch.schemas.record.Article;
import io.wirewatch.schemas.record.CountryShare;
import io.wirewatch.schemas.record.Coverage;
import io.wirewatch.schemas.record.Credit;
import io.wirewatch.schemas.record.Keyphrase;
import io.wirewatch.schemas.record.Mention;
import io.wirewatch.schemas.record.NamedActor;
import io.wirewatch.schemas.record.Quote;
import io.wirewatch.schemas.record.SourcingNote;
import io.wirewatch.schemas.record.TopicScore;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article and what was found in it.
 *
 * @param article the article, unchanged
 * @param language language of the text, a BCP 47 tag; null when not found out
 * @param languageConfidence between 0 and 1; 0 when the language is null
 * @param coverage how much could be annotated
 * @param mentions in order of block, then start
 * @param reasons why each mention means its actor, in the same order
 * @param actors most salient first, ties by id
 * @param topics surest first
 * @param keyphrases strongest first
 * @param quotes in order of block, then start
 * @param sourcing in order of block, then start
 * @param credits in order of block, then start
 * @param datelinePlace id of the place of the dateline; null when not known
 * @param countries largest share first, ties by code
 */
public record Annotated(
    Article article,
    @Nullable String language,
    float languageConfidence,
    Coverage coverage,
    List<Mention> mentions,
    List<Why> reasons,
    List<NamedActor> actors,
    List<TopicScore> topics,
    List<Keyphrase> keyphrases,
    List<Quote> quotes,
    List<SourcingNote> sourcing,
    List<Credit> credits,
    @Nullable String datelinePlace,
    List<CountryShare> countries) {}
