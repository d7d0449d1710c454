package io.wirewatch.schemas.document;

import io.wirewatch.schemas.record.CountryShare;
import io.wirewatch.schemas.record.Credit;
import io.wirewatch.schemas.record.EnrichedArticle;
import io.wirewatch.schemas.record.Keyphrase;
import io.wirewatch.schemas.record.Quote;
import io.wirewatch.schemas.record.SourcingNote;
import io.wirewatch.schemas.record.Speaker;
import io.wirewatch.schemas.record.TopicScore;
import org.jspecify.annotations.Nullable;

/** Turns what was found in an article into the part of its document that holds it. */
final class AnnotationDocuments {

  /** Below it, two languages are so near that the publisher knows better. */
  private static final float SURE_OF_LANGUAGE = 0.6f;

  private AnnotationDocuments() {}

  /**
   * Returns the language to search and show the article by: that of its text, for pages often state
   * the language of their template. Where the text hardly tells, as Croatian from Serbian, what the
   * page states comes first.
   */
  static @Nullable String language(EnrichedArticle enriched) {
    String stated = enriched.getArticle().getLanguage();
    String found = enriched.getLanguage();
    boolean sure = enriched.getLanguageConfidence() >= SURE_OF_LANGUAGE;
    return found == null || (stated != null && !sure) ? stated : found;
  }

  static ArticleAnnotations of(EnrichedArticle enriched) {
    return new ArticleAnnotations(
        enriched.getCoverage().name(),
        enriched.getLanguageConfidence(),
        enriched.getTopics().stream().map(AnnotationDocuments::topic).toList(),
        enriched.getKeyphrases().stream().map(AnnotationDocuments::keyphrase).toList(),
        enriched.getQuotes().stream().map(AnnotationDocuments::quote).toList(),
        enriched.getSourcing().stream().map(AnnotationDocuments::note).toList(),
        enriched.getCredits().stream().map(AnnotationDocuments::credit).toList(),
        enriched.getDatelinePlace(),
        enriched.getCountries().stream().map(AnnotationDocuments::country).toList());
  }

  private static ArticleAnnotations.Topic topic(TopicScore topic) {
    return new ArticleAnnotations.Topic(
        topic.getId(), topic.getName(), topic.getBroader(), topic.getConfidence());
  }

  private static ArticleAnnotations.Keyphrase keyphrase(Keyphrase phrase) {
    return new ArticleAnnotations.Keyphrase(phrase.getText(), phrase.getCount(), phrase.getScore());
  }

  private static ArticleAnnotations.Quote quote(Quote quote) {
    Speaker speaker = quote.getSpeaker();
    return new ArticleAnnotations.Quote(
        quote.getBlock(),
        quote.getStart(),
        quote.getEnd(),
        quote.getText(),
        speaker == null ? null : speaker.getActorId(),
        speaker == null ? null : speaker.getSurface(),
        quote.getCue(),
        quote.getPattern().name(),
        quote.getSourcing().stream().map(Enum::name).toList(),
        quote.getConfidence());
  }

  private static ArticleAnnotations.SourcingNote note(SourcingNote note) {
    Speaker who = note.getWho();
    return new ArticleAnnotations.SourcingNote(
        note.getKind().name(),
        note.getBlock(),
        note.getStart(),
        note.getEnd(),
        who == null ? null : who.getActorId(),
        who == null ? null : who.getSurface());
  }

  private static ArticleAnnotations.Credit credit(Credit credit) {
    return new ArticleAnnotations.Credit(
        credit.getKind().name(),
        credit.getActorId(),
        credit.getName(),
        credit.getBlock(),
        credit.getStart(),
        credit.getEnd(),
        credit.getConfidence());
  }

  private static ArticleAnnotations.Country country(CountryShare country) {
    return new ArticleAnnotations.Country(
        country.getActorId(), country.getCode(), country.getShare(), country.getMentions());
  }
}
