package io.wirewatch.schemas.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was found in an article besides its actors. Constants are the names of those in the records.
 * Positions are a block's index and UTF-16 code units within its text.
 *
 * @param coverage how much could be annotated, such as {@code FULL}
 * @param languageConfidence confidence of the language found out from the text, between 0 and 1; 0
 *     when it was not
 * @param topics subjects, surest first
 * @param keyphrases strongest first
 * @param quotes quotations, in reading order
 * @param sourcing how the article came by somebody's words, in reading order
 * @param credits outlets that are named as the origin, in reading order
 * @param datelinePlace actor id of the place of the dateline; null when not known
 * @param countries largest share first
 */
public record ArticleAnnotations(
    String coverage,
    float languageConfidence,
    List<Topic> topics,
    List<Keyphrase> keyphrases,
    List<Quote> quotes,
    List<SourcingNote> sourcing,
    List<Credit> credits,
    @Nullable String datelinePlace,
    List<Country> countries) {

  /** Nothing found, as for an article that was indexed before anything was looked for. */
  public static final ArticleAnnotations NONE =
      new ArticleAnnotations(
          "UNKNOWN", 0, List.of(), List.of(), List.of(), List.of(), List.of(), null, List.of());

  /**
   * A subject, of IPTC Media Topics.
   *
   * @param id code, such as {@code medtop:11000000}
   * @param name English name
   * @param broader code of its top concept; null for a top concept
   * @param confidence between 0 and 1
   */
  public record Topic(String id, String name, @Nullable String broader, float confidence) {}

  /**
   * A phrase that tells the article from others.
   *
   * @param text as first printed
   * @param count how often the article has it
   * @param score between 0 and 1
   */
  public record Keyphrase(String text, int count, float score) {}

  /**
   * A quotation.
   *
   * @param block index of its block
   * @param start its opening mark
   * @param end one past its closing mark
   * @param text the words without their marks
   * @param speakerId actor who spoke; null when nobody is named
   * @param speaker the words that say who spoke; null when that was not found
   * @param cue verb or phrase that ties the two; null when none
   * @param pattern where the speaker stood, such as {@code AFTER}
   * @param sourcing how the article came by the words
   * @param confidence of the speaker, between 0 and 1
   */
  public record Quote(
      int block,
      int start,
      int end,
      String text,
      @Nullable String speakerId,
      @Nullable String speaker,
      @Nullable String cue,
      String pattern,
      List<String> sourcing,
      float confidence) {}

  /**
   * A phrase that says how the article came by somebody's words.
   *
   * @param kind what it says, such as {@code ANONYMITY}
   * @param block index of its block
   * @param start its first character
   * @param end one past its last
   * @param actorId whom it is said of; null when nobody is named
   * @param who the words that say so; null when that was not found
   */
  public record SourcingNote(
      String kind, int block, int start, int end, @Nullable String actorId, @Nullable String who) {}

  /**
   * An outlet that is named as the origin of the text or the news.
   *
   * @param kind what is owed, such as {@code WIRE}
   * @param actorId the outlet
   * @param name its canonical name
   * @param block index of the block that says so
   * @param start first character of the outlet's name
   * @param end one past its last
   * @param confidence between 0 and 1
   */
  public record Credit(
      String kind, String actorId, String name, int block, int start, int end, float confidence) {}

  /**
   * A country that the article has to do with.
   *
   * @param actorId the country
   * @param code ISO 3166-1 alpha-2 code
   * @param share its share of all mentions of countries, between 0 and 1
   * @param mentions number of mentions that point to it
   */
  public record Country(String actorId, String code, float share, int mentions) {}
}
