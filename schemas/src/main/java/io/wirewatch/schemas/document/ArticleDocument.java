package io.wirewatch.schemas.document;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An enriched article as it lies in Elasticsearch.
 *
 * @param id article id, also {@code _id}
 * @param url canonical URL, or {@code capture:NAME}
 * @param origin feed URL or corpus file it came from; null when not known
 * @param publisher outlet; null when not known
 * @param section the outlet's section; null when none
 * @param title headline
 * @param deck the deck's blocks as one text, parted by newlines; empty when none
 * @param authors names from the byline
 * @param dateline place the body opens with; null when none
 * @param published publication time; null when nothing on the page tells
 * @param publishedPrecision {@code INSTANT}, {@code DAY}, {@code MONTH}, {@code YEAR}; null with
 *     published
 * @param publishedSource what the time was read from; null with published
 * @param publishedConfidence between 0 and 1; null with published
 * @param publishedEvidence the words it was derived from; null when a bare value
 * @param eventTime time that lists are ordered by
 * @param retrievedAt when the copy was fetched
 * @param language BCP 47 tag: that of the text, or what the page states where the text does not
 *     tell or hardly tells; null when not known
 * @param body the editorial text, blocks parted by newlines, for search
 * @param blocks every block with its mentions, for display; stored, not searched
 * @param actors actors named, most salient first
 * @param storyId the story
 * @param revision content revision, from 1
 * @param version document version
 * @param contentHash hash of the content
 * @param notes what a person should know about the reading
 * @param change what the revision changed; null for a first revision and where the one before is
 *     not known
 * @param annotations what else was found in it
 */
public record ArticleDocument(
    String id,
    String url,
    @Nullable String origin,
    @Nullable String publisher,
    @Nullable String section,
    String title,
    String deck,
    List<String> authors,
    @Nullable String dateline,
    @Nullable Instant published,
    @Nullable String publishedPrecision,
    @Nullable String publishedSource,
    @Nullable Float publishedConfidence,
    @Nullable String publishedEvidence,
    Instant eventTime,
    Instant retrievedAt,
    @Nullable String language,
    String body,
    List<Block> blocks,
    List<Actor> actors,
    String storyId,
    int revision,
    long version,
    String contentHash,
    List<String> notes,
    @Nullable Change change,
    ArticleAnnotations annotations) {

  /** An article that was indexed by an older program has no annotations. */
  public ArticleDocument {
    annotations = Objects.requireNonNullElse(annotations, ArticleAnnotations.NONE);
  }

  /**
   * A paragraph or line.
   *
   * @param zone name of the zone, such as {@code BODY}
   * @param text the text
   * @param credit who made the picture, for a caption; null when none
   * @param mentions mentions within the text, by start
   */
  public record Block(String zone, String text, @Nullable String credit, List<Mention> mentions) {}

  /**
   * A mention within a block.
   *
   * @param start first character
   * @param end one past the last
   * @param actorId the actor that is meant
   * @param type kind of entity, such as {@code PERSON}
   * @param resolution how it was tied to the actor, such as {@code SHORT_NAME}
   * @param confidence between 0 and 1
   */
  public record Mention(
      int start, int end, String actorId, String type, String resolution, float confidence) {}

  /**
   * An actor with all its mentions in the article together.
   *
   * @param id actor id
   * @param name canonical name
   * @param type kind of entity, such as {@code PERSON}
   * @param watched whether it is on the watch list
   * @param mentions number of mentions
   * @param salience share of the article, between 0 and 1
   * @param rollsUpTo actor that it often stands for; null when none
   * @param origin how we know it, such as {@code REGISTRY}; {@code UNKNOWN} in a document of an
   *     older program
   * @param wikidata Wikidata id; null when not known for certain
   */
  public record Actor(
      String id,
      String name,
      String type,
      boolean watched,
      int mentions,
      float salience,
      @Nullable String rollsUpTo,
      String origin,
      @Nullable String wikidata) {

    /** The origin of an actor that is only known by its name in the article. */
    private static final String LOCAL = "LOCAL";

    /** An article that was indexed by an older program does not say where it knows actors from. */
    public Actor {
      origin = Objects.requireNonNullElse(origin, "UNKNOWN");
    }

    /** Returns whether only its name in this article is known: there is nothing more to show. */
    public boolean local() {
      return LOCAL.equals(origin);
    }
  }

  /**
   * What a revision changed against the one before it.
   *
   * @param previousRevision number of the revision before
   * @param previousRetrievedAt when that was fetched last
   * @param insertedWords words that are new
   * @param deletedWords words that are gone
   * @param text the word diff of title and editorial text, in reading order; stored, not searched
   * @param appearedActors ids of actors that are named now and were not before
   * @param removedActors ids of actors that were named before and are no more
   */
  public record Change(
      int previousRevision,
      Instant previousRetrievedAt,
      int insertedWords,
      int deletedWords,
      List<TextChange> text,
      List<String> appearedActors,
      List<String> removedActors) {}

  /**
   * A run of words of a word diff.
   *
   * @param kind {@code KEPT}, {@code INSERTED} or {@code DELETED}
   * @param text the words; an ellipsis stands for words that are left out
   */
  public record TextChange(String kind, String text) {}
}
