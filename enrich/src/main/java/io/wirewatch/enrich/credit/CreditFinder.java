package io.wirewatch.enrich.credit;

import io.wirewatch.enrich.actor.ActorIndex;
import io.wirewatch.enrich.text.Folding;
import io.wirewatch.schemas.record.Article;
import io.wirewatch.schemas.record.Block;
import io.wirewatch.schemas.record.Credit;
import io.wirewatch.schemas.record.CreditKind;
import io.wirewatch.schemas.record.Mention;
import io.wirewatch.schemas.record.Zone;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds the outlets that an article names as the origin of its text or its news. A pure function of
 * its arguments, safe for use by many threads.
 */
public final class CreditFinder {

  private static final Comparator<Credit> IN_ORDER =
      Comparator.comparingInt(Credit::getBlock).thenComparingInt(Credit::getStart);

  /**
   * Returns the credits in order of block, then start; each outlet once for what it is owed, where
   * the article says so first.
   *
   * @param mentions in order of block, then start, none overlapping
   */
  public List<Credit> find(Article article, List<Mention> mentions, ActorIndex actors) {
    List<Credit> found = new ArrayList<>();
    Outlets outlets = new Outlets(mentions, actors);
    new WireScanner(outlets, found).read(article);
    CreditPhrases phrases = new CreditPhrases(outlets, found);
    List<Block> blocks = article.getBlocks();
    for (int i = 0; i < blocks.size(); i++) {
      if (blocks.get(i).getZone() != Zone.RELATED && mayCredit(blocks.get(i).getText())) {
        phrases.read(i, blocks.get(i));
      }
    }
    found.sort(IN_ORDER);
    Set<String> seen = new HashSet<>();
    List<Credit> credits = new ArrayList<>(found.size());
    for (Credit credit : found) {
      boolean own = credit.getKind() != CreditKind.WIRE && isOwn(credit, article);
      if (!own && seen.add(credit.getKind() + " " + credit.getActorId())) {
        credits.add(credit);
      }
    }
    return List.copyOf(credits);
  }

  /** Returns whether an outlet tells of its own earlier report. */
  private static boolean isOwn(Credit credit, Article article) {
    String publisher = article.getPublisher();
    return publisher != null && Folding.slug(publisher).equals(Folding.slug(credit.getName()));
  }

  /** Spares most blocks the reading: each phrase has one of these stems. */
  private static boolean mayCredit(String text) {
    return text.contains("irst ")
        || text.contains("riginally")
        || text.contains("ported earlier")
        || text.contains("printed")
        || text.contains("published")
        || text.contains("yndicated")
        || text.contains("posted")
        || text.contains("produced")
        || text.contains("xcerpted");
  }
}
