package io.wirewatch.enrich.annotate;

import io.wirewatch.enrich.actor.ActorIndex;
import io.wirewatch.enrich.actor.ActorLinker;
import io.wirewatch.enrich.actor.KnownActor;
import io.wirewatch.enrich.actor.Linked;
import io.wirewatch.enrich.actor.TaggedNames;
import io.wirewatch.enrich.credit.CreditFinder;
import io.wirewatch.enrich.entity.TaggerModel;
import io.wirewatch.enrich.language.Language;
import io.wirewatch.enrich.language.LanguageIdentifier;
import io.wirewatch.enrich.place.PlaceReading;
import io.wirewatch.enrich.place.Places;
import io.wirewatch.enrich.quote.QuoteFinder;
import io.wirewatch.enrich.quote.Quotes;
import io.wirewatch.enrich.topic.Keyphrases;
import io.wirewatch.enrich.topic.TopicClassifier;
import io.wirewatch.schemas.ArticleText;
import io.wirewatch.schemas.record.Article;
import io.wirewatch.schemas.record.Block;
import io.wirewatch.schemas.record.Coverage;
import io.wirewatch.schemas.record.Mention;
import io.wirewatch.schemas.record.NamedActor;
import io.wirewatch.schemas.record.Zone;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Annotates articles. A pure function of the article, the shipped models and the actors. Safe for
 * use by many threads.
 */
public final class Annotator {

  private static final Comparator<NamedActor> MOST_SALIENT_FIRST =
      Comparator.comparingDouble(NamedActor::getSalience)
          .reversed()
          .thenComparing(NamedActor::getId);

  private final LanguageIdentifier languages = new LanguageIdentifier();
  private final TopicClassifier topics = TopicClassifier.shipped();
  private final Keyphrases keyphrases = Keyphrases.shipped();
  private final QuoteFinder quotes = new QuoteFinder();
  private final CreditFinder credits = new CreditFinder();
  private final ThreadLocal<NameTagging> tagging;

  private Annotator(TaggerModel names) {
    tagging = ThreadLocal.withInitial(() -> new NameTagging(names));
  }

  /** Returns an annotator with the models that are shipped with the program. */
  public static Annotator shipped() {
    return new Annotator(TaggerModel.shipped());
  }

  /** Returns the article with all that is found in it. */
  public Annotated annotate(Article whole, ActorIndex actors) {
    Article article = ReadablePart.of(whole);
    Language language = languages.identify(ArticleText.of(article));
    Coverage coverage = coverage(article, language);
    TaggedNames names = coverage == Coverage.FULL ? tagging.get().tag(article) : TaggedNames.NONE;
    Linked linked = ActorLinker.link(article, names, actors);
    List<Mention> mentions = linked.mentions();
    List<NamedActor> named = named(mentions, linked.actors());
    Quotes said = coverage == Coverage.FULL ? quotes.find(article, mentions, named) : Quotes.NONE;
    PlaceReading places = Places.of(article, mentions, linked.actors(), actors);
    boolean full = coverage == Coverage.FULL;
    return new Annotated(
        whole,
        language.tag(),
        language.confidence(),
        coverage,
        mentions,
        linked.reasons(),
        named,
        full ? topics.classify(article.getTitle(), paragraphs(article)) : List.of(),
        full ? keyphrases.of(article, mentions) : List.of(),
        said.quotes(),
        said.sourcing(),
        credits.find(article, mentions, actors),
        places.datelinePlace(),
        places.countries());
  }

  private static List<String> paragraphs(Article article) {
    return article.getBlocks().stream()
        .filter(block -> ArticleText.contains(block.getZone()))
        .map(Block::getText)
        .toList();
  }

  /** A text too short to tell its language is taken for what the page says it is, else English. */
  private static Coverage coverage(Article article, Language language) {
    if (article.getBlocks().isEmpty()) {
      return Coverage.NOTHING;
    }
    String tag = language.tag() == null ? article.getLanguage() : language.tag();
    boolean english = tag == null || tag.toLowerCase(Locale.ROOT).startsWith("en");
    return english ? Coverage.FULL : Coverage.NAMES_ONLY;
  }

  private static List<NamedActor> named(List<Mention> mentions, Map<String, KnownActor> actors) {
    Map<String, List<Mention>> byActor = new TreeMap<>();
    double total = 0;
    for (Mention mention : mentions) {
      byActor.computeIfAbsent(mention.getActorId(), id -> new ArrayList<>()).add(mention);
      total += weight(mention.getZone());
    }
    List<NamedActor> named = new ArrayList<>(byActor.size());
    for (List<Mention> of : byActor.values()) {
      double own = of.stream().mapToDouble(mention -> weight(mention.getZone())).sum();
      named.add(named(of, (float) (total == 0 ? 0 : own / total), actors));
    }
    named.sort(MOST_SALIENT_FIRST);
    return named;
  }

  private static NamedActor named(
      List<Mention> mentions, float salience, Map<String, KnownActor> actors) {
    String id = mentions.get(0).getActorId();
    KnownActor actor = Objects.requireNonNull(actors.get(id));
    return NamedActor.newBuilder()
        .setId(actor.id())
        .setName(actor.name())
        .setType(actor.type())
        .setWatched(actor.watched())
        .setMentions(mentions.size())
        .setSalience(salience)
        .setRollsUpTo(actor.rollsUpTo())
        .setOrigin(actor.origin())
        .setWikidata(actor.facts().wikidata())
        .build();
  }

  /** Returns what a mention counts: headlines say what an article is about, furniture nothing. */
  private static double weight(Zone zone) {
    return switch (zone) {
      case TITLE -> 4;
      case DECK -> 2;
      case CAPTION, TABLE, BYLINE, DATELINE -> 0.5;
      case CREDIT, RELATED -> 0.25;
      case BOILERPLATE -> 0;
      case UNKNOWN, BODY, SUBHEAD, LIST, QUOTE, TWEET -> 1;
    };
  }
}
