package io.wirewatch.enrich.topic;

import io.wirewatch.enrich.text.WordList;
import io.wirewatch.schemas.record.Article;
import io.wirewatch.schemas.record.Block;
import io.wirewatch.schemas.record.Keyphrase;
import io.wirewatch.schemas.record.Mention;
import io.wirewatch.schemas.record.Zone;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds the phrases that tell an English article from others: said more than once or in the
 * headline, of words that are rare in the news. A phrase of several words is preferred to one word.
 * None has a function word, names apart, and no two share more than one word.
 *
 * <p>Immutable; one instance serves all threads. Only the first 20,000 characters are read.
 */
public final class Keyphrases {

  private static final int MOST_PHRASES = 8;
  private static final int MOST_CHARACTERS = 20_000;

  /**
   * Below 1, so that two words said five times weigh as much as four words said twice; above 0, so
   * that of two phrases said equally often the longer one wins.
   */
  private static final double GAIN_BY_WORD = 0.7;

  private static final float LEAST_RARITY_ALONE = 0.78f;
  private static final int LEAST_COUNT_ALONE = 3;
  private static final float HEADLINE = 2.5f;
  private static final float DECK = 1.5f;

  private static final Comparator<Phrase> STRONGEST_FIRST =
      Comparator.comparing(Phrase::score).reversed().thenComparing(Phrase::order);

  private final WordRanks ranks;
  private final WordList weakWords;

  private Keyphrases(WordRanks ranks, WordList weakWords) {
    this.ranks = ranks;
    this.weakWords = weakWords;
  }

  /**
   * Loads the tables of words that the program is shipped with.
   *
   * @throws IllegalStateException if the program was built without them
   */
  public static Keyphrases shipped() {
    String[] weak = String.join(" ", TextResource.lines("weak-words.txt")).split(" ");
    return new Keyphrases(WordRanks.shipped(), WordList.of(weak));
  }

  /**
   * Returns up to eight phrases, strongest first.
   *
   * @param mentions the names found in the article, in order of block, then start; all mentions of
   *     an actor count as one phrase, shown in its longest form
   */
  public List<Keyphrase> of(Article article, List<Mention> mentions) {
    List<Phrase> candidates = new ArrayList<>();
    PhraseCounter counter = count(article, mentions);
    for (Phrase phrase : counter.names()) {
      if (phrase.words().size() > 1 ? phrase.weight() >= 2 : phrase.count() > 1) {
        phrase.setScore(score(phrase, phrase.words().size()));
        candidates.add(phrase);
      }
    }
    for (Phrase phrase : counter.phrases()) {
      if (tells(phrase)) {
        phrase.setScore(score(phrase, rarity(phrase)));
        candidates.add(phrase);
      }
    }
    candidates.sort(STRONGEST_FIRST);
    return strongest(candidates);
  }

  private PhraseCounter count(Article article, List<Mention> mentions) {
    PhraseCounter counter = new PhraseCounter(weakWords);
    List<Block> blocks = article.getBlocks();
    int left = MOST_CHARACTERS;
    int next = 0;
    for (int i = 0; i < blocks.size() && left > 0; i++) {
      List<Mention> here = new ArrayList<>();
      for (; next < mentions.size() && mentions.get(next).getBlock() <= i; next++) {
        if (mentions.get(next).getBlock() == i && mentions.get(next).getEnd() <= left) {
          here.add(mentions.get(next));
        }
      }
      float weight = weight(blocks.get(i).getZone());
      if (weight > 0) {
        String text = blocks.get(i).getText();
        counter.add(text.substring(0, Math.min(left, text.length())), here, weight);
        left -= text.length();
      }
    }
    return counter;
  }

  private static float weight(Zone zone) {
    return switch (zone) {
      case TITLE -> HEADLINE;
      case DECK, SUBHEAD -> DECK;
      case BODY, LIST, QUOTE -> 1;
      case UNKNOWN, BYLINE, DATELINE, TABLE, TWEET, CAPTION, CREDIT, RELATED, BOILERPLATE -> 0;
    };
  }

  /** Returns whether a phrase occurs often enough to be no accident. */
  private boolean tells(Phrase phrase) {
    if (phrase.words().size() > 1) {
      return phrase.count() > 1;
    }
    boolean inHeadline = phrase.weight() > phrase.count();
    return ranks.rarity(phrase.words().get(0)) >= LEAST_RARITY_ALONE
        && phrase.count() >= (inHeadline ? 2 : LEAST_COUNT_ALONE);
  }

  private double rarity(Phrase phrase) {
    double sum = 0;
    for (String word : phrase.words()) {
      double rarity = ranks.rarity(word);
      sum += rarity * rarity;
    }
    return sum;
  }

  private static float score(Phrase phrase, double rarity) {
    return (float) (StrictMath.log(1 + phrase.weight()) * StrictMath.pow(rarity, GAIN_BY_WORD));
  }

  private static List<Keyphrase> strongest(List<Phrase> candidates) {
    List<Phrase> chosen = new ArrayList<>();
    for (Phrase candidate : candidates) {
      if (chosen.size() == MOST_PHRASES) {
        break;
      }
      if (chosen.stream().noneMatch(candidate::overlaps)) {
        chosen.add(candidate);
      }
    }
    return chosen.stream()
        .map(
            phrase ->
                new Keyphrase(
                    phrase.text(), phrase.count(), phrase.score() / chosen.get(0).score()))
        .toList();
  }
}
